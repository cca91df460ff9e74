import Foundation

/// Which new passwords are taken: long ones that are not among the first to be guessed. No rules on kinds of characters.
package struct PasswordPolicy: Sendable {
    /// Fewest characters (Unicode code points in composed form).
    package let minimum: Int
    /// Most characters.
    package let maximum: Int

    package init(minimum: Int = 12, maximum: Int = 256) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// What is wrong with a new password; nil when it is taken.
    /// - Parameter login: the name its owner signs in by; of an e-mail address the part before @ counts too.
    package func fault(in password: String, login: String? = nil) -> PasswordFault? {
        let composed = password.precomposedStringWithCanonicalMapping
        let length = composed.unicodeScalars.count
        if length < minimum { return .tooShort(minimum: minimum) }
        if length > maximum { return .tooLong(maximum: maximum) }
        let folded = composed.lowercased()
        return containsLogin(folded, login) || isRepetition(folded) || takesFewGuesses(folded) ? .common : nil
    }

    /// A password of fewer pieces than this is common. «Password2026!» has three: a word, a year, a sign.
    private static let fewestGuesses = 5
    /// A shorter login may stand in a password by chance.
    private static let shortestLogin = 4

    private func containsLogin(_ folded: String, _ login: String?) -> Bool {
        guard let login = login?.precomposedStringWithCanonicalMapping.lowercased() else { return false }
        let names = [login, String(login.prefix { $0 != "@" })]
        return names.contains { $0.count >= Self.shortestLogin && folded.contains($0) }
    }

    /// Few different characters, or one piece again and again: as weak as that piece.
    private func isRepetition(_ folded: String) -> Bool {
        let characters = Array(folded)
        if Set(characters).count < Self.fewestGuesses { return true }
        let longestUnit = min(minimum - 1, characters.count / 2)
        return (1...max(1, longestUnit)).contains { unit in
            characters.dropFirst(unit).elementsEqual(characters.dropLast(unit))
        }
    }

    /// Whether a guesser must get only a few things right: a common word, a run of keys, a year or one character repeated
    /// is one thing.
    private func takesFewGuesses(_ folded: String) -> Bool {
        let characters = Array(folded)
        let plain = characters.map { CommonPasswords.lookalikes[$0] ?? $0 }
        var position = 0
        var count = 0
        while position < characters.count, count < Self.fewestGuesses {
            let known = [
                CommonPasswords.wordLength(in: characters[position...]),
                CommonPasswords.wordLength(in: plain[position...]),
                CommonPasswords.runLength(in: characters[position...]),
                CommonPasswords.yearLength(in: characters[position...]),
            ]
            position += known.max() ?? 1
            count += 1
        }
        return count < Self.fewestGuesses
    }
}
