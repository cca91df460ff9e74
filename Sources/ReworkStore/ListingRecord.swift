import GRDB
import ReworkDomain

/// A row of `listing`: what lists show of a rework and find it by. Narrow, so that a page of any list reads little. The
/// version that a list tells stands in the row of the rework alone: people talk without anything in a list becoming other.
enum ListingRecord {
    /// In the order of the arguments and of a fetched row, which has the version behind them.
    static let columns = [
        "rework", "client", "specialist", "developer", "returns_to", "stage", "court", "court_since",
        "is_live", "is_held", "was_handed_off", "title", "move", "urgency", "clock", "clock_from", "due", "left",
        "ended", "is_kept", "work", "work_from", "stopped_since", "asked_to", "asked", "shared_to", "shared", "size",
        "criteria",
        "demo_at", "overridden_at", "passed_at", "live_since", "is_short",
    ]

    /// - Parameter previous: what the row shows now, where that is known; it is read otherwise.
    static func saving(_ row: ReworkSummary, over previous: ReworkSummary?) -> RowSaving {
        guard var known = previous else { return .reading(stored(row)) }
        known.version = row.version
        return known == row ? .nothing : stored(row).update(over: values(known))
    }

    static func save(_ row: ReworkSummary, _ db: Database) throws { try stored(row).save(db) }

    private static func stored(_ row: ReworkSummary) -> StoredRow {
        StoredRow(table: "listing", columns: columns, values: values(row))
    }

    static func values(_ row: ReworkSummary) -> [DatabaseValue] {
        let timing = row.timing
        return .of([
            row.id.number, row.client.number, row.specialist.number, row.developer?.number,
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
        let shown = columns.map { "listing.\($0)" }.joined(separator: ", ")
        let sql =
            "SELECT \(shown), rework.version FROM listing JOIN rework ON rework.id = listing.rework WHERE listing.rework = ?"
        let statement = try db.cachedStatement(sql: sql)
        return try numbers.compactMap { number in
            try Row.fetchOne(statement, arguments: [number]).map(summary)
        }
    }

    static func summary(_ row: Row) throws -> ReworkSummary {
        guard let stage = Stage(rawValue: row[5]) else { throw StoreError.damaged("a listed stage") }
        return ReworkSummary(
            id: ID(row[0]), version: row[34], client: ID(row[1]), specialist: ID(row[2]), developer: id(row[3]),
            returnsTo: id(row[4]), stage: stage, court: (row[6] as String?).flatMap(Court.init),
            courtSince: Moment(milliseconds: row[7]), isHeld: row[9], wasHandedOff: row[10], title: row[11],
            move: (row[12] as String?).flatMap(Action.init), timing: timing(row), urgency: Urgency(value: row[13]),
            question: asked(row[23], row[24]), sharedQuestion: asked(row[25], row[26]), sizeMinutes: row[27],
            criteria: row[28], demoAt: moment(row[29]), overriddenAt: moment(row[30]),
            passedAt: moment(row[31]), liveSince: (row[32] as Int?).map { Day(number: $0) }, isShort: row[33])
    }

    private static func timing(_ row: Row) -> Timing? {
        guard let kind = (row[14] as String?).flatMap(Deadline.Kind.init), let from = moment(row[15]) else {
            return nil
        }
        return Timing(
            kind: kind, from: from, due: moment(row[16]), left: row[17], end: end(row), work: row[20],
            workFrom: moment(row[21]), stoppedSince: moment(row[22]))
    }

    private static func end(_ row: Row) -> Timing.End? {
        moment(row[18]).map { Timing.End(at: $0, isKept: row[19]) }
    }

    private static func asked(_ court: String?, _ text: String?) -> ReworkSummary.Asked? {
        guard let court = court.flatMap(Court.init), let text else { return nil }
        return ReworkSummary.Asked(to: court, text: text)
    }

    private static func moment(_ milliseconds: Int64?) -> Moment? { milliseconds.map { Moment(milliseconds: $0) } }

    private static func id(_ number: Int64?) -> ID<Person>? { number.map { ID($0) } }
}
