import GRDB
import ReworkDomain

/// A row of `listing`: what lists show of a rework and find it by. Narrow, so that a page of any list reads little.
enum ListingRecord {
    /// In the order of the arguments and of a fetched row.
    static let columns = [
        "rework", "version", "client", "specialist", "developer", "returns_to", "stage", "court", "court_since",
        "is_live", "is_held", "was_handed_off", "title", "move", "urgency", "clock", "clock_from", "due", "left",
        "ended", "is_kept", "work", "work_from", "stopped_since", "asked_to", "asked", "shared_to", "shared", "size",
        "criteria",
        "demo_at", "overridden_at", "passed_at", "live_since", "is_short",
    ]

    /// - Parameter previous: what the row shows now, where that is known; it is read otherwise.
    static func save(_ row: ReworkSummary, over previous: ReworkSummary? = nil, _ db: Database) throws {
        try StoredRow(table: "listing", columns: columns, values: values(row)).save(over: previous.map(values), db)
    }

    static func values(_ row: ReworkSummary) -> [DatabaseValue] {
        let timing = row.timing
        return .of([
            row.id.number, row.version, row.client.number, row.specialist.number, row.developer?.number,
            row.returnsTo?.number, row.stage.rawValue, row.court?.rawValue, row.courtSince.milliseconds,
            row.stage.isLive, row.isHeld, row.wasHandedOff, row.title, row.move?.rawValue, row.urgency.value,
        ])
            + .of([
                timing?.kind.rawValue, timing?.from.milliseconds, timing?.due?.milliseconds, timing?.left,
                timing?.end?.at.milliseconds, timing?.end?.isKept, timing?.work, timing?.workFrom?.milliseconds,
                timing?.stoppedSince?.milliseconds,
            ])
            + .of([
                row.question?.to.rawValue, row.question?.text, row.sharedQuestion?.to.rawValue,
                row.sharedQuestion?.text, row.sizeMinutes, row.criteria, row.demoAt?.milliseconds,
                row.overriddenAt?.milliseconds, row.passedAt?.milliseconds, row.liveSince?.number, row.isShort,
            ])
    }

    /// The rows of these numbers, in their order, those missing left out.
    static func fetch(_ numbers: [Int64], _ db: Database) throws -> [ReworkSummary] {
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM listing WHERE rework = ?"
        let statement = try db.cachedStatement(sql: sql)
        return try numbers.compactMap { number in
            try Row.fetchOne(statement, arguments: [number]).map(summary)
        }
    }

    static func summary(_ row: Row) throws -> ReworkSummary {
        guard let stage = Stage(rawValue: row[6]) else { throw StoreError.damaged("a listed stage") }
        return ReworkSummary(
            id: ID(row[0]), version: row[1], client: ID(row[2]), specialist: ID(row[3]), developer: id(row[4]),
            returnsTo: id(row[5]), stage: stage, court: (row[7] as String?).flatMap(Court.init),
            courtSince: Moment(milliseconds: row[8]), isHeld: row[10], wasHandedOff: row[11], title: row[12],
            move: (row[13] as String?).flatMap(Action.init), timing: timing(row), urgency: Urgency(value: row[14]),
            question: asked(row[24], row[25]), sharedQuestion: asked(row[26], row[27]), sizeMinutes: row[28],
            criteria: row[29], demoAt: moment(row[30]), overriddenAt: moment(row[31]),
            passedAt: moment(row[32]), liveSince: (row[33] as Int?).map { Day(number: $0) }, isShort: row[34])
    }

    private static func timing(_ row: Row) -> Timing? {
        guard let kind = (row[15] as String?).flatMap(Deadline.Kind.init), let from = moment(row[16]) else {
            return nil
        }
        return Timing(
            kind: kind, from: from, due: moment(row[17]), left: row[18], end: end(row), work: row[21],
            workFrom: moment(row[22]), stoppedSince: moment(row[23]))
    }

    private static func end(_ row: Row) -> Timing.End? {
        moment(row[19]).map { Timing.End(at: $0, isKept: row[20]) }
    }

    private static func asked(_ court: String?, _ text: String?) -> ReworkSummary.Asked? {
        guard let court = court.flatMap(Court.init), let text else { return nil }
        return ReworkSummary.Asked(to: court, text: text)
    }

    private static func moment(_ milliseconds: Int64?) -> Moment? { milliseconds.map { Moment(milliseconds: $0) } }

    private static func id(_ number: Int64?) -> ID<Person>? { number.map { ID($0) } }
}
