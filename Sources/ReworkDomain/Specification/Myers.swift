/// The shortest way from one sequence to another (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986),
/// as far as it is worth looking for.
package enum Myers {
    /// Places removed from the old sequence and added in the new one.
    package struct Changes: Equatable {
        package var removed: Set<Int> = []
        package var added: Set<Int> = []

        package init(removed: Set<Int> = [], added: Set<Int> = []) {
            self.removed = removed
            self.added = added
        }
    }

    /// - Parameter most: changes looked for; past it all between the common ends is told as removed and added. Time and
    ///   memory grow with its square at most, whatever the lengths.
    package static func changes<Element: Hashable>(from old: [Element], to new: [Element], most: Int) -> Changes {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(rest).count
        let (left, right) = (Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
        if left.isEmpty || right.isEmpty { return whole(left.count, right.count, start) }
        guard let trace = trace(left, right, most) else { return whole(left.count, right.count, start) }
        return walk(trace, left.count, right.count, start)
    }

    private static func whole(_ left: Int, _ right: Int, _ start: Int) -> Changes {
        Changes(removed: Set(start..<start + left), added: Set(start..<start + right))
    }

    /// The furthest places on each diagonal after each number of changes; nil when there are more than `most`.
    private static func trace<Element: Hashable>(_ old: [Element], _ new: [Element], _ most: Int) -> [[Int]]? {
        let limit = min(most, old.count + new.count)
        var furthest = [Int](repeating: 0, count: 2 * limit + 3)
        var trace: [[Int]] = []
        for changes in 0...limit {
            // Only the diagonals that these many changes can reach are kept.
            trace.append(Array(furthest[(limit - changes)...(limit + changes + 2)]))
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                let place = limit + 1 + diagonal
                let isDown = diagonal == -changes || (diagonal != changes && furthest[place - 1] < furthest[place + 1])
                var x = isDown ? furthest[place + 1] : furthest[place - 1] + 1
                var y = x - diagonal
                while x < old.count, y < new.count, old[x] == new[y] { (x, y) = (x + 1, y + 1) }
                furthest[place] = x
                if x >= old.count, y >= new.count { return trace }
            }
        }
        return nil
    }

    private static func walk(_ trace: [[Int]], _ left: Int, _ right: Int, _ start: Int) -> Changes {
        var found = Changes()
        var (x, y) = (left, right)
        for changes in trace.indices.reversed() where changes > 0 {
            let furthest = trace[changes]
            let diagonal = x - y
            let middle = changes + 1
            let isDown =
                diagonal == -changes
                || (diagonal != changes && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
            let before = isDown ? diagonal + 1 : diagonal - 1
            let beforeX = furthest[middle + before]
            let beforeY = beforeX - before
            if isDown { found.added.insert(start + beforeY) } else { found.removed.insert(start + beforeX) }
            (x, y) = (beforeX, beforeY)
        }
        return found
    }
}
