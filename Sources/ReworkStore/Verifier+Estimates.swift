import GRDB
import ReworkDomain

extension Verifier {
    /// What estimates are compared with follows from the states.
    mutating func estimated(_ rework: Rework) throws {
        // A backup of an older version has no such table yet.
        guard try db.tableExists("estimated") else { return }
        if try EstimatedRecord.fetch(db, rework.id) != rework.estimatedWork {
            found("rework \(rework.id)", "what estimates are compared with differs from its state")
        }
    }
}
