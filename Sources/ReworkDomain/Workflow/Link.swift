/// What a rework grew from.
package struct Link: Equatable, Codable, Sendable {
    package let kind: Kind
    package let rework: ID<Rework>

    package init(kind: Kind, rework: ID<Rework>) {
        self.kind = kind
        self.rework = rework
    }

    package enum Kind: String, Codable, CaseIterable, Sendable {
        case askedAgain
        /// A remark at a demo that belongs to no criterion.
        case newScope
        /// Something stopped working in an accepted rework.
        case defect
    }
}
