import CSodium

/// Unpredictable bytes from the operating system.
package enum RandomBytes {
    /// That many random bytes.
    package static func make(_ count: Int) -> [UInt8] {
        Sodium.start()
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            if let address = buffer.baseAddress { randombytes_buf(address, count) }
            filled = count
        }
    }

    /// A name for one request or the like: 128 random bits as 32 lowercase hexadecimal digits. Not a secret.
    package static func id() -> String {
        make(16).hexText
    }
}
