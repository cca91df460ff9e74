/// The place in a specification a comment speaks of: one block, as it was then.
package struct CommentAnchor: Equatable, Codable, Sendable {
    /// The revision it was read in; nil for the draft, which only the vendor's people read.
    package let revision: Int?
    package let kind: SpecBlock.Kind
    /// The block's first words, which are looked for in a later text; see `mostWords`.
    package let words: String
    /// Of a criterion that has an id.
    package let criterion: CriterionID?
    /// Its place among the blocks, from 0.
    package let index: Int

    /// Characters of a block that are kept of it: enough to tell it from another.
    package static let mostWords = 600

    package init(_ block: SpecBlock, index: Int, revision: Int?) {
        self.revision = revision
        kind = block.kind
        words = CommentAnchor.start(of: block.text)
        criterion = block.id
        self.index = index
    }

    /// What a line of words calls it: its first words.
    package var quote: String { words.count <= 80 ? words : words.prefix(80) + "…" }

    static func start(of text: String) -> String {
        let start = text.prefix(mostWords)
        return start.endIndex == text.endIndex ? text : start + "…"
    }

    /// Whether another wording of it can stand in its place: rows and code are more than their words.
    package var takesWording: Bool {
        switch kind {
        case .heading, .paragraph, .item: true
        case .code, .row: false
        }
    }
}

/// Where a comment's place is in a text that may have changed since.
package enum CommentPlace: Equatable, Sendable {
    /// Its words stand there still.
    case here(Int)
    /// It is that block now, in other words.
    case changed(Int)
    /// Nothing of this text is it any more.
    case gone

    package var index: Int? {
        switch self {
        case .here(let index), .changed(let index): index
        case .gone: nil
        }
    }
}

/// The blocks of a text, in which the places of comments are looked for.
package struct CommentedText: Sendable {
    package let blocks: [SpecBlock]
    private let starts: [String: [Int]]
    private let criteria: [CriterionID: Int]
    private let bags: [WordBag]

    package init(_ blocks: [SpecBlock]) {
        self.blocks = blocks
        var starts: [String: [Int]] = [:]
        var criteria: [CriterionID: Int] = [:]
        for (index, block) in blocks.enumerated() {
            starts[CommentAnchor.start(of: block.text), default: []].append(index)
            if let id = block.id, criteria[id] == nil { criteria[id] = index }
        }
        self.starts = starts
        self.criteria = criteria
        bags = blocks.map { WordBag($0.text) }
    }

    /// A criterion is found by its id; any other block by its words, the nearest of the same; else by having the most
    /// of them, as two revisions are compared.
    package func place(of anchor: CommentAnchor) -> CommentPlace {
        if let id = anchor.criterion, let index = criteria[id] {
            return CommentAnchor.start(of: blocks[index].text) == anchor.words ? .here(index) : .changed(index)
        }
        // An id names one criterion for ever: without it, it was taken out.
        if anchor.criterion != nil { return .gone }
        let same = (starts[anchor.words] ?? []).filter { blocks[$0].kind == anchor.kind }
        if let nearest = same.min(by: { abs($0 - anchor.index) < abs($1 - anchor.index) }) { return .here(nearest) }
        return alike(anchor).map { .changed($0) } ?? .gone
    }

    private func alike(_ anchor: CommentAnchor) -> Int? {
        let bag = WordBag(anchor.words)
        var best: (index: Int, common: Int, total: Int)?
        for (index, block) in blocks.enumerated() where block.kind.word == anchor.kind.word {
            let common = bag.common(with: bags[index])
            let total = bag.count + bags[index].count
            guard WordBag.isSame(common: common, total: total) else { continue }
            guard let known = best else {
                best = (index, common, total)
                continue
            }
            let (left, right) = (common * known.total, known.common * total)
            let isNearer = abs(index - anchor.index) < abs(known.index - anchor.index)
            if left > right || (left == right && isNearer) { best = (index, common, total) }
        }
        return best?.index
    }
}
