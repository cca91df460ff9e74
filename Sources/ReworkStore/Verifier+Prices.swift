import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Clients, the price list they are counted by, and what was written for them.
extension Verifier {
    mutating func client(_ id: ID<Client>) throws {
        let stored = try Data.fetchOne(db, sql: "SELECT state FROM client WHERE id = ?", arguments: [id.number])
        var state: Client?
        for event in try events(.client(id), ClientFact.self) {
            state = Client.applying(event.fact, version: event.number, to: state, id: id)
            if case .calendarGiven(let given, _, let moved) = event.fact {
                self.given(given, moved, by: event, to: id)
            }
        }
        compare("client \(id)", state, stored)
        let version = try Int.fetchOne(db, sql: "SELECT version FROM client WHERE id = ?", arguments: [id.number])
        if let state, version != state.version { found("client \(id)", "its columns differ from its state") }
        if let state, try db.tableExists("client_document") { try documents(of: state) }
    }

    /// Each quotation and training has its document, and no document is there that nothing named.
    private mutating func documents(of client: Client) throws {
        let sql = "SELECT sha256, kind, number, at FROM client_document WHERE client = ?"
        var kept: [Data: [DatabaseValue]] = [:]
        for row in try Row.fetchAll(db, sql: sql, arguments: [client.id.number]) {
            kept[row["sha256"]] = [row["kind"], row["number"], row["at"]]
        }
        for quotation in client.quotations {
            let place = "client \(client.id), quotation \(quotation.number)"
            let row = Verifier.row(.quotation, quotation.number, quotation.at)
            if kept.removeValue(forKey: try Digest.ofStored(quotation.document)) != row {
                found(place, "its document is missing or another one")
            }
            if quotation.reading?.price != quotation.price { found(place, "its price is not what its inputs make") }
        }
        for training in client.trainings {
            let row = Verifier.row(.training, training.number, training.at)
            if kept.removeValue(forKey: try Digest.ofStored(training.document)) != row {
                found("client \(client.id), training \(training.number)", "its document is missing or another one")
            }
        }
        if !kept.isEmpty { found("client \(client.id)", "a document is kept that nothing names") }
    }

    private static func row(_ kind: ClientDocumentKind, _ number: Int, _ at: Moment) -> [DatabaseValue] {
        [kind.rawValue.databaseValue, number.databaseValue, at.milliseconds.databaseValue]
    }

    /// The chain of the price list, what quotations say of it, and the bytes of clients' documents.
    mutating func prices() throws {
        let lists = versions(try PriceRecord.lists(db), of: .prices, called: "price list", PriceListFact.self)
            .mapValues(\.fact.list)
        for client in try ClientRecord.fetchAll(db) {
            for quotation in client.quotations
            where lists[quotation.listVersion]?.terms(of: quotation.inputs.type) != quotation.terms {
                found(
                    "client \(client.id), quotation \(quotation.number)",
                    "its terms are not those of price list \(quotation.listVersion)")
            }
        }
        try clientDocuments()
    }

    private mutating func clientDocuments() throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT sha256, client, kind, number, bytes FROM client_document")
        while let row = try rows.next() {
            report.documents += 1
            let place = "document \(row["kind"] as String) \(row["number"] as Int) of client \(row["client"] as Int64)"
            if Digest.of(Array(row["bytes"] as Data)).bytes != Array(row["sha256"] as Data) {
                found(place, "its bytes are not those its fingerprint names")
            }
        }
    }
}
