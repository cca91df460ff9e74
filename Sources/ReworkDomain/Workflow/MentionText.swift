/// How a mention stands in a text: `@[Тарас Ярема](person:12)`, in Markdown a link that leads nowhere, so that its name
/// is read wherever the text is shown. Only the server writes the number.
package enum MentionText {
    /// Address of such a link, before the number.
    package static let scheme = "person:"

    /// Numbers of the people named, each once, in the order of the text.
    package static func people(in text: String) -> [ID<Person>] {
        guard mayName(text) else { return [] }
        var found: [ID<Person>] = []
        for piece in pieces(of: text) {
            if case .mention(_, let person) = piece, !found.contains(person) { found.append(person) }
        }
        return found
    }

    /// The text as a line of words shows it: «@Тарас Ярема».
    package static func shown(_ text: String) -> String {
        guard mayName(text) else { return text }
        return pieces(of: text).map { piece in
            switch piece {
            case .words(let words): String(words)
            case .mention(let name, _): "@\(name)"
            }
        }
        .joined()
    }

    /// The text with a number beside everybody's name who may be mentioned there. A number that somebody typed for
    /// anyone else is taken out again.
    /// - Parameter people: a full name is looked for, or a first name that only one of them has.
    package static func resolved(_ text: String, among people: [Person]) -> String {
        guard mayName(text) else { return text }
        let names = Names(people)
        return pieces(of: text).map { piece in
            switch piece {
            case .words(let words): names.written(into: words)
            case .mention(let name, let id):
                people.first { $0.id == id }.map(written) ?? "@\(name)"
            }
        }
        .joined()
    }

    /// Whether anybody can be named in it at all.
    package static func mayName(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: "@"))
    }

    fileprivate static func written(_ person: Person) -> String {
        // A bracket would end the link early.
        "@[\(person.name.filter { $0 != "[" && $0 != "]" && $0 != "\\" })](\(scheme)\(person.id))"
    }

    private enum Piece {
        case words(Substring)
        case mention(name: Substring, ID<Person>)
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        var from = rest.startIndex
        while let open = rest[from...].firstRange(of: "@[") {
            guard let (name, person, end) = mention(in: rest, at: open.upperBound) else {
                from = open.upperBound
                continue
            }
            pieces.append(.words(rest[..<open.lowerBound]))
            pieces.append(.mention(name: name, person))
            rest = rest[end...]
            from = rest.startIndex
        }
        return pieces + [.words(rest)]
    }

    /// Longest name looked for: so that a text of open brackets is read once, not once a bracket.
    private static let longest = 2 * TextLimit.name

    private static func mention(
        in text: Substring, at start: Substring.Index
    ) -> (name: Substring, ID<Person>, end: Substring.Index)? {
        let near = text[start...].prefix(longest)
        guard let close = near.firstIndex(of: "]"), text[close...].hasPrefix("](\(scheme)") else { return nil }
        let digits = text[text.index(close, offsetBy: 2 + scheme.count)...].prefix { $0.isASCII && $0.isNumber }
        guard digits.count < 19, let number = Int64(digits), digits.endIndex < text.endIndex,
            text[digits.endIndex] == ")"
        else { return nil }
        return (text[start..<close], ID(number), text.index(after: digits.endIndex))
    }
}

/// By what people may be called after an @.
private struct Names {
    /// Longest first: «Олена Гнатюк» before «Олена».
    private let known: [(name: String, person: Person)]

    init(_ people: [Person]) {
        func first(_ person: Person) -> String { String(person.name.prefix { !$0.isWhitespace }) }
        let firsts = Dictionary(grouping: people, by: first)
        let alone = people.filter { firsts[first($0)]?.count == 1 }.map { (name: first($0), person: $0) }
        let whole = people.map { (name: $0.name, person: $0) }
        known = (whole + alone).filter { !$0.name.isEmpty }.sorted { $0.name.count > $1.name.count }
    }

    func written(into text: Substring) -> String {
        var written = ""
        var rest = text
        while let at = rest.firstIndex(of: "@") {
            let after = rest.index(after: at)
            // What follows a letter is an address of mail, not a call.
            let isCall = (rest[..<at].last ?? written.last).map { !$0.isLetter && !$0.isNumber } ?? true
            guard isCall, let (name, person) = known.first(where: { begins(rest[after...], $0.name) }) else {
                written += rest[..<after]
                rest = rest[after...]
                continue
            }
            written += rest[..<at] + MentionText.written(person)
            rest = rest[rest.index(after, offsetBy: name.count)...]
        }
        return written + rest
    }

    private func begins(_ text: Substring, _ name: String) -> Bool {
        guard text.hasPrefix(name) else { return false }
        return text.dropFirst(name.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
}
