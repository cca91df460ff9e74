import GRDB
package import ReworkDomain

extension Store {
    /// Accepted reworks estimated at half to twice as much, those nearest in hours: of the client, and of everybody.
    package func estimatedWorks(near likelyMinutes: Int, of client: ID<Client>) async throws -> [EstimatedWork] {
        try await pool.read { db in try EstimatedRecord.near(likelyMinutes, of: client, db) }
    }
}
