import CSodium
import Foundation

/// argon2id hashes of passwords, in the usual `$argon2id$…` text. Slow and greedy by intent: call through `PasswordLane`.
///
/// A password is taken in Unicode's composed form (NFC), so that one typed on another keyboard system still fits.
enum PasswordHash {
    /// There is no memory for a hash now. Says nothing about the password.
    struct OutOfMemory: Error {}

    /// The hash to keep, with a random salt and its own cost in it.
    /// - Throws: `OutOfMemory`.
    static func make(_ password: String, cost: PasswordCost) throws(OutOfMemory) -> String {
        Sodium.start()
        let secret = composed(password)
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let result = crypto_pwhash_str_alg(
            &text, secret, UInt64(secret.count), UInt64(cost.passes), cost.kibibytes * 1024,
            crypto_pwhash_alg_argon2id13())
        guard result == 0 else { throw OutOfMemory() }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the password is the one of the kept hash. A text that is no hash fits no password.
    /// - Throws: `OutOfMemory`, rather than call a right password wrong.
    static func isValid(_ password: String, against stored: String) throws(OutOfMemory) -> Bool {
        Sodium.start()
        let secret = composed(password)
        errno = 0
        let fits = crypto_pwhash_str_verify(stored, secret, UInt64(secret.count)) == 0
        // libsodium answers -1 both to a wrong password and to a lack of memory; only errno tells them apart.
        if !fits, errno == ENOMEM { throw OutOfMemory() }
        return fits
    }

    /// A hash of that cost which no password fits, for someone who has none: all zeros, so nothing is spent on making it.
    static func unmatchable(cost: PasswordCost) -> String {
        let salt = String(repeating: "A", count: 22)
        let hash = String(repeating: "A", count: 43)
        return "$argon2id$v=19$m=\(cost.kibibytes),t=\(cost.passes),p=1$\(salt)$\(hash)"
    }

    private static func composed(_ password: String) -> [CChar] {
        password.precomposedStringWithCanonicalMapping.utf8.map { CChar(bitPattern: $0) }
    }
}
