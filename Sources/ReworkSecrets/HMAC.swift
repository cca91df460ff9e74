import CSodium

/// Signing a message with a shared key (RFC 2104).
package enum HMAC {
    /// The HMAC-SHA-256 of the message: 32 bytes. The key may have any length; 32 random bytes is right.
    package static func sha256(_ message: some Collection<UInt8>, key: some Collection<UInt8>) -> [UInt8] {
        var state = crypto_auth_hmacsha256_state()
        crypto_auth_hmacsha256_init(&state, Array(key), key.count)
        message.withBytes { _ = crypto_auth_hmacsha256_update(&state, $0.baseAddress, UInt64($0.count)) }
        var tag = [UInt8](repeating: 0, count: crypto_auth_hmacsha256_bytes())
        crypto_auth_hmacsha256_final(&state, &tag)
        return tag
    }

    /// Whether `tag` is the message's, compared in constant time.
    package static func isValid(
        _ tag: some Collection<UInt8>, for message: some Collection<UInt8>, key: some Collection<UInt8>
    ) -> Bool {
        ConstantTime.equal(tag, sha256(message, key: key))
    }
}
