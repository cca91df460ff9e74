/// SHA-256 of a document's bytes as 64 lowercase hexadecimal digits: what a signature names.
/// The domain never computes one; it is handed the fingerprint of bytes that were written.
package struct Fingerprint: Hashable, Sendable, Codable, CustomStringConvertible {
    package let hex: String

    /// nil unless `hex` is 64 lowercase hexadecimal digits.
    package init?(hex: String) {
        let digits = hex.utf8
        guard digits.count == 64, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.hex = hex
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Fingerprint(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256 in hex")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }

    package var description: String { hex }
}
