import ReworkDesk
import ReworkDomain

/// The developers' queue: the next task and why, one's own, what was given back, the rest.
struct QueueBody: Encodable {
    struct Wip: Encodable {
        let claimed: Int
        let limit: Int
    }

    let wip: Wip
    let next: ReworkRowBody?
    let mine: [ReworkRowBody]
    let returned: [ReworkRowBody]
    /// Where the reader is named, and has not said or done anything since.
    let mentioned: [ReworkRowBody]
    let waiting: [ReworkRowBody]
    let others: [ReworkRowBody]

    init(_ reworks: [Rework], for person: Person, claimed: Int, _ desk: Desk) async throws {
        let now = desk.now
        let sorted = reworks.map { ($0, $0.deadline(now: now, calendar: desk.calendar(for: $0))?.slack ?? .max) }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }.map(\.0)
        wip = Wip(claimed: claimed, limit: person.wipLimit)
        let situations = try await QueueBody.situations(sorted, person, claimed, desk)
        var rows: [ID<Rework>: ReworkRowBody] = [:]
        for rework in sorted {
            var row = try await ReworkRowBody(rework, desk, now: now)
            if let situation = situations[rework.id] {
                row.allowedActions = rework.allowedActions(for: person, in: situation).map(\.rawValue)
            }
            rows[rework.id] = row
        }
        func row(_ rework: Rework) -> ReworkRowBody? { rows[rework.id] }
        func mayClaim(_ rework: Rework) -> Bool {
            situations[rework.id].map { rework.obstacle(to: .claim, by: .person(person), in: $0) == nil } ?? false
        }
        let ready = sorted.filter { $0.stage == .ready }
        let first = ready.first { $0.returnsTo == person.id } ?? ready.first(where: mayClaim)
        next = first.flatMap { rework in
            var found = row(rework)
            found?.reason = rework.returnsTo == person.id ? "reserved" : "leastSlack"
            return found
        }
        waiting = ready.filter { $0.id != first?.id }.compactMap(row)
        mine = sorted.filter { $0.stage == .developing && $0.developer == person.id }.compactMap(row)
        others = sorted.filter { $0.stage == .developing && $0.developer != person.id }.compactMap(row)
        mentioned = try await ReworkRowBody.mentions(of: person, desk)
        returned = try await QueueBody.returned(
            sorted.filter { $0.developer == person.id && $0.stage == .developing }, to: person, row, desk)
    }

    private static func situations(
        _ reworks: [Rework], _ person: Person, _ claimed: Int, _ desk: Desk
    ) async throws -> [ID<Rework>: Situation] {
        var found: [ID<Rework>: Situation] = [:]
        for rework in reworks {
            found[rework.id] = try await desk.situation(
                of: rework, try desk.client(rework.client), for: person, claimed: claimed)
        }
        return found
    }

    /// Deliveries given back, and questions answered, since the developer last delivered or claimed.
    private static func returned(
        _ reworks: [Rework], to person: Person, _ row: (Rework) -> ReworkRowBody?, _ desk: Desk
    ) async throws -> [ReworkRowBody] {
        var rows: [ReworkRowBody] = []
        for rework in reworks {
            for event in try await desk.store.events(of: rework.id).reversed().map(\.event) {
                let note: String?
                switch event.fact {
                case .work(.returned(let reason, _)): note = reason
                case .question(.answered(let number, let text, _, _, _)):
                    let isTheirs = rework.questions.first { $0.number == number }?.by == person.id
                    note = isTheirs ? try await desk.plain(text) : nil
                case .work(.claimed), .work(.delivered):
                    note = ""
                default: note = nil
                }
                guard let note else { continue }
                if !note.isEmpty, var found = row(rework) {
                    (found.note, found.at) = (note, event.at.milliseconds)
                    found.by = NamedBody(event.actor.person, desk.register)
                    rows.append(found)
                }
                break
            }
        }
        return rows
    }
}
