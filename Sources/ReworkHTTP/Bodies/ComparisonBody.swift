import ReworkDomain

/// What changed between two revisions of a specification.
struct ComparisonBody: Encodable {
    struct Change: Encodable {
        /// same, added, removed, changed, gap.
        let change: String
        /// nil of a gap.
        let kind: String?
        let text: String?
        let criterion: String?
        /// The words of a changed block.
        let words: [Run]?
        /// Of a gap: how many unchanged blocks.
        let count: Int?

        init(_ change: SpecDifference.Change) {
            switch change {
            case .same(let block): self.init("same", block)
            case .added(let block): self.init("added", block)
            case .removed(let block): self.init("removed", block)
            case .changed(let block, let words): self.init("changed", block, words: words.map(Run.init))
            case .gap(let count): self.init("gap", nil, count: count)
            }
        }

        private init(_ change: String, _ block: SpecBlock?, words: [Run]? = nil, count: Int? = nil) {
            self.change = change
            kind = block?.kind.word
            text = block?.text
            criterion = block?.id?.description
            self.words = words
            self.count = count
        }
    }

    struct Run: Encodable {
        let change: String
        let text: String

        init(_ run: SpecDifference.Run) {
            switch run {
            case .same(let text): (change, self.text) = ("same", text)
            case .added(let text): (change, self.text) = ("added", text)
            case .removed(let text): (change, self.text) = ("removed", text)
            }
        }
    }

    let from: Int
    let to: Int
    let changes: [Change]
    let addedCriteria: [String]
    let changedCriteria: [String]
    let removedCriteria: [String]

    init(_ difference: SpecDifference, from: Int, to: Int) {
        self.from = from
        self.to = to
        changes = difference.changes.map(Change.init)
        addedCriteria = difference.added.map(\.description)
        changedCriteria = difference.changed.map(\.description)
        removedCriteria = difference.removed.map(\.description)
    }
}
