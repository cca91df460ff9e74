import CSodium

/// Comparison whose time tells nothing about where two secrets differ.
package enum ConstantTime {
    /// Whether the bytes are the same. Only their number may show in the time taken.
    package static func equal(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        left.withBytes { left in
            right.withBytes { right in
                guard left.count == right.count else { return false }
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return sodium_memcmp(first, second, left.count) == 0
            }
        }
    }

    /// Whether the texts have the same UTF-8 bytes.
    package static func equal(_ left: String, _ right: String) -> Bool {
        equal(left.utf8, right.utf8)
    }
}
