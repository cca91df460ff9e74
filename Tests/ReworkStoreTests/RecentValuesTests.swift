import Testing

@testable import ReworkStore

@Suite("Values asked for lately")
struct RecentValuesTests {
    @Test("Nothing is forgotten while there is room; then what was not asked for the longest")
    func order() {
        var values = RecentValues<Int, String>(limit: 30)
        for key in 1...3 { values.put("\(key)", size: 10, at: key) }
        #expect((1...3).allSatisfy { values.find($0)?.value == "\($0)" })
        _ = values.find(1)
        values.put("4", size: 10, at: 4)
        #expect(values.find(2) == nil, "asked for before 3 and 1")
        #expect([1, 3, 4].allSatisfy { values.find($0) != nil })
        values.put("5", size: 20, at: 5)
        #expect(values.find(5)?.size == 20)
        #expect([1, 3].allSatisfy { values.find($0) == nil } && values.find(4) != nil)
    }

    @Test("A value put again counts once, by its new size; one larger than the limit is not kept")
    func sizes() {
        var values = RecentValues<Int, Int>(limit: 30)
        for size in [10, 30, 5, 25] { values.put(size, size: size, at: 1) }
        values.put(5, size: 5, at: 2)
        #expect(values.find(1)?.value == 25 && values.find(2)?.value == 5)
        values.put(31, size: 31, at: 3)
        #expect(values.find(3) == nil && values.find(1) == nil, "it pushed out the others before itself")
        values.put(1, size: 30, at: 4)
        #expect(values.find(4) != nil)
        values.remove(4)
        values.remove(4)
        #expect(values.find(4) == nil)
        values.put(2, size: 30, at: 5)
        #expect(values.find(5) != nil, "what is gone takes no room")
    }

    @Test("Whatever is done in whatever order, it keeps what a plain list of the latest would")
    func model() {
        var values = RecentValues<Int, Int>(limit: 100)
        // The latest first.
        var list: [(key: Int, value: Int, size: Int)] = []
        for step in 0..<20_000 {
            let key = Int.random(in: 0..<40)
            switch Int.random(in: 0..<10) {
            case 0..<5:
                let index = list.firstIndex { $0.key == key }
                #expect(values.find(key)?.value == index.map { list[$0].value }, "step \(step)")
                if let index { list.insert(list.remove(at: index), at: 0) }
            case 5..<9:
                let size = Int.random(in: 1...20)
                values.put(step, size: size, at: key)
                list.removeAll { $0.key == key }
                list.insert((key, step, size), at: 0)
                while list.reduce(0, { $0 + $1.size }) > 100 { list.removeLast() }
            default:
                values.remove(key)
                list.removeAll { $0.key == key }
            }
        }
        for entry in list { #expect(values.find(entry.key)?.value == entry.value) }
    }
}
