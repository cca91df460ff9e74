import Foundation

/// Collects every fault of a form before refusing it, so that a person mends all of them at once.
package struct FormCheck {
    package private(set) var faults: [Fault] = []

    package init() {}

    package mutating func fault(_ pointer: String, _ code: Fault.Code, _ values: [String: Refusal.Value] = [:]) {
        faults.append(Fault(pointer, code, values))
    }

    /// The text without space around it; a fault when it is longer than `limit` characters or, unless `optional`, empty.
    package mutating func text(
        _ text: String, _ pointer: String, limit: Int, optional: Bool = false, missing: Fault.Code = .missing
    ) -> String {
        let trimmed = FormCheck.isTrim(text) ? text : text.trimmingCharacters(in: .whitespacesAndNewlines)
        if trimmed.isEmpty && !optional { fault(pointer, missing) }
        if trimmed.count > limit { fault(pointer, .tooLong, ["limit": .number(limit)]) }
        return trimmed
    }

    /// Whether the text begins and ends with a letter, a digit or a mark of ASCII: nothing to cut off then.
    private static func isTrim(_ text: String) -> Bool {
        [text.unicodeScalars.first, text.unicodeScalars.last].allSatisfy { scalar in
            guard let scalar else { return true }
            return scalar.isASCII ? (0x21...0x7E).contains(scalar.value) : scalar.properties.isAlphabetic
        }
    }

    package mutating func number(_ value: Int, _ pointer: String, in range: ClosedRange<Int>) {
        if value < range.lowerBound { fault(pointer, .tooSmall, ["minimum": .number(range.lowerBound)]) }
        if value > range.upperBound { fault(pointer, .tooLarge, ["maximum": .number(range.upperBound)]) }
    }

    /// - Throws: `Refusal` `.invalid` with all the faults found.
    package func finish() throws(Refusal) {
        if !faults.isEmpty { throw Refusal(.invalid, faults: faults) }
    }
}
