/// Values asked for lately, with a bound: what was not asked for the longest is forgotten first, and nothing is forgotten
/// while there is room.
struct RecentValues<Key: Hashable, Value> {
    private struct Entry {
        let key: Key
        let value: Value
        let size: Int
        /// The neighbours in the order of asking; the end of the chain at either side.
        var newer: Int?
        var older: Int?
    }

    private var places: [Key: Int] = [:]
    private var entries: [Entry?] = []
    /// Places whose entries are gone.
    private var free: [Int] = []
    private var newest: Int?
    private var oldest: Int?
    /// Bytes kept.
    private var size = 0
    private let limit: Int

    /// - Parameter limit: bytes kept at most; one value larger than that is not kept.
    init(limit: Int) {
        self.limit = limit
    }

    /// The value with its size in bytes.
    mutating func find(_ key: Key) -> (value: Value, size: Int)? {
        guard let place = places[key], let entry = entries[place] else { return nil }
        if place != newest {
            detach(place)
            attach(place)
        }
        return (entry.value, entry.size)
    }

    mutating func put(_ value: Value, size: Int, at key: Key) {
        remove(key)
        let entry = Entry(key: key, value: value, size: size)
        let place = free.popLast() ?? entries.endIndex
        if place == entries.endIndex { entries.append(entry) } else { entries[place] = entry }
        places[key] = place
        self.size += size
        attach(place)
        while self.size > limit, let oldest, let last = entries[oldest] { remove(last.key) }
    }

    mutating func remove(_ key: Key) {
        guard let place = places.removeValue(forKey: key), let entry = entries[place] else { return }
        detach(place)
        entries[place] = nil
        free.append(place)
        size -= entry.size
    }

    // MARK: The chain

    private mutating func attach(_ place: Int) {
        entries[place]?.older = newest
        entries[place]?.newer = nil
        if let newest { entries[newest]?.newer = place }
        newest = place
        oldest = oldest ?? place
    }

    private mutating func detach(_ place: Int) {
        guard let entry = entries[place] else { return }
        if let newer = entry.newer { entries[newer]?.older = entry.older } else { newest = entry.older }
        if let older = entry.older { entries[older]?.newer = entry.newer } else { oldest = entry.newer }
    }
}
