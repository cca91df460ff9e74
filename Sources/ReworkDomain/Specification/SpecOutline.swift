/// What a specification's text holds, read from cmark's syntax tree by the documents' room.
package struct SpecOutline: Equatable, Sendable {
    package var sections: [Section]
    /// Top-level items of the lists under the heading of the acceptance criteria.
    package var criteria: [Item]
    /// Items under the heading of the open questions that ask something.
    package var openQuestions: [Item]
    package var words: Int

    package init(sections: [Section], criteria: [Item], openQuestions: [Item], words: Int) {
        self.sections = sections
        self.criteria = criteria
        self.openQuestions = openQuestions
        self.words = words
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
