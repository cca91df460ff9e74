import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

@testable import ReworkStore

/// Rule 23: versions of the price list and quotations are kept for ever, and whatever is altered is found.
struct PricesTests {
    private func filled() async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.open { store in
            for version in 1...2 {
                let fact = try PriceListDraft.plain().decide(over: nil, used: [], by: People.lead)
                var change = Change()
                change.priceList = Event(
                    number: version, at: .start, actor: .person(People.lead.id), fact: fact)
                try await store.commit(change)
            }
            try await store.commit(try quoted(store))
        }
        return shelf
    }

    private func quoted(_ store: Store) throws -> Change {
        let list = try #require(store.register.priceList)
        let inputs = PriceInputs(type: 1, implementationMinutes: 600, openingReworks: 1, users: 2)
        let terms = try #require(list.fact.list.terms(of: 1))
        let reading = try #require(PriceReading(inputs, counted: 0, terms))
        let document = NewClientDocument(
            client: People.client.id, kind: .quotation, number: 1, bytes: Array("розрахунок".utf8), at: .start)
        let fingerprint = try #require(Fingerprint(hex: document.digest.hex))
        let quotation = Quotation(number: 1, at: .start, reading, listVersion: 2, document: fingerprint)
        let facts: [ClientFact] = [.priceInputsSet(inputs), .quoted(quotation)]
        var client = People.client
        var events: [Event<ClientFact>] = []
        for fact in facts {
            let number = client.version + 1
            client = try #require(Client.applying(fact, version: number, to: client, id: client.id))
            events.append(Event(number: number, at: .start, actor: .person(People.lead.id), fact: fact))
        }
        var change = Change()
        change.clients = [ClientChange(state: client, events: events)]
        change.clientDocuments = [document]
        return change
    }

    @Test("a clean store verifies, its documents counted, and opens with the list in force")
    func clean() async throws {
        let shelf = try await filled()
        let report = try shelf.verify()
        #expect(report.discrepancies.isEmpty)
        #expect(report.documents == 1)
        try await shelf.open { store in
            #expect(store.register.priceList?.number == 2)
            let versions = try await store.priceLists().map(\.number)
            #expect(versions == [1, 2])
        }
    }

    @Test("neither is altered or deleted", arguments: ["price_list", "client_document"])
    func appendOnly(table: String) async throws {
        let shelf = try await filled()
        try await shelf.open { store in
            for sql in [
                "UPDATE \(table) SET at = 0", "DELETE FROM \(table)", "REPLACE INTO \(table) SELECT * FROM \(table)",
            ] {
                #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
            }
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test(
        "a document of a client has a client, a kind that is known, and one number",
        arguments: [
            "(zeroblob(32), 99, 'quotation', 1, 0, x'01')", "(zeroblob(32), 1, 'estimate', 1, 0, x'01')",
            "(zeroblob(31), 1, 'quotation', 2, 0, x'01')", "(zeroblob(32), 1, 'quotation', 1, 0, x'01')",
            "(zeroblob(32), 1, 'quotation', 0, 0, x'01')", "(zeroblob(32), 1, 'quotation', 2, 1, x'01')",
        ])
    func constraints(values: String) async throws {
        let shelf = try await filled()
        try await shelf.open { store in
            #expect(throws: DatabaseError.self) {
                try store.pool.write { try $0.execute(sql: "INSERT INTO client_document VALUES \(values)") }
            }
        }
    }

    @Test(
        "what is altered by another program is found at its place",
        arguments: [
            ("UPDATE price_list SET body = x'7b7d' WHERE version = 1", "price list 1"),
            ("DELETE FROM price_list WHERE version = 1", "price list 2"),
            ("UPDATE client_document SET bytes = x'01'", "document quotation 1 of client 1"),
            ("DELETE FROM client_document", "client 1, quotation 1"),
            ("UPDATE client_document SET number = 5", "client 1, quotation 1"),
            (
                "INSERT INTO client_document VALUES (zeroblob(32), 1, 'quotation', 2, 0, x'01')",
                "client 1"
            ),
        ])
    func altered(sql: String, place: String) async throws {
        let shelf = try await filled()
        for table in ["price_list", "client_document"] {
            for change in ["update", "delete"] {
                let queue = try DatabaseQueue(path: shelf.database)
                try await queue.write { try $0.execute(sql: "DROP TRIGGER \(table)_is_append_only_\(change)") }
                try queue.close()
            }
        }
        try shelf.tamper(sql)
        #expect(try shelf.verify().discrepancies.map(\.place).contains(place))
    }

    @Test("a client kept from before there were prices reads and verifies as it did")
    func before() async throws {
        let shelf = try await Shelf()
        let stored = try await shelf.open { store in
            try store.pool.read { try Data.fetchOne($0, sql: "SELECT state FROM client WHERE id = 1") }
        }
        let text = String(decoding: try #require(stored), as: UTF8.self)
        for name in ["priceInputs", "generalPrice", "need", "madeQuotations", "heldTrainings", "purchases"] {
            #expect(!text.contains(name))
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }
}
