/// The number by which the store and the addresses name one `Thing`: positive, never reused.
/// The type keeps a rework's number from being taken for a person's.
package struct ID<Thing>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }

    package init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    package static func < (left: ID, right: ID) -> Bool {
        left.number < right.number
    }

    package var description: String { String(number) }
}
