import Foundation
import GRDB
package import ReworkDomain
import ReworkSecrets

extension Store {
    /// What was done under the person's idempotency key; nil when nothing was.
    package func remembered(_ person: ID<Person>, key: String) async throws -> Remembered? {
        guard keys.mayHold(person, key) else { return nil }
        return try await pool.read { db in
            let sql = "SELECT request, result, at FROM remembered WHERE person = ? AND key = ?"
            guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [person.number, key]) else {
                return nil
            }
            guard let request = Digest(bytes: row["request"] as Data) else {
                throw StoreError.damaged("an idempotency key of person \(person)")
            }
            return Remembered(
                person: person, key: key, request: request, result: Array(row["result"] as Data),
                at: Moment(milliseconds: row["at"]))
        }
    }

    /// Forgets keys older than `moment`: nobody repeats a request after a day.
    package func forgetRemembered(before moment: Moment) async throws {
        try await funnel.write { db in
            try db.execute(sql: "DELETE FROM remembered WHERE at < ?", arguments: [moment.milliseconds])
        }
        keys.forget(before: moment)
    }
}
