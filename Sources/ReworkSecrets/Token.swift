import CSodium

/// A secret that opens something by being shown: a session, an API token, a link.
///
/// 32 random bytes as 43 characters of base64url, after an optional prefix that says what it is for. The store keeps only
/// `digest`; printing a token never shows it.
package struct Token: Sendable {
    /// Bytes of randomness in a token.
    package static let length = 32

    /// The secret itself, for a cookie, a link or the one page that shows it. Never for a log.
    package let text: String

    /// A new random token.
    package init(prefix: String = "") {
        text = prefix + Self.base64url(RandomBytes.make(Self.length))
    }

    /// The token that spells these 32 bytes, made by a `SecretKey`.
    init(secret: [UInt8]) {
        precondition(secret.count == Self.length, "a token has 32 bytes")
        text = Self.base64url(secret)
    }

    private init(checked text: String) {
        self.text = text
    }

    /// The token that `text` spells; nil unless it is the prefix and then 32 bytes in base64url, without padding or spaces.
    package static func parse(_ text: String, prefix: String = "") -> Token? {
        guard text.utf8.starts(with: prefix.utf8) else { return nil }
        let secret = Array(text.utf8.dropFirst(prefix.utf8.count))
        // One spelling for one secret: the last character must not carry spare bits.
        guard let bytes = bytes(ofBase64url: secret), bytes.count == length else { return nil }
        return Token(checked: text)
    }

    /// What the store keeps and looks up: the SHA-256 of the whole text, the prefix too.
    package var digest: Digest { Digest.of(text) }

    private static var variant: Int32 { Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING) }

    private static func base64url(_ bytes: [UInt8]) -> String {
        var text = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
        sodium_bin2base64(&text, text.count, bytes, bytes.count, variant)
        return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func bytes(ofBase64url text: [UInt8]) -> [UInt8]? {
        // libsodium 1.0.18 takes some bytes above 127 for letters.
        guard text.allSatisfy({ $0 < 128 }) else { return nil }
        var bytes = [UInt8](repeating: 0, count: length)
        var written = 0
        let characters = text.map { CChar(bitPattern: $0) }
        let result = sodium_base642bin(
            &bytes, bytes.count, characters, characters.count, nil, &written, nil, variant)
        return result == 0 && written == bytes.count ? bytes : nil
    }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "token(redacted)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
