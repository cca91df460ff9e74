import GRDB
package import ReworkDomain

/// A new version of a calendar.
package struct CalendarChange: Sendable {
    package let calendar: ID<VendorCalendar>
    package let event: Event<CalendarFact>

    package init(calendar: ID<VendorCalendar>, event: Event<CalendarFact>) {
        self.calendar = calendar
        self.event = event
    }
}

/// What of some clients is open and counted by their calendars, read at one moment.
package struct OpenWork: Sendable {
    package let reworks: [Rework]
    package let requests: [SupportRequest]
    package let versions: Versions

    /// What it was read from: a change that counts all of it anew holds only while it is so.
    package struct Versions: Equatable, Sendable {
        /// Every client there is, by number, with the version.
        var clients: [Int64: Int] = [:]
        /// The clients whose work it is.
        var of: Set<Int64> = []
        var reworks: [Int64: Int] = [:]
        var requests: [Int64: Int] = [:]
    }
}

extension Store {
    package func openWork(of clients: Set<ID<Client>>) async throws -> OpenWork {
        let numbers = Set(clients.map(\.number))
        return try await pool.read { db in
            let versions = try Store.openVersions(of: numbers, db)
            let reworks = try versions.reworks.keys.sorted().compactMap { try ReworkRecord.fetch(db, ID($0))?.rework }
            let requests = try versions.requests.keys.sorted().compactMap { try RequestRecord.fetch(db, ID($0)) }
            return OpenWork(reworks: reworks, requests: requests, versions: versions)
        }
    }

    /// A rework's calendar counts where nothing is promised yet, and how much of the size is left while it is built.
    static func openVersions(of clients: Set<Int64>, _ db: Database) throws -> OpenWork.Versions {
        var found = OpenWork.Versions(of: clients)
        for row in try Row.fetchAll(db, sql: "SELECT id, version FROM client") { found.clients[row[0]] = row[1] }
        let reworks = """
            SELECT id, version FROM rework WHERE client = ? AND is_live = 1
            AND stage IN ('requested', 'estimated', 'specifying', 'specified', 'developing')
            """
        let requests = "SELECT id, version FROM request WHERE client = ? AND is_live = 1"
        for client in clients {
            for row in try Row.fetchAll(db.cachedStatement(sql: reworks), arguments: [client]) {
                found.reworks[row[0]] = row[1]
            }
            for row in try Row.fetchAll(db.cachedStatement(sql: requests), arguments: [client]) {
                found.requests[row[0]] = row[1]
            }
        }
        return found
    }

    /// What reworks, consultations and bugs are called, and whose they are.
    package func named(_ subjects: [History]) async throws -> [History: (title: String, client: ID<Client>)] {
        try await pool.read { db in
            var found: [History: (title: String, client: ID<Client>)] = [:]
            for subject in subjects {
                let table: String
                switch subject {
                case .rework: table = "rework"
                case .request: table = "request"
                case .client, .person, .prices, .publications, .specLibrary, .calendar: continue
                }
                let statement = try db.cachedStatement(sql: "SELECT title, client FROM \(table) WHERE id = ?")
                guard let row = try Row.fetchOne(statement, arguments: [subject.subject]) else { continue }
                found[subject] = (row[0], ID(row[1]))
            }
            return found
        }
    }

    /// The calendar of a client as it will be when the change is written.
    func calendar(of id: ID<Client>, in change: Change) -> WorkCalendar {
        let client = change.clients.first { $0.state.id == id }?.state ?? register.client(id)
        if let new = change.calendar, new.calendar == client?.calendar ?? VendorCalendar.main,
            let made = calendars.calendar(new.event.fact.terms)
        {
            return made
        }
        return calendars.calendar(of: client)
    }
}

/// The calendars that a change was counted by: it holds only while they are the newest.
struct CalendarBasis {
    /// The row of calendars written last.
    let last: Int64
    /// Clients with the version in which they name their calendar.
    let clients: [(id: ID<Client>, version: Int)]

    init?(_ change: Change, _ register: Register, last: Int64) {
        let named =
            change.reworks.map(\.state.client) + change.requests.map(\.state.client) + change.relisted.map(\.client)
        guard !named.isEmpty else { return nil }
        self.last = last
        clients = Set(named).map { ($0, register.client($0)?.version ?? 0) }
    }

    /// - Throws: `StoreError.conflict` when a calendar, or which one a client has, was changed meanwhile.
    func check(_ heads: Heads, _ db: Database) throws {
        guard try heads.lastCalendar(db) == last else { throw StoreError.conflict }
        for client in clients where try heads.head(of: .client(client.id), db).number != client.version {
            throw StoreError.conflict
        }
    }
}
