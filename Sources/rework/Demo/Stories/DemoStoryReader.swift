import ReworkDomain

/// Reads a story. Its file begins with a head between two lines of `---`, and goes on with steps:
///
///     @ +3h ask client evening
///     by: Олена Гнатюк
///
///     Text in Markdown, up to the next line that begins with `@ `.
///
/// that is, the working time since the step before, a verb, its words, fields of its own, its text. What is not
/// understood is refused with its line. `file: NAME`, as often as needed, is a file that lies beside the story.
struct DemoStoryReader {
    let key: String
    let client: String
    private let lines: [String]
    /// The file of this name beside the story; nil when there is none.
    private let file: (String) throws -> DemoFile?

    init(
        _ text: String, key: String, client: String, file: @escaping (String) throws -> DemoFile? = { _ in nil }
    ) {
        self.key = key
        self.client = client
        self.file = file
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// - Throws: `DemoStoryFault`.
    func story() throws -> DemoStory {
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw fault(0, "a story begins with its head between two lines of ---")
        }
        let starts = lines.indices.filter { $0 > end && lines[$0].hasPrefix("@ ") }
        guard let first = starts.first else { throw fault(end, "no step follows") }
        if let stray = (end + 1..<first).first(where: { !lines[$0].isEmpty }) {
            throw fault(stray, "text before the first step")
        }
        var head = DemoForm(story: "\(client)/\(key)", line: 1, fields: try (1..<end).map(field), text: "")
        let title = try head.required("title")
        let last = try head.span("last")
        let contact = head.optional("contact")
        let link = try head.link("link")
        try head.finish()
        let steps = try zip(starts, starts.dropFirst() + [lines.count]).map { try step($0, $1, isFirst: $0 == first) }
        return DemoStory(
            key: key, client: client, title: title, last: last, contact: contact, link: link, steps: steps)
    }

    private func step(_ start: Int, _ end: Int, isFirst: Bool) throws -> DemoStep {
        var words = lines[start].dropFirst(2).split(separator: " ")
        var gap = DemoSpan.zero
        if let text = words.first, text.hasPrefix("+") {
            guard let span = DemoSpan(text.dropFirst()) else { throw fault(start, "\(text) is no working time") }
            gap = span
            words.removeFirst()
        }
        guard isFirst == (gap == .zero) else {
            throw fault(start, isFirst ? "the first step has no time before it" : "how long after the step before?")
        }
        guard let word = words.first, let verb = DemoVerb(rawValue: String(word)) else {
            throw fault(start, "\(words.first ?? "nothing") is no verb of stories")
        }
        guard isFirst == (verb == .wish) else { throw fault(start, "a story begins with its wish, and has one") }
        let isEvening = words.last == "evening"
        let fields = try (start + 1..<end).prefix { isField(lines[$0]) }.map(field)
        let text = lines[(start + 1 + fields.count)..<end].joined(separator: "\n").trimmingSpace
        var form = DemoForm(
            story: "\(client)/\(key)", line: start + 1,
            words: words.dropFirst().dropLast(isEvening ? 1 : 0).map(String.init),
            fields: fields, text: text)
        let by = form.optional("by")
        let isStopped = try form.flag("gate", "stopped")
        let files = try files(&form)
        let act = try verb.act(&form)
        try form.finish()
        if !files.isEmpty, !act.takesFiles { throw fault(start, "this step brings no files") }
        return DemoStep(
            line: start + 1, gap: gap, isEvening: isEvening, isStopped: isStopped, by: by, files: files, act: act)
    }

    private func files(_ form: inout DemoForm) throws -> [DemoFile] {
        var files: [DemoFile] = []
        while let field = form.taken("file") {
            guard let found = try file(field.value) else {
                throw fault(field.line - 1, "no file \(field.value) lies beside the story")
            }
            files.append(found)
        }
        return files
    }

    /// A word in small Latin letters, or a criterion, and a colon.
    private func isField(_ line: String) -> Bool {
        line.prefixMatch(of: /([a-z]+|AC-[0-9]+):\s/) != nil
    }

    private func field(_ index: Int) throws -> DemoForm.Field {
        let parts = lines[index].split(separator: ":", maxSplits: 1).map(\.trimmingSpace)
        guard parts.count == 2, !parts[1].isEmpty else { throw fault(index, "a field is written “name: value”") }
        return DemoForm.Field(name: parts[0], value: parts[1], line: index + 1)
    }

    private func fault(_ index: Int, _ what: String) -> DemoStoryFault {
        DemoStoryFault(story: "\(client)/\(key)", line: index + 1, what: what)
    }
}

extension StringProtocol {
    var trimmingSpace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
