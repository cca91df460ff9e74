/// What changed between two texts, by lines that say something; unchanged runs are folded.
package enum TextDifference {
    package enum Line: Equatable, Sendable {
        case same(String)
        case added(String)
        case removed(String)
        /// A folded run of unchanged lines.
        case gap(Int)
    }

    /// One unchanged line is kept on each side of a change.
    package static func lines(from old: String, to new: String) -> [Line] {
        let (before, after) = (meaningful(old), meaningful(new))
        let (removed, added) = changes(from: before, to: after)
        var lines: [Line] = []
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            if left < before.count, removed.contains(left) {
                lines.append(.removed(before[left]))
                left += 1
            } else if right < after.count, added.contains(right) {
                lines.append(.added(after[right]))
                right += 1
            } else {
                lines.append(.same(after[right]))
                left += 1
                right += 1
            }
        }
        return folded(lines)
    }

    /// Most unlike lines compared one by one: past it all of them are told as removed and added, for the comparison's
    /// cost grows with their square.
    private static let mostCompared = 1_200

    /// Places of the lines removed and of those added. What both texts begin and end with alike is not compared.
    private static func changes(from before: [String], to after: [String]) -> (removed: Set<Int>, added: Set<Int>) {
        let start = zip(before, after).prefix { $0 == $1 }.count
        let most = min(before.count, after.count) - start
        let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.prefix(most).count
        let (old, new) = (before[start..<(before.count - end)], after[start..<(after.count - end)])
        guard old.count + new.count <= mostCompared else { return (Set(old.indices), Set(new.indices)) }
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in Array(new).difference(from: Array(old)) {
            switch change {
            case .remove(let offset, _, _): removed.insert(start + offset)
            case .insert(let offset, _, _): added.insert(start + offset)
            }
        }
        return (removed, added)
    }

    private static func meaningful(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String(withoutMarkers($0)) }
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Without heading and list marks, which end at a space: «-5 градусів» keeps its sign.
    private static func withoutMarkers(_ line: Substring) -> Substring {
        let text = line.trimmingPrefix(while: \.isWhitespace)
        let words = text.trimmingPrefix { "#>-+*".contains($0) }
        guard words.startIndex > text.startIndex, words.first?.isWhitespace ?? true else { return text }
        return withoutMarkers(words)
    }

    private static func folded(_ lines: [Line]) -> [Line] {
        func isSame(_ index: Int) -> Bool {
            guard lines.indices.contains(index), case .same = lines[index] else { return false }
            return true
        }
        var result: [Line] = []
        var run = 0
        for index in lines.indices {
            let isNear = [index - 1, index + 1].contains { lines.indices.contains($0) && !isSame($0) }
            if isSame(index), !isNear {
                run += 1
                continue
            }
            if run > 0 { result.append(.gap(run)) }
            run = 0
            result.append(lines[index])
        }
        if run > 0 { result.append(.gap(run)) }
        return result
    }
}
