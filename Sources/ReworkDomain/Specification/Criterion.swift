/// An acceptance criterion: the developer's checklist item and the client's verdict line.
package struct Criterion: Equatable, Codable, Sendable {
    package let id: CriterionID
    /// Plain text of the item, without its id.
    package let text: String

    package init(id: CriterionID, text: String) {
        self.id = id
        self.text = text
    }
}

/// `AC-7`: given at publishing, written into the text itself, never reused within a rework.
package struct CriterionID: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    /// Reads `AC-7` exactly; nil for anything else, leading zeros among it.
    package init?(_ text: some StringProtocol) {
        guard text.hasPrefix("AC-") else { return nil }
        let digits = text.dropFirst(3)
        guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            digits.utf8.first != 48, let number = Int(digits)
        else { return nil }
        self.number = number
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = CriterionID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a criterion id")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static func < (left: CriterionID, right: CriterionID) -> Bool { left.number < right.number }

    package var description: String { "AC-\(number)" }
}
