import ReworkDomain
import TestSupport
import Testing

struct MyersTests {
    /// What the changes make of the old sequence.
    private func applied(_ changes: Myers.Changes, _ old: [Int], _ new: [Int]) -> [Int]? {
        let kept = old.indices.filter { !changes.removed.contains($0) }.map { old[$0] }
        let same = new.indices.filter { !changes.added.contains($0) }.map { new[$0] }
        return kept == same ? new : nil
    }

    /// Length of the longest common subsequence, by the textbook's table.
    private func common(_ old: [Int], _ new: [Int]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for element in old {
            var diagonal = 0
            for index in new.indices {
                let above = row[index + 1]
                row[index + 1] = element == new[index] ? diagonal + 1 : max(row[index], above)
                diagonal = above
            }
        }
        return row[new.count]
    }

    @Test("what is kept of both is the same, and as long as can be")
    func shortest() throws {
        var source = SplitMix64(seed: 9)
        for _ in 0..<2_000 {
            let old = (0..<Int.random(in: 0...14, using: &source)).map { _ in Int.random(in: 0...4, using: &source) }
            let new = (0..<Int.random(in: 0...14, using: &source)).map { _ in Int.random(in: 0...4, using: &source) }
            let changes = Myers.changes(from: old, to: new, most: 100)
            #expect(applied(changes, old, new) != nil, "\(old) → \(new)")
            #expect(old.count - changes.removed.count == common(old, new), "\(old) → \(new)")
        }
    }

    @Test("past the bound all between the common ends is replaced, which is true if not short")
    func bound() {
        let old = [0, 1, 2, 3, 4, 9]
        let new = [0, 5, 2, 6, 7, 9]
        let changes = Myers.changes(from: old, to: new, most: 3)
        #expect(changes.removed == [1, 2, 3, 4] && changes.added == [1, 2, 3, 4])
        #expect(applied(changes, old, new) == new)
        #expect(Myers.changes(from: old, to: new, most: 6).removed.count == 3)
    }

    @Test("equal, empty and wholly new sequences")
    func ends() {
        #expect(Myers.changes(from: [1, 2], to: [1, 2], most: 9) == Myers.Changes())
        #expect(Myers.changes(from: [], to: [1, 2], most: 9).added == [0, 1])
        #expect(Myers.changes(from: [1, 2], to: [], most: 9).removed == [0, 1])
    }

    @Test("two long sequences that share nothing come to an end", .timeLimit(.minutes(1)))
    func long() {
        let changes = Myers.changes(from: Array(0..<30_000), to: Array(40_000..<70_000), most: 1_000)
        #expect(changes.removed.count == 30_000 && changes.added.count == 30_000)
    }
}
