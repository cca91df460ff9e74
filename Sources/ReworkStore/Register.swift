import GRDB
package import ReworkDomain
package import ReworkSecrets
import Synchronization

/// People, clients and sessions in memory: few, read at every request, changed by the one writer.
package final class Register: Sendable {
    private struct State {
        var people: [ID<Person>: Person] = [:]
        var clients: [ID<Client>: Client] = [:]
        var personEvents: [ID<Person>: Int] = [:]
        var sessions: [Digest: Session] = [:]
        var lastSeen: [ID<Person>: Moment] = [:]
        var priceList: Event<PriceListFact>?
        var publication: Event<PublicationFact>?
        var specLibrary = SpecLibrary()
        /// Who has entered an absence, and which clients have bought individual support: rights are asked of those alone.
        var absentees: Set<ID<Person>> = []
        var individual: Set<ID<Client>> = []
        /// Rule 23: reworks are counted from the system.
        var accepted: [ID<Client>: Set<ID<Rework>>] = [:]
        var next: (person: Int64, client: Int64, rework: Int64) = (1, 1, 1)
        /// Goes up with every change of people, clients, plans, prices or calendars: what was worked out from them is
        /// stale then.
        var epoch = 0
        /// Goes up with every change at all.
        var changes = 0

        /// - Returns: whether it is one more.
        mutating func count(_ rework: Rework) -> Bool {
            rework.stage == .accepted && accepted[rework.client, default: []].insert(rework.id).inserted
        }

        mutating func mark(_ person: Person) {
            if !person.absences.isEmpty { absentees.insert(person.id) }
        }

        mutating func mark(_ client: Client) {
            if client.plans.contains(where: { $0.kind == .individual }) { individual.insert(client.id) }
        }

        mutating func put(_ session: Session) {
            sessions[session.token] = session
            lastSeen[session.person] = max(lastSeen[session.person] ?? session.seenAt, session.seenAt)
        }

        mutating func take(_ admission: Admission) {
            sessions = sessions.filter { $0.value.person != admission.person }
            if let session = admission.opens { put(session) }
        }
    }

    private let state: Mutex<State>

    init(_ db: Database) throws {
        var state = State()
        for person in try PersonRecord.fetchAll(db) { state.people[person.id] = person }
        for client in try ClientRecord.fetchAll(db) { state.clients[client.id] = client }
        for person in state.people.values { state.mark(person) }
        for client in state.clients.values { state.mark(client) }
        let counts = try Row.fetchAll(
            db, sql: "SELECT subject, max(number) AS last FROM event WHERE history = 'person' GROUP BY subject")
        for row in counts { state.personEvents[ID(row["subject"])] = row["last"] }
        for session in try SessionRecord.fetchAll(db) { state.sessions[session.token] = session }
        state.lastSeen = try SessionRecord.lastSeen(db)
        state.next.person = (state.people.keys.max()?.number ?? 0) + 1
        state.next.client = (state.clients.keys.max()?.number ?? 0) + 1
        // Reworks, consultations and bugs share their numbers: what turns out to be another kind keeps its own.
        let highest = "SELECT max(number) FROM (SELECT max(id) AS number FROM rework UNION SELECT max(id) FROM request)"
        state.next.rework = (try Int64.fetchOne(db, sql: highest) ?? 0) + 1
        state.publication = try PublicationRecord.rows(db).last?.event(PublicationFact.self)
        state.specLibrary = try SpecLibraryRecord.library(db)
        state.priceList = try PriceRecord.lists(db).last?.event(PriceListFact.self)
        for row in try Row.fetchAll(db, sql: "SELECT id, client FROM rework WHERE stage = 'accepted'") {
            state.accepted[ID(row["client"]), default: []].insert(ID(row["id"]))
        }
        self.state = Mutex(state)
    }

    func take(_ change: Change) {
        state.withLock { state in
            for person in change.people {
                state.people[person.state.id] = person.state
                state.personEvents[person.state.id] = person.number
                state.mark(person.state)
            }
            for client in change.clients {
                state.clients[client.state.id] = client.state
                state.mark(client.state)
            }
            if let admission = change.admission { state.take(admission) }
            let counted = change.reworks.count { state.count($0.state) }
            if let list = change.priceList { state.priceList = list }
            if let fact = change.specLibrary { state.specLibrary.apply(fact) }
            if let publication = change.publication { state.publication = publication }
            let hasNewPrices = counted > 0 || change.priceList != nil
            let hasNewTerms = hasNewPrices || change.calendar != nil
            if !change.people.isEmpty || !change.clients.isEmpty || hasNewTerms { state.epoch += 1 }
            state.changes += 1
        }
    }

    package func person(_ id: ID<Person>) -> Person? { state.withLock { $0.people[id] } }

    /// The person with what they may do on `day` beside their own (rule 18): for whom they act, and whom they lead.
    package func acting(_ id: ID<Person>, on day: Day) -> Person? {
        state.withLock { state in
            guard var person = state.people[id] else { return nil }
            guard person.roles.contains(.specialist) else { return person }
            let absent = state.absentees.compactMap { state.people[$0] }
            if !absent.isEmpty { person.standsInFor = person.standsIn(among: absent + [person], on: day) }
            for client in state.individual.compactMap({ state.clients[$0] }) {
                guard let manager = client.specialist, client.plan(on: day)?.kind == .individual else { continue }
                if manager == id ? person.isCertified : person.standsInFor.contains(manager) {
                    person.leads.insert(client.id)
                }
            }
            return person
        }
    }

    package func client(_ id: ID<Client>) -> Client? { state.withLock { $0.clients[id] } }

    package var people: [Person] { state.withLock { $0.people.values.sorted { $0.id < $1.id } } }

    package var clients: [Client] { state.withLock { $0.clients.values.sorted { $0.id < $1.id } } }

    /// Number of the last event of a person's history; 0 when there is none.
    package func lastEvent(of person: ID<Person>) -> Int { state.withLock { $0.personEvents[person] ?? 0 } }

    /// The version in force; nil while there is none.
    package var priceList: Event<PriceListFact>? { state.withLock { $0.priceList } }

    /// What happened last to the measures that are public; nil while nothing ever was.
    package var publication: Event<PublicationFact>? { state.withLock { $0.publication } }

    /// The vendor's own templates and words of specifications.
    package var specLibrary: SpecLibrary { state.withLock { $0.specLibrary } }

    /// How many reworks of the client were accepted.
    package func accepted(of client: ID<Client>) -> Int { state.withLock { $0.accepted[client]?.count ?? 0 } }

    package var epoch: Int { state.withLock { $0.epoch } }

    package var changes: Int { state.withLock { $0.changes } }

    /// A number nobody has had: one that is not used in the end leaves a gap.
    package func newPerson() -> ID<Person> {
        state.withLock { state in
            defer { state.next.person += 1 }
            return ID(state.next.person)
        }
    }

    package func newClient() -> ID<Client> {
        state.withLock { state in
            defer { state.next.client += 1 }
            return ID(state.next.client)
        }
    }

    package func newRework() -> ID<Rework> {
        state.withLock { state in
            defer { state.next.rework += 1 }
            return ID(state.next.rework)
        }
    }

    package func newRequest() -> ID<SupportRequest> { ID(newRework().number) }

    package func session(_ token: Digest) -> Session? { state.withLock { $0.sessions[token] } }

    /// When the person was last here; nil when never.
    package func lastSeen(_ person: ID<Person>) -> Moment? { state.withLock { $0.lastSeen[person] } }

    func put(_ session: Session) { state.withLock { $0.put(session) } }

    /// Does nothing when the session was ended meanwhile: a request under way must not bring it back.
    func replace(_ session: Session) {
        state.withLock { state in
            if state.sessions[session.token] != nil { state.put(session) }
        }
    }

    func forget(_ tokens: [Digest]) {
        state.withLock { state in
            for token in tokens { state.sessions[token] = nil }
        }
    }

    func sessions(where isWanted: (Session) -> Bool) -> [Session] {
        state.withLock { $0.sessions.values.filter(isWanted) }
    }
}
