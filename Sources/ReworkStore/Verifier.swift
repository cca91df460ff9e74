import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// One verification under way.
struct Verifier {
    let db: Database
    /// Where the bytes of files lie.
    let folder: String
    let calendars: CalendarBook
    /// The clients as they are stored, and with them who is counted by which calendar.
    var clients: [ID<Client>: Client] = [:]
    /// What changes of calendars say they moved, and that no event has told yet.
    var toldMoves: [CalendarMove: DeadlineShift] = [:]
    /// Numbers of what the histories say is solved.
    var solvedNumbers: Set<Int64> = []
    var report = VerificationReport()

    mutating func run() throws {
        let quick = try String.fetchAll(db, sql: "PRAGMA quick_check")
        if quick != ["ok"] { found("database", quick.joined(separator: "; ")) }
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM person ORDER BY id") { try person(ID(id)) }
        for client in try ClientRecord.fetchAll(db) { clients[client.id] = client }
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM client ORDER BY id") { try client(ID(id)) }
        // A backup of an older version has no such table yet.
        if try db.tableExists("calendar") { try versionsOfCalendars() }
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM rework ORDER BY id") { try rework(ID(id)) }
        if try db.tableExists("request") {
            for id in try Int64.fetchAll(db, sql: "SELECT id FROM request ORDER BY id") { try request(ID(id)) }
        }
        moves()
        try orphans()
        // A backup of an older version has no such table yet.
        if try db.tableExists("solved") { try solvedOfNothing() }
        try documents()
        if try db.tableExists("file") { try files() }
        // A backup of an older version has neither yet.
        if try db.tableExists("price_list") { try prices() }
        if try db.tableExists("publication") { try publications() }
        if try db.tableExists(SpecLibraryRecord.table) { try specLibrary() }
    }

    mutating func found(_ place: String, _ what: String) {
        report.discrepancies.append(Discrepancy(place: place, what: what))
    }

    /// The events of a history; every break of its chain is told where it is.
    mutating func events<Fact>(_ history: History, _ type: Fact.Type) throws -> [Event<Fact>] {
        var events: [Event<Fact>] = []
        var previous = history.seed
        var last = 0
        for record in try EventRecord.fetch(db, history) {
            let place = "\(history.name) \(history.subject), event \(record.number)"
            report.events += 1
            if record.number != last + 1 { found(place, "event \(last + 1) is missing before it") }
            last = record.number
            previous = Digest.of(previous: previous, bytes: record.body)
            if previous != record.hash {
                found(place, "the chain breaks here: its bytes or an event before it were altered")
                previous = record.hash
            }
            do {
                let event = try record.event(Fact.self)
                if event.number != record.number || event.at != record.at {
                    found(place, "its number or time differs from its row")
                }
                events.append(event)
            } catch {
                found(place, "its bytes are no event")
                return events
            }
        }
        return events
    }

    private mutating func person(_ id: ID<Person>) throws {
        let stored = try Data.fetchOne(db, sql: "SELECT state FROM person WHERE id = ?", arguments: [id.number])
        var state: Person?
        for event in try events(.person(id), PersonFact.self) { state = Person.applying(event.fact, to: state) }
        compare("person \(id)", state, stored)
    }

