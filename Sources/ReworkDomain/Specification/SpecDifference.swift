/// What changed between two revisions of a specification: block by block as they are read, word by word within a block
/// that was changed, unchanged runs folded.
package struct SpecDifference: Equatable, Sendable {
    package let changes: [Change]
    /// Criteria by what became of them, in their order.
    package let added: [CriterionID]
    package let changed: [CriterionID]
    package let removed: [CriterionID]

    package enum Change: Equatable, Sendable {
        case same(SpecBlock)
        case added(SpecBlock)
        case removed(SpecBlock)
        /// The block as it is now, and its words with those it had.
        case changed(SpecBlock, words: [Run])
        /// A folded run of unchanged blocks.
        case gap(Int)
    }

    /// A part of a changed block's words.
    package enum Run: Equatable, Sendable {
        case same(String)
        case added(String)
        case removed(String)
    }

    /// Changed blocks looked for, and changed words in one block ⚙: past it all between what is common is told as
    /// replaced.
    package static let (mostBlocks, mostWords) = (1_000, 400)

    package init(from old: [SpecBlock], to new: [SpecBlock]) {
        let found = Myers.changes(from: old, to: new, most: SpecDifference.mostBlocks)
        var all: [Change] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            var (gone, come): ([SpecBlock], [SpecBlock]) = ([], [])
            while left < old.count, found.removed.contains(left) {
                gone.append(old[left])
                left += 1
            }
            while right < new.count, found.added.contains(right) {
                come.append(new[right])
                right += 1
            }
            all += SpecDifference.paired(gone, come)
            if left < old.count, right < new.count, !found.removed.contains(left), !found.added.contains(right) {
                all.append(.same(new[right]))
                (left, right) = (left + 1, right + 1)
            }
        }
        let before = Dictionary(old.compactMap { block in block.id.map { ($0, block.text) } }) { first, _ in first }
        let after = new.compactMap { block -> (CriterionID, String)? in block.id.map { ($0, block.text) } }
        let kept = Set(after.map(\.0))
        added = after.map(\.0).filter { before[$0] == nil }
        changed = after.filter { id, text in before[id].map { $0 != text } ?? false }.map(\.0)
        removed = old.compactMap(\.id).filter { !kept.contains($0) }
        changes = SpecDifference.folded(all)
    }

    package var isEmpty: Bool {
        changes.allSatisfy { change in
            switch change {
            case .same, .gap: true
            case .added, .removed, .changed: false
            }
        }
    }

    /// How far ahead a block looks for the one it became.
    private static let reach = 8

    /// What was removed and added in one place: a block that became another is told as changed.
    private static func paired(_ gone: [SpecBlock], _ come: [SpecBlock]) -> [Change] {
        var changes: [Change] = []
        var next = 0
        for block in gone {
            let window = come.indices[next...].prefix(reach)
            guard let match = window.first(where: { isSame(block, come[$0]) }) else {
                changes.append(.removed(block))
                continue
            }
            changes += come[next..<match].map { .added($0) }
            changes.append(.changed(come[match], words: words(from: block.text, to: come[match].text)))
            next = match + 1
        }
        return changes + come[next...].map { .added($0) }
    }

    /// Whether one became the other: by its id, else by having enough of its words.
    private static func isSame(_ old: SpecBlock, _ new: SpecBlock) -> Bool {
        if old.id != nil || new.id != nil { return old.id == new.id }
        guard old.kind == new.kind else { return false }
        if case .heading = old.kind { return true }
        let (before, after) = (WordBag(old.text), WordBag(new.text))
        return WordBag.isSame(common: before.common(with: after), total: before.count + after.count)
    }

    private static func words(from old: String, to new: String) -> [Run] {
        let (before, after) = (WordBag.tokens(old), WordBag.tokens(new))
        let found = Myers.changes(from: before, to: after, most: mostWords)
        var runs: [Run] = []
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            var (gone, come) = ("", "")
            while left < before.count, found.removed.contains(left) {
                gone += before[left]
                left += 1
            }
            while right < after.count, found.added.contains(right) {
                come += after[right]
                right += 1
            }
            if !gone.isEmpty { runs.append(.removed(gone)) }
            if !come.isEmpty { runs.append(.added(come)) }
            var same = ""
            while left < before.count, right < after.count, !found.removed.contains(left), !found.added.contains(right)
            {
                same += after[right]
                (left, right) = (left + 1, right + 1)
            }
            if !same.isEmpty { runs.append(.same(same)) }
        }
        return joined(runs)
    }

    /// A space between two changes belongs to them: «25 рядків» is not told as two words with an old space between.
    private static func joined(_ runs: [Run]) -> [Run] {
        var result: [Run] = []
        var index = 0
        while index < runs.count {
            guard case .same(let space) = runs[index], space.allSatisfy(\.isWhitespace), index > 0,
                index + 1 < runs.count, let last = pair(result, from: result.count),
                let next = pair(runs, from: index + 1, ahead: true)
            else {
                result.append(runs[index])
                index += 1
                continue
            }
            result.removeLast(last.count)
            result.append(.removed(last.gone + space + next.gone))
            result.append(.added(last.come + space + next.come))
            index += 1 + next.count
        }
        return result
    }

    /// A removal and an addition side by side, before a place or from it on; nil where there are not both.
    private static func pair(
        _ runs: [Run], from place: Int, ahead: Bool = false
    ) -> (gone: String, come: String, count: Int)? {
        let first = ahead ? place : place - 2
        guard first >= 0, first + 1 < runs.count, case .removed(let gone) = runs[first],
            case .added(let come) = runs[first + 1]
        else { return nil }
        return (gone, come, 2)
    }

    /// One unchanged block is kept on each side of a change.
    private static func folded(_ changes: [Change]) -> [Change] {
        func isSame(_ index: Int) -> Bool {
            guard changes.indices.contains(index), case .same = changes[index] else { return false }
            return true
        }
        var result: [Change] = []
        var run = 0
        for index in changes.indices {
            let isNear = [index - 1, index + 1].contains { changes.indices.contains($0) && !isSame($0) }
            if isSame(index), !isNear {
                run += 1
                continue
            }
            if run > 0 { result.append(.gap(run)) }
            run = 0
            result.append(changes[index])
        }
        if run > 0 { result.append(.gap(run)) }
        return result
    }
}
