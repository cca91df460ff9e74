import ReworkDomain
import ReworkStore

/// What somebody carries, by how near it is due.
struct WorkloadBody: Encodable {
    let live: Int
    let near: Int
    let week: Int
    let later: Int
    let standing: Int
    /// In tenths of the weight of work that is due later.
    let weightTenths: Int

    init(_ load: Workload) {
        live = load.live
        near = load.near
        week = load.week
        later = load.later
        standing = load.standing
        weightTenths = load.weight
    }
}

/// Rules 16, 18: why it is that specialist.
struct AssignedBody: Encodable {
    struct Rival: Encodable {
        let person: NamedBody
        let load: WorkloadBody
    }

    let kind: String
    /// Who became accountable then; somebody else may be by now.
    let person: NamedBody?
    let absent: NamedBody?
    /// Last day of that absence; left out when it is open-ended.
    let through: String?
    let load: WorkloadBody?
    let next: Rival?

    init?(_ assigned: Assigned?, _ person: ID<Person>, _ register: Register) {
        guard let assigned else { return nil }
        kind = assigned.kind.rawValue
        self.person = NamedBody(person, register)
        absent = NamedBody(assigned.absent, register)
        through = assigned.through?.description
        load = assigned.load.map { WorkloadBody($0) }
        next = assigned.next.flatMap { rival in
            NamedBody(rival.person, register).map { Rival(person: $0, load: WorkloadBody(rival.load)) }
        }
    }
}

/// What a contact thinks of how it was solved.
struct ScoreBody: Codable {
    let score: Int?
    let note: String?

    init(_ score: Score) {
        self.score = score.value
        note = score.note
    }

    var given: Score { Score(value: score ?? 0, note: note ?? "") }
}
