/// How a criterion is worded: whether a client can check it in one look.
enum CriterionWording {
    /// Two sentences, or a word that adds a demand of its own.
    static func hasTwoDemands(_ text: String) -> Bool {
        let bare = withoutQuotes(text).lowercased()
        if bare.contains("; ") { return true }
        if [" а також ", " а ще ", " крім того", " as well as ", " and also ", " in addition"].contains(
            where: bare.contains)
        {
            return true
        }
        return isTwoSentences(withoutQuotes(text))
    }

    /// The word by which it says what is to be done, and not what is seen; nil when it says what is seen.
    static func wish(_ text: String) -> String? {
        let first = text.split { !$0.isLetter && $0 != "’" && $0 != "'" }.first.map { $0.lowercased() }
        return first.flatMap { wishes.contains($0) ? $0 : nil }
    }

    private static let wishes: Set<String> = [
        "має", "мають", "мусить", "повинен", "повинна", "повинно", "повинні", "потрібно", "треба", "необхідно", "щоб",
        "зробити", "додати", "забезпечити", "виправити", "реалізувати", "should", "must", "shall", "make", "add",
        "ensure", "fix", "implement", "needs", "need",
    ]

    /// An end of a sentence with a capital letter behind it; «т. д.» and «10.5» are none.
    private static func isTwoSentences(_ text: String) -> Bool {
        let characters = Array(text)
        for index in characters.indices.dropFirst(2) where characters[index].isUppercase {
            guard characters[index - 1] == " ", ".!?".contains(characters[index - 2]) else { continue }
            // A word of one letter before the point is short for something.
            let word = characters[..<(index - 2)].reversed().prefix { $0.isLetter }
            if word.count > 2 { return true }
        }
        return false
    }

    /// What is quoted is the program's words, not the criterion's.
    private static func withoutQuotes(_ text: String) -> String {
        var depth = 0
        var kept = ""
        for character in text {
            switch character {
            case "«", "“": depth += 1
            case "»", "”": depth = max(0, depth - 1)
            default: if depth == 0 { kept.append(character) }
            }
        }
        return kept
    }
}
