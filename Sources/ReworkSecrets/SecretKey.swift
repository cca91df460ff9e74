/// 32 random bytes that this server alone knows; printing it never shows them.
package struct SecretKey: Sendable, CustomStringConvertible {
    package static let length = 32

    /// For the file that keeps it, and for nothing else.
    package let bytes: [UInt8]

    /// A new random key.
    package init() {
        bytes = RandomBytes.make(SecretKey.length)
    }

    /// nil unless there are exactly 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == SecretKey.length else { return nil }
        self.bytes = bytes
    }

    /// The one token that belongs to these parts: the same parts give the same token again, and nobody without the key
    /// tells it from a random one (HMAC-SHA-256 is a pseudo-random function). Parts are told apart by their lengths.
    package func token(for parts: [String]) -> Token {
        let message = parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ",")
        return Token(secret: HMAC.sha256(Array(message.utf8), key: bytes))
    }

    package var description: String { "key(redacted)" }
}
