import CSodium

/// A SHA-256 taken piece by piece, for what does not sit in memory whole.
package struct RunningDigest {
    private var state = crypto_hash_sha256_state()

    package init() {
        crypto_hash_sha256_init(&state)
    }

    /// Takes in the next bytes.
    package mutating func add(_ bytes: some Collection<UInt8>) {
        bytes.withBytes { _ = crypto_hash_sha256_update(&state, $0.baseAddress, UInt64($0.count)) }
    }

    /// The digest of all bytes added. Leaves the running digest ready for more, as if this had not been asked.
    package func finish() -> Digest {
        var last = state
        var bytes = [UInt8](repeating: 0, count: Digest.length)
        crypto_hash_sha256_final(&last, &bytes)
        return bytes.withUnsafeBytes(Digest.init(exactly:))
    }
}
