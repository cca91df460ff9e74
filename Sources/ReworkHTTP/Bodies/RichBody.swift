import ReworkDomain

/// A block of a conversation's text. `parts` are its words, `blocks` and `items` what stands in it.
struct RichBlockBody: Encodable {
    let kind: String
    var level: Int?
    /// First number of an ordered list.
    var start: Int?
    var text: String?
    var parts: [RichPartBody]?
    var blocks: [RichBlockBody]?
    var items: [[RichBlockBody]]?
    /// Of a table: rows of cells, the titles first.
    var rows: [[[RichPartBody]]]?
    /// Of a table, by column; empty where nothing is said.
    var aligned: [String]?

    static func all(_ text: RichText?) -> [RichBlockBody] {
        (text?.blocks ?? []).map { RichBlockBody($0) }
    }

    /// nil where the text is plain words, which need no second telling.
    static func marked(_ text: String, _ shown: RichText?) -> [RichBlockBody]? {
        guard let shown, !shown.blocks.isEmpty, shown.blocks != [.paragraph([.text(text)])] else { return nil }
        return all(shown)
    }

    private init(_ block: RichText.Block) {
        switch block {
        case .paragraph(let words):
            kind = "paragraph"
            parts = RichPartBody.all(words)
        case .heading(let level, let words):
            kind = "heading"
            self.level = level
            parts = RichPartBody.all(words)
        case .quote(let inner):
            kind = "quote"
            blocks = inner.map { RichBlockBody($0) }
        case .list(let start, let items):
            kind = "list"
            self.start = start
            self.items = items.map { $0.map { RichBlockBody($0) } }
        case .line(let words):
            kind = "line"
            parts = RichPartBody.all(words)
        case .code(let code):
            kind = "code"
            text = code
        case .rule:
            kind = "rule"
        case .table(let aligned, let rows):
            kind = "table"
            self.aligned = aligned.map { $0?.rawValue ?? "" }
            self.rows = rows.map { $0.map { RichPartBody.all($0) } }
        }
    }
}

/// A piece of a block's words.
struct RichPartBody: Encodable {
    let kind: String
    var text: String?
    var href: String?
    /// Of a mention; `text` is the name.
    var person: Int64?
    var parts: [RichPartBody]?

    static func all(_ words: [RichText.Inline]) -> [RichPartBody] { words.map { RichPartBody($0) } }

    private init(_ inline: RichText.Inline) {
        switch inline {
        case .text(let words):
            kind = "text"
            text = words
        case .code(let code):
            kind = "code"
            text = code
        case .emphasis(let words):
            kind = "emphasis"
            parts = RichPartBody.all(words)
        case .strong(let words):
            kind = "strong"
            parts = RichPartBody.all(words)
        case .link(let address, let words):
            kind = "link"
            href = address
            parts = RichPartBody.all(words)
        case .mention(let id, let name):
            kind = "mention"
            person = id.number
            text = name
        case .lineBreak:
            kind = "break"
        }
    }
}
