import Foundation

/// What `git log` printed, as a developer pastes it: `commit <hash>`, headers, and the message set in by four spaces; what
/// a patch or a table of files adds after the message is passed over. Without any such line, `git log --oneline`.
///
/// Trailers by git's own rules: they stand in the message's last paragraph, which is not its first; all of its lines are
/// trailers, or a quarter of them with one that git itself writes; a key is of letters, digits and hyphens, in any case; a
/// line that begins with white space goes on with the one before.
package struct CommitLog: Sendable {
    package static let longest = 64 * 1024
    package static let most = 200
    /// `Covers: AC-7, AC-8`.
    package static let key = "covers"

    package private(set) var commits: [Commit] = []
    private var check = FormCheck()

    /// Its commits in their order, each hash once.
    /// - Throws: `Refusal` `.invalid` at `pointer`: past the bounds, nothing that is a log, or a trailer that names no
    ///   criterion, told with its line.
    package static func read(_ text: String, at pointer: String) throws(Refusal) -> [Commit] {
        var log = CommitLog()
        if text.utf8.count > longest {
            log.check.fault(pointer, .tooLong, ["limit": .number(longest)])
        } else {
            let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
            let starts = lines.indices.filter { CommitLog.start(lines[$0]) != nil }
            if starts.isEmpty { log.short(lines, pointer) } else { log.whole(lines, starts, pointer) }
            let isBlank = text.allSatisfy(\.isWhitespace)
            if log.commits.isEmpty, !isBlank, log.check.faults.isEmpty { log.check.fault(pointer, .notALog) }
            if log.commits.count > most { log.check.fault(pointer, .tooLarge, ["maximum": .number(most)]) }
        }
        try log.check.finish()
        return log.commits
    }

    /// The hash of a line that begins a commit: `commit 9fceb02d… (HEAD -> main)`.
    private static func start(_ line: Substring) -> String? {
        guard line.hasPrefix("commit ") else { return nil }
        return Commit.hash(line.dropFirst("commit ".count).prefix { !$0.isWhitespace })
    }

    private mutating func take(_ hash: String, _ subject: String, _ covers: [CriterionID]) {
        guard !commits.contains(where: { $0.hash == hash }) else { return }
        commits.append(Commit(hash: hash, subject: subject, covers: covers))
    }

    // MARK: - One line a commit

    private mutating func short(_ lines: [Substring], _ pointer: String) {
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            let hash = line.prefix { !$0.isWhitespace }
            let subject = line.dropFirst(hash.count).trimmingCharacters(in: .whitespaces)
            guard let hash = Commit.hash(hash), !subject.isEmpty else {
                check.fault(pointer, .notALog, ["line": .number(index + 1)])
                return
            }
            take(hash, subject, [])
        }
    }

    // MARK: - Whole messages

    private struct Line {
        let number: Int
        let text: Substring
        var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    }

    private mutating func whole(_ lines: [Substring], _ starts: [Int], _ pointer: String) {
        for (place, start) in starts.enumerated() {
            let end = place + 1 < starts.count ? starts[place + 1] : lines.count
            guard let hash = CommitLog.start(lines[start]) else { continue }
            let paragraphs = CommitLog.message(lines, from: start + 1, to: end)
            guard let first = paragraphs.first else {
                check.fault(pointer, .notALog, ["line": .number(start + 1)])
                continue
            }
            // git's own subject: the first paragraph in one line.
            let subject = first.map { $0.text.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
            take(hash, subject, covers(paragraphs, pointer))
        }
    }

    /// Paragraphs of what is set in by four spaces, up to the first line that is not.
    private static func message(_ lines: [Substring], from: Int, to end: Int) -> [[Line]] {
        let indent = "    "
        var paragraphs: [[Line]] = [[]]
        var hasBegun = false
        for index in from..<end {
            let line = lines[index]
            let isBlank = line.allSatisfy(\.isWhitespace)
            if line.hasPrefix(indent), !isBlank {
                hasBegun = true
                paragraphs[paragraphs.count - 1].append(Line(number: index + 1, text: line.dropFirst(indent.count)))
            } else if isBlank {
                if !(paragraphs.last?.isEmpty ?? true) { paragraphs.append([]) }
            } else if hasBegun {
                break
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    /// The criteria that the trailers of the last paragraph name.
    private mutating func covers(_ paragraphs: [[Line]], _ pointer: String) -> [CriterionID] {
        guard paragraphs.count > 1, let last = paragraphs.last else { return [] }
        var entries: [Line] = []
        var texts: [String] = []
        for line in last {
            if line.text.first?.isWhitespace == true, !texts.isEmpty {
                texts[texts.count - 1] += " " + line.text.trimmingCharacters(in: .whitespaces)
            } else {
                entries.append(line)
                texts.append(String(line.text))
            }
        }
        let trailers = texts.map(CommitLog.trailer)
        let known = zip(texts, trailers).count { $1 != nil || $0.hasPrefix("(cherry picked from commit ") }
        let isByGit = texts.contains { text in
            ["signed-off-by:", "(cherry picked from commit "].contains { text.lowercased().hasPrefix($0) }
        }
        guard known == texts.count || (isByGit && known * 4 >= texts.count) else { return [] }
        var found: [CriterionID] = []
        for (line, trailer) in zip(entries, trailers) where trailer?.key.lowercased() == CommitLog.key {
            for word in (trailer?.value ?? "").split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
                guard let id = CriterionID(word.uppercased()) else {
                    check.fault(pointer, .notACriterion, ["line": .number(line.number), "text": .text(String(word))])
                    continue
                }
                if !found.contains(id) { found.append(id) }
            }
        }
        return found
    }

    /// `Key: value`, white space before the colon allowed; nil when the line is none.
    private static func trailer(_ text: String) -> (key: Substring, value: Substring)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        var key = text[..<colon]
        while key.last?.isWhitespace == true { key.removeLast() }
        let isKey =
            !key.isEmpty
            && key.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "-")
            }
        return isKey ? (key, text[text.index(after: colon)...]) : nil
    }
}
