import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

@testable import ReworkStore

/// What was made public is kept for ever, and whatever is altered is found.
struct PublicationsTests {
    private func filled() async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let pages = ["сторінка", "page"].map { NewPublicDocument(bytes: Array($0.utf8)) }
            let publication = Publication(
                from: .on("2026-11-01"), through: .on("2026-11-02"),
                ukrainian: try #require(Fingerprint(hex: pages[0].digest.hex)),
                english: try #require(Fingerprint(hex: pages[1].digest.hex)))
            for (number, fact) in [PublicationFact.published(publication), .withdrawn(reason: "Замало")].enumerated() {
                var change = Change()
                change.publication = Event(
                    number: number + 1, at: .start, actor: .person(People.lead.id), fact: fact)
                change.publicDocuments = number == 0 ? pages : []
                change.expectations = [.publication(version: number)]
                try await store.commit(change)
            }
        }
        return shelf
    }

    @Test("a clean store verifies, its pages counted, and opens with what was said last")
    func clean() async throws {
        let shelf = try await filled()
        let report = try shelf.verify()
        #expect(report.discrepancies.isEmpty)
        #expect(report.documents == 2)
        try await shelf.open { store in
            #expect(store.register.publication?.number == 2)
            #expect(store.register.publication?.fact.publication == nil)
        }
    }

    @Test("neither is altered or deleted", arguments: ["publication", "publication_document"])
    func appendOnly(table: String) async throws {
        let shelf = try await filled()
        try await shelf.open { store in
            for sql in ["DELETE FROM \(table)", "REPLACE INTO \(table) SELECT * FROM \(table)"] {
                #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
            }
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test(
        "what is altered by another program is found at its place",
        arguments: [
            ("UPDATE publication SET body = x'7b7d' WHERE version = 1", "publication 1"),
            ("DELETE FROM publication WHERE version = 1", "publication 2"),
            ("UPDATE publication_document SET bytes = x'01' WHERE rowid = 1", "a public page"),
            ("DELETE FROM publication_document", "public pages"),
            ("INSERT INTO publication_document VALUES (zeroblob(32), x'01')", "public pages"),
        ])
    func altered(sql: String, place: String) async throws {
        let shelf = try await filled()
        for table in ["publication", "publication_document"] {
            for change in ["update", "delete"] {
                let queue = try DatabaseQueue(path: shelf.database)
                try await queue.write { try $0.execute(sql: "DROP TRIGGER \(table)_is_append_only_\(change)") }
                try queue.close()
            }
        }
        try shelf.tamper(sql)
        #expect(try shelf.verify().discrepancies.map(\.place).contains(place))
    }
}
