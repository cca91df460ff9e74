import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

struct ReworkCacheTests {
    /// What is remembered must be what a reader of the file would find.
    private func expectSame(_ store: Store, _ id: ID<Rework>, _ comment: Comment) async throws {
        let records = try await store.records(of: id)
        let stored = try records.map { RecordedEvent(event: try $0.event(Fact.self), stage: try #require($0.stage)) }
        #expect(try await store.events(of: id) == stored, comment)
        let remembered = try await store.rework(id)
        let read = try await store.pool.read { db in try ReworkRecord.fetch(db, id) }
        #expect(read?.rework == remembered, comment)
    }

    @Test("a history in memory goes on with what is written, and is the history in the file")
    func goesOn() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var story = try Story.at(.estimated)
            try await store.put(story)
            #expect(store.reworks.events(of: ID(1))?.count == story.events.count, "written whole, so known whole")
            try story.go(to: .developing)
            try await store.put(story)
            #expect(store.reworks.events(of: ID(1))?.count == story.events.count)
            try await expectSame(store, ID(1), "after writing")
        }
        try await shelf.open { store in
            #expect(try await store.rework(ID(1)) != nil)
            #expect(store.reworks.events(of: ID(1)) == nil, "a history is read when somebody asks for it")
            try await expectSame(store, ID(1), "after opening")
            #expect(store.reworks.events(of: ID(1)) != nil, "read once, then known")
        }
    }

    @Test("a state that was read does not replace a newer one that was written")
    func newest() async throws {
        let story = try Story.at(.estimated)
        let old = try #require(Rework.replay(Array(story.events.dropLast()), id: ID(1)))
        let cache = ReworkCache(states: 1_000_000, histories: 1_000_000)
        cache.put(try ReworkChange(from: nil, id: ID(1), events: story.events))
        cache.put(old, size: 100)
        #expect(cache[ID(1)]?.version == story.events.count)
        cache.put(Array(try #require(cache.events(of: ID(1))).dropLast()), size: 100, of: ID(1))
        #expect(cache.events(of: ID(1))?.count == story.events.count)
    }

    @Test("past its limit the cache forgets what was not asked for, and keeps what was")
    func forgets() async throws {
        let story = try Story.at(.estimated)
        let size = try ReworkChange(from: nil, id: ID(1), events: story.events).record.stored.size
        let cache = ReworkCache(states: size * 40, histories: size * 40)
        for number in 1...100 {
            cache.put(try #require(Rework.replay(story.events, id: ID(Int64(number)))), size: size)
            _ = cache[ID(1)]
        }
        let kept = (1...100).filter { cache[ID(Int64($0))] != nil }
        #expect(kept.contains(1) && kept.contains(100))
        #expect(kept.count <= 40)
    }

    @Test("histories that are read push out no state")
    func apart() async throws {
        let story = try Story.at(.estimated)
        let size = try ReworkChange(from: nil, id: ID(1), events: story.events).record.stored.size
        let cache = ReworkCache(states: size * 400, histories: size * 4)
        let recorded = try ReworkChange(from: nil, id: ID(1), events: story.events).recorded
        for number in 1...100 {
            cache.put(try #require(Rework.replay(story.events, id: ID(Int64(number)))), size: size)
            cache.put(recorded, size: size, of: ID(Int64(number)))
        }
        #expect((1...100).allSatisfy { cache[ID(Int64($0))] != nil })
        #expect((1...100).count { cache.events(of: ID(Int64($0))) != nil } <= 4)
    }

    @Test("a history that a write can't go on from is forgotten")
    func gap() async throws {
        let story = try Story.at(.specified)
        let last = try #require(story.events.last)
        let before = try #require(Rework.replay(Array(story.events.dropLast()), id: ID(1)))
        let cache = ReworkCache(states: 1_000_000, histories: 1_000_000)
        cache.put(try ReworkChange(from: nil, id: ID(1), events: Array(story.events.dropLast(2))))
        #expect(cache.events(of: ID(1))?.count == story.events.count - 2)
        cache.put(try ReworkChange(from: before, id: ID(1), events: [last]))
        #expect(cache.events(of: ID(1)) == nil)
    }
}
