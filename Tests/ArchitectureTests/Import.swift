/// An import, in any of its forms.
struct Import: Equatable {
    let module: String
    /// Whether the module's types may stand in our signatures or reach those who import us.
    let isShown: Bool

    /// Reads a line of code; nil when it is no import.
    init?(_ line: String) {
        var words = line.split(whereSeparator: \.isWhitespace)
        var isShown = false
        while let word = words.first, word.hasPrefix("@") || Self.levels.contains(word) {
            if Self.showing.contains(word) { isShown = true }
            words.removeFirst()
        }
        guard words.first == "import" else { return nil }
        words.removeFirst()
        if let kind = words.first, Self.kinds.contains(kind) { words.removeFirst() }
        guard let path = words.first, let module = path.split(separator: ".").first else { return nil }
        self.module = String(module.filter { $0 != "`" && $0 != ";" })
        self.isShown = isShown
    }

    private static let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let showing: Set<Substring> = ["public", "package", "@_exported"]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
    ]
}
