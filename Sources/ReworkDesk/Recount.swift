import ReworkDomain
import ReworkStore

/// Another calendar, or another version of one, by which what is open is counted anew.
struct Recount: Sendable {
    let version: CalendarVersion
    let calendar: WorkCalendar
    /// The event that brings it.
    let cause: EventReference
    let at: Moment

    init(by version: CalendarVersion, _ calendar: WorkCalendar, cause: EventReference, at: Moment) {
        self.version = version
        self.calendar = calendar
        self.cause = cause
        self.at = at
    }
}

extension Desk {
    /// Only what is open: each deadline that moves tells it in its history; what stands otherwise in lists alone is
    /// listed anew. It holds while nothing else of these clients changes.
    func counted(
        anew recount: Recount, of clients: [Client]
    ) async throws -> (moved: [MovedDeadline], change: Change) {
        let open = try await store.openWork(of: Set(clients.map(\.id)))
        var (moved, change) = ([MovedDeadline](), Change())
        for rework in open.reworks {
            let (before, after) = (calendar(of: rework.client), recount.calendar)
            let timings = (rework.timing(before), rework.timing(after))
            if let shift = DeadlineShift(from: timings.0, to: timings.1, by: recount.version) {
                moved.append(MovedDeadline(.rework(rework.id), shift))
                let event = event(Fact.course(.recounted(shift)), after: rework.version, recount)
                change.reworks.append(try ReworkChange(from: rework, id: rework.id, events: [event]))
            } else if timings.0 != timings.1 {
                change.relisted.append(rework)
            }
        }
        for request in open.requests {
            let timings = (request.timing(in: calendar(of: request.client)), request.timing(in: recount.calendar))
            guard let shift = DeadlineShift(from: timings.0, to: timings.1, by: recount.version) else { continue }
            moved.append(MovedDeadline(.request(request.id), shift))
            let event = event(SupportFact.recounted(shift), after: request.version, recount)
            change.requests.append(try RequestChange(from: request, id: request.id, events: [event]))
        }
        change.expectations = [.openWork(open.versions)]
        return (moved.sorted { $0.number < $1.number }, change)
    }

    private func event<Told>(_ fact: Told, after version: Int, _ recount: Recount) -> Event<Told> {
        Event(number: version + 1, at: recount.at, actor: .system(cause: recount.cause), fact: fact)
    }
}

extension MovedDeadline {
    /// Of the rework, consultation or bug: they share their numbers.
    package var number: Int64 {
        switch subject {
        case .rework(let id): id.number
        case .request(let id): id.number
        case .client, .person, .prices, .publications, .specLibrary, .calendar: 0
        }
    }
}
