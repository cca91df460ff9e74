/// Two texts that were made of one, put together line by line: what only one of them changed is taken, what both changed
/// in the same way too, and what they changed differently is left to a person.
package struct ThreeWayMerge: Equatable, Sendable {
    package enum Piece: Equatable, Sendable {
        case agreed([String])
        /// Both changed these lines, each in another way.
        case disputed(base: [String], mine: [String], theirs: [String])
    }

    /// In the order of the text; no two neighbours are agreed.
    package let pieces: [Piece]

    /// Changed lines looked for ⚙: past it all between the common ends counts as changed, and is disputed rather than
    /// taken wrongly.
    package static let most = 1_000

    package init(base: String, mine: String, theirs: String) {
        var seen: [ArraySlice<UInt8>: Int] = [:]
        func numbered(_ lines: [ArraySlice<UInt8>]) -> [Int] {
            lines.map { line in
                if let number = seen[line] { return number }
                seen[line] = seen.count
                return seen.count - 1
            }
        }
        let texts = [base, mine, theirs].map(ThreeWayMerge.lines)
        let numbers = texts.map(numbered)
        let sides = [1, 2].map { side in
            Side(
                lines: texts[side], numbers: numbers[side],
                hunks: ThreeWayMerge.hunks(from: numbers[0], to: numbers[side]))
        }
        pieces = ThreeWayMerge.pieces(texts[0], sides[0], sides[1])
    }

    /// The whole, when nothing is disputed.
    package var text: String? {
        var lines: [String] = []
        for piece in pieces {
            guard case .agreed(let agreed) = piece else { return nil }
            lines += agreed
        }
        return lines.joined(separator: "\n")
    }

    /// By their bytes: two ways of writing one letter are two texts.
    private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
        Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    private static func words(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [String] {
        lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Lines of the base that became other lines; either may be none.
    private struct Hunk {
        let old: Range<Int>
        let new: Range<Int>

        /// Both touch the same lines of the base, or put something in at the same place.
        func meets(_ range: Range<Int>) -> Bool {
            if old.isEmpty && range.isEmpty { return old.lowerBound == range.lowerBound }
            return max(old.lowerBound, range.lowerBound) < min(old.upperBound, range.upperBound)
                || old.isEmpty && range.lowerBound < old.lowerBound && old.lowerBound < range.upperBound
                || range.isEmpty && old.lowerBound < range.lowerBound && range.lowerBound < old.upperBound
        }

        /// What is put in before a line comes before what becomes of that line.
        func isBefore(_ other: Hunk) -> Bool {
            if old.lowerBound != other.old.lowerBound { return old.lowerBound < other.old.lowerBound }
            return old.isEmpty && !other.old.isEmpty
        }
    }

    private struct Side {
        let lines: [ArraySlice<UInt8>]
        let numbers: [Int]
        let hunks: [Hunk]
    }

    private static func hunks(from old: [Int], to new: [Int]) -> [Hunk] {
        let found = Myers.changes(from: old, to: new, most: most)
        var hunks: [Hunk] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            let start = (left, right)
            while found.removed.contains(left) { left += 1 }
            while found.added.contains(right) { right += 1 }
            if start == (left, right) {
                (left, right) = (left + 1, right + 1)
            } else {
                hunks.append(Hunk(old: start.0..<left, new: start.1..<right))
            }
        }
        return hunks
    }

    private static func pieces(_ base: [ArraySlice<UInt8>], _ mine: Side, _ theirs: Side) -> [Piece] {
        var made = Made()
        var place = 0
        var (own, other) = (mine.hunks[...], theirs.hunks[...])
        while let first = earliest(own.first, other.first) {
            var range = first.old
            let (ownStart, otherStart) = (own.startIndex, other.startIndex)
            var isGrowing = true
            while isGrowing {
                isGrowing = false
                if let next = own.first, own.startIndex == ownStart && isSame(next, first) || next.meets(range) {
                    (range, isGrowing) = (union(range, next.old), true)
                    own.removeFirst()
                }
                if let next = other.first, otherStart == other.startIndex && isSame(next, first) || next.meets(range) {
                    (range, isGrowing) = (union(range, next.old), true)
                    other.removeFirst()
                }
            }
            made.agree(words(base[place..<range.lowerBound]))
            let left = changed(mine, mine.hunks[ownStart..<own.startIndex], range)
            let right = changed(theirs, theirs.hunks[otherStart..<other.startIndex], range)
            made.put(words(base[range]), left.map { words(mine.lines[$0]) }, right.map { words(theirs.lines[$0]) })
            place = range.upperBound
        }
        made.agree(words(base[place...]))
        return made.pieces
    }

    private static func earliest(_ one: Hunk?, _ other: Hunk?) -> Hunk? {
        guard let one, let other else { return one ?? other }
        return other.isBefore(one) ? other : one
    }

    private static func isSame(_ one: Hunk, _ other: Hunk) -> Bool { one.old == other.old }

    private static func union(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }

    /// What these lines of the base are on one side; nil where that side left them as they were.
    private static func changed(_ side: Side, _ hunks: ArraySlice<Hunk>, _ range: Range<Int>) -> Range<Int>? {
        guard let first = hunks.first, let last = hunks.last else { return nil }
        let start = first.new.lowerBound - (first.old.lowerBound - range.lowerBound)
        return start..<last.new.upperBound + (range.upperBound - last.old.upperBound)
    }

    /// Pieces as they come, agreed neighbours joined.
    private struct Made {
        var pieces: [Piece] = []

        mutating func agree(_ lines: [String]) {
            if lines.isEmpty { return }
            if case .agreed(let before) = pieces.last {
                pieces[pieces.count - 1] = .agreed(before + lines)
            } else {
                pieces.append(.agreed(lines))
            }
        }

        mutating func put(_ base: [String], _ mine: [String]?, _ theirs: [String]?) {
            guard let mine, let theirs else { return agree(mine ?? theirs ?? base) }
            let start = zip(mine, theirs).prefix { isSame($0, $1) }.count
            let rest = min(mine.count, theirs.count) - start
            let end = zip(mine.reversed(), theirs.reversed()).prefix { isSame($0, $1) }.prefix(rest).count
            agree(Array(mine[..<start]))
            let (own, other) = (mine[start..<mine.count - end], theirs[start..<theirs.count - end])
            if !own.isEmpty || !other.isEmpty {
                pieces.append(.disputed(base: base, mine: Array(own), theirs: Array(other)))
            }
            agree(Array(mine[(mine.count - end)...]))
        }

        private func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
    }
}
