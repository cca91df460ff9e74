import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// What was made public of the measures: its chain, and its pages with their bytes.
extension Verifier {
    mutating func publications() throws {
        let rows = try PublicationRecord.rows(db)
        let told = versions(rows, of: .publications, called: "publication", PublicationFact.self)
        let pages = told.values.compactMap(\.fact.publication).flatMap { [$0.ukrainian, $0.english] }
        let named = Set(pages.compactMap { Digest(hex: $0.hex) })
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
