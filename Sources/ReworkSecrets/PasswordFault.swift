/// Why a password is not taken.
package enum PasswordFault: Error, Hashable, Sendable {
    /// Fewer characters than the minimum.
    case tooShort(minimum: Int)
    /// More characters than the maximum.
    case tooLong(maximum: Int)
    /// Among the first that anyone would guess: a known password, a run of keys, a repetition, or the login itself.
    case common
}
