/// A weight, a score or points of complexity (rule 23): a whole number of thousandths, never a float, so that sums are
/// exact and equal values are kept as equal bytes.
package struct Thousandths: Hashable, Comparable, Codable, Sendable {
    package let count: Int64

    package static let one = Thousandths(1_000)
    package static let zero = Thousandths(0)

    package init(_ count: Int64) {
        self.count = count
    }

    package init(from decoder: any Decoder) throws {
        count = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }

    package static func < (left: Thousandths, right: Thousandths) -> Bool { left.count < right.count }
}
