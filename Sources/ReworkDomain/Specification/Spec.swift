/// The newest published revision of a rework's specification.
package struct Spec: Equatable, Codable, Sendable {
    /// 1, 2, … within its rework.
    package let revision: Int
    package let criteria: [Criterion]
    package let publishedAt: Moment
    package var document: Fingerprint?
    package var signature: Signature?
}
