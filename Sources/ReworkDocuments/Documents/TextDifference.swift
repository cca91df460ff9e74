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
        let changes = after.difference(from: before)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
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

    private static func meaningful(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { line in
            String(line.trimmingPrefix { "#>-+* \t".contains($0) })
        }
        .filter { !$0.allSatisfy(\.isWhitespace) }
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
