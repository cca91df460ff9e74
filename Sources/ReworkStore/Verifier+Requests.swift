import Foundation
import GRDB
import ReworkDomain

extension Verifier {
    /// What rule 20 counts of it. - Parameter isHere: whether its row is this one's to keep.
    mutating func solved(_ task: SolvedTask?, number: Int64, _ place: String, isHere: Bool) throws {
        // A backup of an older version has no such table yet.
        guard isHere, try db.tableExists("solved") else { return }
        if task != nil { solvedNumbers.insert(number) }
        if try SolvedRecord.fetch(db, number) != task {
            found(place, "what is kept of its solution differs from its state")
        }
    }

    /// Solutions kept of what no history says is solved: they would count for somebody.
    mutating func solvedOfNothing() throws {
        for number in try Int64.fetchAll(db, sql: "SELECT number FROM solved ORDER BY number")
        where !solvedNumbers.contains(number) {
            found("solution \(number)", "nothing of this number is solved")
        }
    }

    /// A consultation or bug: its state, its columns, and the files it names.
    mutating func request(_ id: ID<SupportRequest>) throws {
        report.requests += 1
        let events = try events(.request(id), SupportFact.self)
        let row = try Row.fetchOne(db, sql: "SELECT * FROM request WHERE id = ?", arguments: [id.number])
        let state = SupportRequest.replay(events, id: id)
        compare("request \(id)", state, row?["state"])
        guard let state, let row else { return }
        let calendar = calendars.calendar(of: clients[state.client], at: state.countedUntil)
        let record = RequestRecord(
            request: state, urgency: Urgency(of: state, timing: state.timing(in: calendar)), state: row["state"])
        recounts(events, of: state)
        if record.values != RequestRecord.columns.map({ row[$0] as DatabaseValue }) {
            found("request \(id)", "its columns differ from its state")
        }
        if state.firstSolvedAt != nil {
            try solved(state.solvedTask, number: id.number, "request \(id)", isHere: state.stage != .becameRework)
        }
        let sql = "SELECT lower(hex(file)) || ' ' || event || ' ' || name FROM request_file_use WHERE request = ?"
        let kept = Set(try String.fetchAll(db, sql: sql, arguments: [id.number]))
        let named = events.flatMap { event in
            event.fact.files(in: state).files.map { "\($0.file) \(event.number) \($0.name)" }
        }
        if kept != Set(named) { found("request \(id)", "the files kept as named differ from its events") }
    }
}
