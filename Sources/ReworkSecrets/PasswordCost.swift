/// What one argon2id hash costs: the guesser's price, and ours.
package struct PasswordCost: Sendable, Hashable {
    /// Passes over the memory (t).
    package let passes: Int
    /// Memory in KiB (m).
    package let kibibytes: Int

    /// - Precondition: at least 1 pass over at least 8 KiB, libsodium's least.
    package init(passes: Int, kibibytes: Int) {
        precondition(passes >= 1 && kibibytes >= 8, "argon2id needs a pass and 8 KiB")
        self.passes = passes
        self.kibibytes = kibibytes
    }

    /// Three passes over 64 MiB: about 80 ms on one core.
    package static let standard = PasswordCost(passes: 3, kibibytes: 64 * 1024)
    /// The least there is, for tests: well under a millisecond, and no protection.
    package static let least = PasswordCost(passes: 1, kibibytes: 8)
}
