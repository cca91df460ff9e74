/// A block of a specification as a comparison sees it: what it is, and its words.
package struct SpecBlock: Hashable, Sendable {
    package let kind: Kind
    package let text: String
    /// Of a criterion that has one.
    package let id: CriterionID?

    package init(kind: Kind, text: String, id: CriterionID?) {
        self.kind = kind
        self.text = text
        self.id = id
    }

    package enum Kind: Hashable, Codable, Sendable {
        case heading(Int)
        case paragraph
        /// An item of a list, 1 for the outermost.
        case item(Int)
        case code
        /// A row of a table, its cells parted by bars.
        case row

        /// As styles and programs know it.
        package var word: String {
            switch self {
            case .heading: "heading"
            case .paragraph: "paragraph"
            case .item: "item"
            case .code: "code"
            case .row: "row"
            }
        }
    }
}
