import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

/// What estimates are compared with is kept beside the states, follows them, and is made anew for older data.
struct EstimatedRecordTests {
    private func filled() async throws -> (shelf: Shelf, work: EstimatedWork) {
        let shelf = try await Shelf()
        var work: EstimatedWork?
        try await shelf.open { store in
            work = try await store.put(Story.at(.accepted)).estimatedWork
            try await store.put(Story.at(.demonstrating), as: 2)
        }
        return (shelf, try #require(work))
    }

    private func near(_ shelf: Shelf, _ likely: Int) async throws -> [EstimatedWork] {
        try await shelf.open { try await $0.estimatedWorks(near: likely, of: People.client.id) }
    }

    private func differing(_ shelf: Shelf) throws -> [String] {
        try shelf.verify().discrepancies.filter { $0.description.contains("compared with") }.map(\.place)
    }

    @Test("an accepted rework is compared with what was estimated at half to twice as much; others are not")
    func near() async throws {
        let (shelf, work) = try await filled()
        let likely = work.likelyMinutes
        for hours in [likely / 2, likely, 2 * likely] { #expect(try await near(shelf, hours) == [work]) }
        for hours in [likely / 2 - 1, 2 * likely + 1] { #expect(try await near(shelf, hours).isEmpty) }
        #expect(try differing(shelf).isEmpty)
    }

    @Test(
        "one altered, left out or planted is found",
        arguments: [
            ("UPDATE estimated SET spent = spent + 1", "rework 1"), ("DELETE FROM estimated", "rework 1"),
            ("UPDATE estimated SET likely = 1", "rework 1"),
            ("INSERT INTO estimated SELECT 2, client, likely, spent, criteria FROM estimated", "rework 2"),
        ])
    func tampered(sql: String, place: String) async throws {
        let (shelf, _) = try await filled()
        try shelf.tamper(sql)
        #expect(try differing(shelf) == [place])
    }

    @Test("data from before they were kept gets them from its states when it is opened, and nothing twice")
    func older() async throws {
        let (shelf, work) = try await filled()
        try shelf.tamper("DELETE FROM estimated")
        for _ in 1...2 { #expect(try await near(shelf, work.likelyMinutes) == [work]) }
        #expect(try differing(shelf).isEmpty)
    }

    @Test("of very many only the nearest are read, and among them whatever the rule would choose")
    func many() async throws {
        let (shelf, _) = try await filled()
        try shelf.tamper(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
            INSERT INTO estimated SELECT i + 100, \(People.otherClient.id), 400 + i * 2, 500, 3 FROM n
            """)
        let queue = try DatabaseQueue(path: shelf.database)
        let all = try await queue.read { db in
            try (101...400).compactMap { try EstimatedRecord.fetch(db, ID($0)) }
        }
        let read = try await queue.read { db in try EstimatedRecord.near(700, of: People.client.id, db) }
        #expect(read.count <= 4 * EstimateComparison.most)
        let work = try #require(read.first { $0.client == People.client.id })
        #expect(
            EstimateComparison(of: 700, for: People.client.id, among: read)
                == EstimateComparison(of: 700, for: People.client.id, among: all + [work]))
    }
}
