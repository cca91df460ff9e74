/// A text people wrote in Markdown, as the tree its readers are shown: only what may be shown is in it, so that nothing
/// has to be cleaned any more. Documents makes it, within the renderer's bounds.
package struct RichText: Equatable, Sendable {
    package let blocks: [Block]

    package init(blocks: [Block]) {
        self.blocks = blocks
    }

    package indirect enum Block: Equatable, Sendable {
        case paragraph([Inline])
        /// 1–6, as it was written.
        case heading(level: Int, [Inline])
        case quote([Block])
        /// `start` is the first number of an ordered list; nil for one of bullets.
        case list(start: Int?, items: [[Block]])
        /// The words of a close list's item, without space around them.
        case line([Inline])
        case code(String)
        case rule
        /// The first row holds the titles; every row has one cell for each column.
        case table(aligned: [Alignment?], rows: [[[Inline]]])
    }

    /// Of a column, as its author wants it.
    package enum Alignment: String, Sendable, CaseIterable {
        case left, middle, end
    }

    package indirect enum Inline: Equatable, Sendable {
        case text(String)
        case code(String)
        case emphasis([Inline])
        case strong([Inline])
        /// To an allowed address only.
        case link(address: String, [Inline])
        case mention(ID<Person>, name: String)
        case lineBreak
    }

    /// Text as it is, for what is past the renderer's bounds: one paragraph a blank line.
    package init(plain text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        blocks = lines.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }).map { lines in
            .paragraph(Array(lines.map { [Inline.text(String($0))] }.joined(separator: [.lineBreak])))
        }
    }
}

extension RichText {
    /// Its words in one line, without any mark.
    package var plain: String {
        let words = blocks.map { RichText.plain($0) }.joined(separator: " ")
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func plain(_ block: Block) -> String {
        switch block {
        case .paragraph(let words), .heading(_, let words), .line(let words): words.map(plain).joined()
        case .quote(let blocks): blocks.map { plain($0) }.joined(separator: " ")
        case .list(_, let items): items.flatMap { $0.map { plain($0) } }.joined(separator: " ")
        case .code(let code): code
        case .rule: ""
        case .table(_, let rows): rows.joined().map { $0.map(plain).joined() }.joined(separator: " ")
        }
    }

    private static func plain(_ inline: Inline) -> String {
        switch inline {
        case .text(let text), .code(let text): text
        case .emphasis(let words), .strong(let words), .link(_, let words): words.map(plain).joined()
        case .mention(_, let name): "@\(name)"
        case .lineBreak: " "
        }
    }
}

/// A text of a conversation both ways it is shown: as a tree to the workspace, as safe HTML on a contact's page.
package struct ShownText: Sendable {
    package let rich: RichText
    package let html: String

    package init(rich: RichText, html: String) {
        self.rich = rich
        self.html = html
    }
}
