/// The longest texts taken, in characters; a specification is limited in bytes by the renderer.
package enum TextLimit {
    package static let title = 200
    package static let wish = 20_000
    package static let reason = 2_000
    package static let remarks = 10_000
    package static let question = 10_000
    package static let note = 4_000
    package static let name = 120
    package static let wording = 1_000
    package static let summary = 20_000
    package static let link = 2_000
    package static let passport = 20_000
}
