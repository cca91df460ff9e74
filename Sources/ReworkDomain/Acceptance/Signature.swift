/// A signature by typed name: it holds for exactly the bytes its fingerprint names, and for nothing else.
package struct Signature: Equatable, Codable, Sendable {
    package let document: Fingerprint
    package let person: ID<Person>
    /// The name as it was typed.
    package let name: String
    package let at: Moment
}