    private mutating func rework(_ id: ID<Rework>) throws {
        report.reworks += 1
        let events = try events(.rework(id), Fact.self)
        let state = Rework.replay(events, id: id)
        compare("rework \(id)", state, try stored(id)?.whole)
        guard let state else { return }
        try columns(of: state)
        if try db.tableExists("file_use") { try uses(events, state) }
        // A backup of an older version has no such table yet.
        if try db.tableExists("mention"), try !MentionRecord.agree(with: state, db) {
            found("rework \(id)", "the mentions kept for lists differ from its state")
        }
        try listing(of: state)
        try estimated(state)
        try solved(state.solvedTask, number: id.number, "rework \(id)", isHere: state.acceptance != nil)
        try stages(events, id)
        recounts(events, of: state)
        try answers(events, id)
        for signature in state.signatures {
            let isWritten = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE sha256 = ? AND rework = ?)",
                arguments: [try Digest.ofStored(signature.document), id.number])
            if isWritten != true { found("rework \(id)", "signed document \(signature.document) is missing") }
        }
        for document in state.documents {
            let kept = try Int64.fetchOne(
                db, sql: "SELECT rework FROM document WHERE sha256 = ?",
                arguments: [try Digest.ofStored(document.fingerprint)])
            if kept != id.number { found("rework \(id)", "document \(document.fingerprint) is missing") }
        }
    }

    private func stored(_ id: ID<Rework>) throws -> StoredRework? {
        if try db.tableExists("agreed") { return try ReworkRecord.stored(db, id) }
        // A backup of an older version has states in one piece.
        let state = try Data.fetchOne(db, sql: "SELECT state FROM rework WHERE id = ?", arguments: [id.number])
        return state.map { StoredRework(moving: $0, agreed: nil) }
    }

    /// Says which fields differ, by name.
    mutating func compare(_ place: String, _ replayed: (some Encodable)?, _ stored: Data?) {
        guard let replayed, let stored else {
            found(place, "its state or its events are missing")
            return
        }
        guard let bytes = try? StoredJSON.bytes(replayed), bytes != stored else { return }
        let (new, old) = (Verifier.fields(bytes), Verifier.fields(stored))
        let names = Set(new.keys).union(old.keys).filter { new[$0] != old[$0] }.sorted()
        guard !names.isEmpty else { return }
        found(place, "the stored state differs from its events in \(names.joined(separator: ", "))")
    }

    private static func fields(_ json: Data) -> [String: NSObject] {
        let object = try? JSONSerialization.jsonObject(with: json, options: [.fragmentsAllowed])
        return (object as? [String: Any] ?? [:]).compactMapValues { $0 as? NSObject }
    }

    private mutating func columns(of rework: Rework) throws {
        let expected = ReworkRecord.values(rework, state: Data()).dropLast()
        let same = ReworkRecord.columns.dropLast().map { "\($0) IS ?" }.joined(separator: " AND ")
        let sql = "SELECT count(*) FROM rework WHERE \(same)"
        if try Int.fetchOne(db, sql: sql, arguments: StatementArguments(expected)) != 1 {
            found("rework \(rework.id)", "its columns differ from its state")
        }
    }

    /// What lists show follows from the state and its client's calendar.
    private mutating func listing(of rework: Rework) throws {
        // A file kept from before lists were as they are gets them when it is opened.
        guard try db.tableExists("listing") else { return }
        let columns = Set(try db.columns(in: "listing").map(\.name))
        guard columns.isSuperset(of: ListingRecord.columns) else { return }
        var listed = try ListingRecord.fetch([rework.id.number], db).first
        // That is a column of the rework's own row.
        listed?.version = rework.version
        if listed != rework.summary(calendars.calendar(of: clients[rework.client])) {
            found("rework \(rework.id)", "its row in lists differs from its state")
        }
    }

    private mutating func stages(_ events: [Event<Fact>], _ id: ID<Rework>) throws {
        let stored = try EventRecord.fetch(db, .rework(id)).map(\.stage)
        var state: Rework?
        for (index, event) in events.enumerated() {
            if state == nil { state = Rework(event, id: id) } else { state?.apply(event) }
            if stored.indices.contains(index), stored[index] != state?.stage {
                found("rework \(id), event \(event.number)", "the stage beside it is not the one it leads to")
            }
        }
    }

    /// Who answered a document, and how, follows from the events: no answer more, none less.
    private mutating func answers(_ events: [Event<Fact>], _ id: ID<Rework>) throws {
        let sql = """
            SELECT document.sha256, answer.person, answer.action, answer.event, answer.at
            FROM answer JOIN document ON document.sha256 = answer.document WHERE document.rework = ?
            """
        var stored: [Data: [DatabaseValue]] = [:]
        for row in try Row.fetchAll(db, sql: sql, arguments: [id.number]) {
            stored[row["sha256"]] = [row["person"], row["action"], row["event"], row["at"]]
        }
        for event in events {
            guard let (document, action) = event.fact.answer, case .person(let person) = event.actor else { continue }
            let expected = [
                person.number.databaseValue, action.rawValue.databaseValue, event.number.databaseValue,
                event.at.milliseconds.databaseValue,
            ]
            if stored.removeValue(forKey: try Digest.ofStored(document)) != expected {
                found("rework \(id), event \(event.number)", "the answer kept for its document is not this one")
            }
        }
        if !stored.isEmpty { found("rework \(id)", "an answer is kept that no event gave") }
    }

    private mutating func orphans() throws {
        var histories = [("rework", "rework"), ("client", "client"), ("person", "person")]
        if try db.tableExists("request") { histories.append(("request", "request")) }
        for (history, table) in histories {
            let sql = """
                SELECT DISTINCT subject FROM event WHERE history = ? AND subject NOT IN (SELECT id FROM \(table))
                """
            for subject in try Int64.fetchAll(db, sql: sql, arguments: [history]) {
                found("\(history) \(subject)", "it has events but no state")
            }
        }
    }

    private mutating func documents() throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT sha256, rework, kind, number, bytes FROM document")
        while let row = try rows.next() {
            report.documents += 1
            let bytes = Array(row["bytes"] as Data)
            let sha256 = Array(row["sha256"] as Data)
            let place = "document \(row["kind"] as String) \(row["number"] as Int) of rework \(row["rework"] as Int64)"
            if Digest.of(bytes).bytes != sha256 { found(place, "its bytes are not those its fingerprint names") }
        }
    }

    /// Every file's bytes are those its name says.
    private mutating func files() throws {
        for row in try Row.fetchAll(db, sql: "SELECT sha256, size FROM file ORDER BY sha256") {
            report.files += 1
            guard let digest = Digest(bytes: row["sha256"] as Data) else { continue }
            let path = FileShelf.path(of: digest, in: folder)
            guard let found = Verifier.read(path) else {
                self.found("file \(digest)", "its bytes are missing")
                continue
            }
            if found.digest != digest || found.size != row["size"] as Int {
                self.found("file \(digest)", "its bytes are not those its name says")
            }
        }
    }

    /// Piece by piece: a file may be larger than what should lie in memory.
    private static func read(_ path: String) -> (digest: Digest, size: Int)? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        var (running, size) = (RunningDigest(), 0)
        while let piece = try? handle.read(upToCount: 1_048_576), !piece.isEmpty {
            running.add(piece)
            size += piece.count
        }
        return (running.finish(), size)
    }

    /// The files kept as named are those the events name.
    private mutating func uses(_ events: [Event<Fact>], _ rework: Rework) throws {
        var named: Set<String> = []
        for event in events {
            let (files, areInternal) = event.fact.files(in: rework)
            for file in files { named.insert("\(file.file) \(event.number) \(areInternal) \(file.name)") }
        }
        let sql = "SELECT lower(hex(file)) AS file, event, is_internal, name FROM file_use WHERE rework = ?"
        let kept = try Row.fetchAll(db, sql: sql, arguments: [rework.id.number]).map { row in
            "\(row["file"] as String) \(row["event"] as Int) \(row["is_internal"] as Bool) \(row["name"] as String)"
        }
        if Set(kept) != named { found("rework \(rework.id)", "the files kept as named differ from its events") }
    }
}
