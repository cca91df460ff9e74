import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// What was made public of the measures: its chain, and its pages with their bytes.
extension Verifier {
    mutating func publications() throws {
        var previous = History.publications.seed
        var named: Set<Digest> = []
        var last = 0
        for row in try PublicationRecord.rows(db) {
            let place = "publication \(row.version)"
            report.events += 1
            if row.version != last + 1 { found(place, "version \(last + 1) is missing before it") }
            last = row.version
            previous = Digest.of(previous: previous, bytes: row.body)
            if previous != row.hash {
                found(place, "the chain breaks here: its bytes or a version before were altered")
            }
            previous = row.hash
            guard let event = try? PublicationRecord.event(row) else {
                found(place, "its bytes are no publication")
                continue
            }
            if event.number != row.version || event.at != row.at {
                found(place, "its number or time differs from its row")
            }
            for page in event.fact.publication.map({ [$0.ukrainian, $0.english] }) ?? [] {
                if let digest = Digest(hex: page.hex) { named.insert(digest) }
            }
        }
        try publicPages(named)
    }

    private mutating func publicPages(_ named: Set<Digest>) throws {
        var kept: Set<Digest> = []
        let rows = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM publication_document")
        while let row = try rows.next() {
            report.documents += 1
            let digest = Digest.of(Array(row["bytes"] as Data))
            if digest.bytes != Array(row["sha256"] as Data) {
                found("a public page", "its bytes are not those its fingerprint names")
            }
            kept.insert(digest)
        }
        if kept != named { found("public pages", "those kept and those the publications name differ") }
    }
}
