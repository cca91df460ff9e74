/// Whose move it was, turn by turn, from the wish to the end: the client's time and the vendor's (rule 14).
package struct CourtLedger: Equatable, Sendable {
    package private(set) var turns: [Turn] = []

    /// A time during which the move was one court's.
    package struct Turn: Equatable, Sendable {
        package let court: Court
        package let from: Moment
        /// nil while the move is theirs still.
        package fileprivate(set) var to: Moment?
    }

    /// How long something lasted.
    package struct Time: Equatable, Sendable {
        /// Seconds of the calendar's working time.
        package var working = 0
        /// Seconds as any clock counts them.
        package var plain = 0

        package init(working: Int = 0, plain: Int = 0) {
            self.working = working
            self.plain = plain
        }

        package static func + (left: Time, right: Time) -> Time {
            Time(working: left.working + right.working, plain: left.plain + right.plain)
        }
    }

    /// From `moment` on it is `court`'s move; nobody's when nil.
    private mutating func note(_ court: Court?, at moment: Moment) {
        guard turns.last.flatMap({ $0.to == nil ? $0.court : nil }) != court else { return }
        if let last = turns.indices.last, turns[last].to == nil { turns[last].to = moment }
        if let court { turns.append(Turn(court: court, from: moment)) }
    }

    /// Each court's time until `now`, that of a turn still open included.
    package func times(until now: Moment, in calendar: WorkCalendar) -> [Court: Time] {
        turns.reduce(into: [:]) { times, turn in
            times[turn.court, default: Time()] =
                times[turn.court, default: Time()] + turn.time(until: now, in: calendar)
        }
    }
}

extension [Court: CourtLedger.Time] {
    package func of(_ court: Court) -> CourtLedger.Time { self[court] ?? CourtLedger.Time() }

    /// The specialist's and the developer's together.
    package var vendor: CourtLedger.Time { of(.specialist) + of(.developer) }
}

extension CourtLedger.Turn {
    package func time(until now: Moment, in calendar: WorkCalendar) -> CourtLedger.Time {
        let end = max(from, to ?? now)
        return CourtLedger.Time(
            working: calendar.workingSeconds(from: from, to: end), plain: from.seconds(to: end))
    }
}

extension CourtLedger {
    /// - Parameter events: the whole history, from the request on.
    package init(_ events: [Event<Fact>], of id: ID<Rework>) {
        guard let first = events.first, var rework = Rework(first, id: id) else { return }
        note(rework.court, at: first.at)
        for event in events.dropFirst() {
            rework.apply(event)
            note(rework.court, at: event.at)
        }
    }

    /// - Parameter events: the whole history, from the request on.
    package init(_ events: [Event<SupportFact>], of id: ID<SupportRequest>) {
        guard let first = events.first, var request = SupportRequest(first, id: id) else { return }
        note(request.court, at: first.at)
        for event in events.dropFirst() {
            request.apply(event)
            note(request.court, at: event.at)
        }
    }
}
