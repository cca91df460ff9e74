/// What a specification's text holds, read from cmark's syntax tree by the documents' room.
package struct SpecOutline: Equatable, Sendable {
    package var sections: [Section]
    /// Top-level items of the lists under the heading of the acceptance criteria.
    package var criteria: [Item]
    /// Items under the heading of the open questions that ask something.
    package var openQuestions: [Item]
    package var words: Int
    /// Comments of a template that are in the text still.
    package var guidance: [Guidance]
    /// Links and images.
    package var references: [Reference]

    package init(
        sections: [Section], criteria: [Item], openQuestions: [Item], words: Int, guidance: [Guidance] = [],
        references: [Reference] = []
    ) {
        self.sections = sections
        self.criteria = criteria
        self.openQuestions = openQuestions
        self.words = words
        self.guidance = guidance
        self.references = references
    }

    /// A comment, from its first line to its last.
    package struct Guidance: Equatable, Sendable {
        package let lines: ClosedRange<Int>
        /// Whether nothing else stands on its lines.
        package let isAlone: Bool

        package init(lines: ClosedRange<Int>, isAlone: Bool) {
            self.lines = lines
            self.isAlone = isAlone
        }
    }

    /// Where a link leads, or an image comes from.
    package struct Reference: Equatable, Sendable {
        package let address: String
        package let isImage: Bool
        package let line: Int
        /// The words that stand for it.
        package let label: String

        package init(address: String, isImage: Bool, line: Int, label: String = "") {
            self.address = address
            self.isImage = isImage
            self.line = line
            self.label = label
        }

        /// Whether it leads to a file beside the text, or to a place in it: a published document has neither.
        package var isRelative: Bool {
            if address.isEmpty || address.hasPrefix("#") { return true }
            let known = ["/files/", "/documents/", "/reworks/"]
            if address.hasPrefix("//") { return false }
            if address.hasPrefix("/") { return !known.contains { address.hasPrefix($0) } }
            let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
            return !(scheme.count < address.count && address.dropFirst(scheme.count).first == ":" && !scheme.isEmpty)
        }
    }

    package struct Section: Equatable, Sendable {
        package let title: String
        /// 1 for `#`.
        package let level: Int
        /// From 1.
        package let line: Int
        /// Top-level list items directly in it.
        package let items: Int
        /// Whether anything but headings and comments stands under it, its subsections included.
        package let isFilled: Bool
        package let kind: SectionKind?

        package init(title: String, level: Int, line: Int, items: Int, isFilled: Bool, kind: SectionKind?) {
            self.title = title
            self.level = level
            self.line = line
            self.items = items
            self.isFilled = isFilled
            self.kind = kind
        }
    }

    package struct Item: Equatable, Sendable {
        /// nil until publishing gives one.
        package let id: CriterionID?
        package let text: String
        package let line: Int

        package init(id: CriterionID?, text: String, line: Int) {
            self.id = id
            self.text = text
            self.line = line
        }
    }
}
