import ReworkDocuments
package import ReworkDomain
package import ReworkStore

/// One consultation or bug with all a page about it needs.
package struct SupportView: Sendable {
    package let request: SupportRequest
    package let client: Client
    /// For what it is now.
    package let gate: Gate
    package let allowed: [SupportAction]
    package let events: [Event<SupportFact>]
    /// How its clock runs (rule 15); nil when none does.
    package let run: ClockRun?
    /// The calendar it is counted by, or was when it was over.
    package let calendar: WorkCalendar
    package let timing: Timing?
    /// Criteria of the client's accepted reworks that are under warranty still (rule 9), newest acceptance first.
    package let warranties: [WarrantyOffer]
    /// The texts as they are shown, by what was written.
    package let shown: [String: ShownText]
    package let now: Moment
}

/// An accepted rework whose criteria may be named by a bug.
package struct WarrantyOffer: Sendable {
    package let rework: Rework
    package let lastDay: Day
}

extension Desk {
    package func view(request id: ID<SupportRequest>, for reader: ID<Person>) async throws -> SupportView {
        let (request, person) = try await readable(request: id, for: reader)
        let situation = try await situation(of: request)
        let events = try await store.events(of: id)
        let allowed = request.allowedActions(for: person, in: situation)
        let counted = calendar(for: request)
        let mayChoose = allowed.contains(.classify) || allowed.contains(.settle) || request.warranty != nil
        return SupportView(
            request: request, client: situation.client, gate: situation.gate(for: request.kind), allowed: allowed,
            events: events, run: request.clockRun(in: counted),
            calendar: counted, timing: request.timing(in: counted),
            warranties: mayChoose ? try await warranties(of: request.client) : [],
            shown: try await shown(events.compactMap(\.fact.markdown)), now: situation.now)
    }

    /// What a bug may be traced to (rule 9).
    package func warranties(of client: ID<Client>) async throws -> [WarrantyOffer] {
        let today = calendar(of: client).day(of: now)
        return try await reworks(of: client, in: [.accepted], limit: 100).compactMap { rework -> WarrantyOffer? in
            guard let last = lastWarrantyDay(of: rework), today <= last else { return nil }
            return WarrantyOffer(rework: rework, lastDay: last)
        }
        .sorted { ($1.lastDay, $1.rework.id) < ($0.lastDay, $0.rework.id) }
    }

    /// Rule 9: by the calendar that the client had at the acceptance.
    func lastWarrantyDay(of rework: Rework) -> Day? {
        Warranty.lastDay(of: rework, in: calendar(of: rework.client, at: rework.acceptance?.at))
    }

    /// A page of consultations and bugs, narrowed to what the reader may see.
    package func requests(
        _ filter: RequestFilter, newest: Bool, after cursor: RequestCursor?, limit: Int, for reader: Person
    ) async throws -> RequestListPage {
        var filter = filter
        if let client = reader.client {
            filter.client = client
            filter.isForClient = true
        } else if reader.roles.isDisjoint(with: [.specialist, .lead]) {
            filter.visibleToDeveloper = reader.id
        }
        return try await store.page(filter, newest: newest, after: cursor, limit: limit)
    }
}
