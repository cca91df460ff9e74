import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Rows of `calendar`: the versions of the vendor's calendars, each calendar's chained as events are.
enum CalendarRecord {
    static let tables =
        [
            """
            CREATE TABLE calendar (
              id INTEGER PRIMARY KEY,
              calendar INTEGER NOT NULL CHECK (calendar > 0),
              version INTEGER NOT NULL CHECK (version > 0),
              at INTEGER NOT NULL CHECK (at % 1000 = 0),
              body BLOB NOT NULL CHECK (length(body) > 0),
              hash BLOB NOT NULL CHECK (length(hash) = 32),
              UNIQUE (calendar, version)
            ) STRICT
            """
        ] + Schema.triggers("calendar")

    struct Row {
        let id: Int64
        let calendar: ID<VendorCalendar>
        let version: Int
        let at: Moment
        let body: Data
        let hash: Digest
    }

    /// In the order of being written.
    static func rows(_ db: Database) throws -> [Row] {
        let sql = "SELECT id, calendar, version, at, body, hash FROM calendar ORDER BY id"
        return try GRDB.Row.fetchAll(db, sql: sql).map { row in
            guard let hash = Digest(bytes: row["hash"] as Data) else { throw StoreError.damaged("a calendar's hash") }
            return Row(
                id: row["id"], calendar: ID(row["calendar"]), version: row["version"],
                at: Moment(milliseconds: row["at"]), body: row["body"], hash: hash)
        }
    }

    static func event(_ row: Row) throws -> Event<CalendarFact> {
        let place = "calendar \(row.calendar), version \(row.version)"
        return try StoredJSON.value(Event<CalendarFact>.self, row.body, place)
    }

    static func append(_ change: CalendarChange, _ db: Database) throws {
        let last = try Data.fetchOne(
            db, sql: "SELECT hash FROM calendar WHERE calendar = ? ORDER BY version DESC LIMIT 1",
            arguments: [change.calendar.number])
        let history = History.calendar(change.calendar)
        guard let previous = last.map({ Digest(bytes: $0) }) ?? history.seed else {
            throw StoreError.damaged("a hash of calendar \(change.calendar)")
        }
        let body = try StoredJSON.bytes(change.event)
        try db.execute(
            sql: "INSERT INTO calendar (calendar, version, at, body, hash) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                change.calendar.number, change.event.number, change.event.at.milliseconds, body,
                Data(Digest.of(previous: previous, bytes: body).bytes),
            ])
    }

    /// The row written last, of whatever calendar; 0 when there is none.
    static func last(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM calendar")) ?? 0
    }
}
