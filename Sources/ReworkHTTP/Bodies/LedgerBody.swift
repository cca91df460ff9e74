import ReworkDomain

/// The court ledger: whose move it was, and for how long (rule 14).
struct LedgerBody: Encodable {
    struct Time: Encodable {
        let workingSeconds: Int
        let plainSeconds: Int

        init(_ time: CourtLedger.Time) {
            workingSeconds = time.working
            plainSeconds = time.plain
        }
    }

    struct Turn: Encodable {
        let court: String
        let from: Int64
        /// nil while the move is theirs still.
        let to: Int64?
        let time: Time

        init(_ turn: CourtLedger.Turn, now: Moment, _ calendar: WorkCalendar) {
            court = turn.court.rawValue
            from = turn.from.milliseconds
            to = turn.to?.milliseconds
            time = Time(turn.time(until: now, in: calendar))
        }
    }

    let client: Time
    /// The specialist's and the developer's together.
    let vendor: Time
    let turns: [Turn]

    init(_ ledger: CourtLedger, now: Moment, _ calendar: WorkCalendar) {
        let times = ledger.times(until: now, in: calendar)
        client = Time(times.of(.client))
        vendor = Time(times.vendor)
        turns = ledger.turns.map { Turn($0, now: now, calendar) }
    }
}
