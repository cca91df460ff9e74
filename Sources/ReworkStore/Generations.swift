/// Values asked for lately, with a bound.
///
/// Two generations: what is asked for moves to the young one; when that has grown to half of the limit it becomes the
/// old one, and the old one is forgotten.
struct Generations<Key: Hashable, Value> {
    private struct Entry {
        let value: Value
        let size: Int
    }

    private var young: [Key: Entry] = [:]
    private var old: [Key: Entry] = [:]
    /// Bytes of the young one.
    private var size = 0
    /// Bytes kept in all.
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// The value with its size in bytes.
    mutating func find(_ key: Key) -> (value: Value, size: Int)? {
        if let entry = young[key] { return (entry.value, entry.size) }
        guard let entry = old.removeValue(forKey: key) else { return nil }
        place(entry, key)
        return (entry.value, entry.size)
    }

    mutating func put(_ value: Value, size: Int, at key: Key) {
        old[key] = nil
        place(Entry(value: value, size: size), key)
    }

    mutating func remove(_ key: Key) {
        if let entry = young.removeValue(forKey: key) { size -= entry.size }
        old[key] = nil
    }

    private mutating func place(_ entry: Entry, _ key: Key) {
        size += entry.size - (young[key]?.size ?? 0)
        young[key] = entry
        guard size > limit / 2 else { return }
        old = young
        young = [:]
        size = 0
    }
}
