package import ReworkDomain
import ReworkStore

extension Desk {
    /// Rows of a section of the first screen; the rest is a list.
    static let homeRows = 12
    /// Of a reminder that is nobody's turn, fewer are enough.
    private static let remindedRows = 5
    /// How far along the order of slack a home looks for what is at risk.
    private static let reach = 200

    package func home(for person: Person) async throws -> Home {
        var home = Home(now: now)
        if person.roles.contains(.lead) { home.lead = try await leadHome(at: home.now) }
        if person.roles.contains(.specialist) {
            home.specialist = try await specialistHome(of: person.id, at: home.now)
        }
        return home
    }

    private func specialistHome(of person: ID<Person>, at now: Moment) async throws -> Home.Specialist {
        let today = calendar.day(of: now)
        var own = ReworkFilter()
        own.specialist = person
        own.onlyLive = true
        func section(_ order: ReworkOrder, _ narrow: (inout ReworkFilter) -> Void) async throws -> Home.Section {
            let rows = try await store.page(own.with(narrow), order, limit: Desk.homeRows + 1).rows
            return Home.Section(rows, limit: Desk.homeRows)
        }
        let dueToday = try await section(.slack) {
            $0.due = Urgency.due(from: now.adding(seconds: 1), through: calendar.lastMoment(of: today))
        }
        let demos = try await store.shown(
            from: calendar.moment(on: today, second: 0), before: calendar.end(of: today), specialist: person,
            limit: Desk.homeRows + 1)
        let ahead = Urgency.due(from: now.adding(seconds: 1), through: now.adding(seconds: 366 * 86_400))
        let nearest = own.with { $0.due = ahead }
        let isFree = dueToday.rows.isEmpty
        let passed = try await store.passed(to: person, limit: Desk.homeRows)
        let myMove = try await section(.slack) { $0.court = .specialist }
        // Whose signature waits for a word of ours does not wait for the client alone.
        let told = Set(passed.map(\.id))
        let silent = own.with { $0.court = .client }
        let waiting = try await store.page(silent, .waiting, limit: Desk.homeRows + 1 + told.count).rows
        return Home.Specialist(
            dueToday: dueToday,
            myMove: Home.Section(passed + myMove.rows, limit: Desk.homeRows, isWhole: myMove.isWhole),
            waiting: Home.Section(waiting.filter { !told.contains($0.id) }, limit: Desk.homeRows),
            atDevelopers: try await atRisk(own.with { $0.court = .developer }),
            demosToday: Home.Section(demos, limit: Desk.homeRows),
            notLive: try await notLive(of: person),
            nearest: isFree ? try await store.page(nearest, .slack, limit: 1).rows.first : nil,
            standsIn: standsIn(person, on: today))
    }

    /// What was accepted before going live was written down comes after what the client waits for.
    private func notLive(of person: ID<Person>) async throws -> Home.Section {
        var filter = ReworkFilter()
        filter.specialist = person
        filter.isNotPutLive = true
        let rows = try await store.page(filter, .slack, limit: Desk.remindedRows + 1).rows
        return Home.Section(rows, limit: Desk.remindedRows)
    }

    private func standsIn(_ id: ID<Person>, on today: Day) -> [(person: Person, absence: Absence)] {
        let absent = (register.acting(id, on: today)?.standsInFor ?? []).sorted()
        return absent.compactMap { id in
            register.person(id).flatMap { person in person.absence(on: today).map { (person, $0) } }
        }
    }

    /// Each client once, with every manager who has a place for it.
    private func places() -> [(client: Client, manager: Person)] {
        let managers = managers
        return managers.certified.flatMap { manager in
            managers.offered(by: manager.id).map { (client: $0, manager: manager) }
        }
    }

    /// At risk or late of what the filter lets through, the least slack first.
    private func atRisk(_ filter: ReworkFilter, only kind: Deadline.Kind? = nil) async throws -> Home.Section {
        let page = try await store.page(filter, .slack, limit: Desk.reach)
        let rows = page.rows.filter { row in
            let state = row.deadline(now: now, calendar: calendar(for: row))?.state
            return (state == .atRisk || state == .late) && (kind == nil || row.timing?.kind == kind)
        }
        return Home.Section(rows, limit: Desk.homeRows, isWhole: page.next == nil)
    }

    private func leadHome(at now: Moment) async throws -> Home.Lead {
        let today = calendar.day(of: now)
        let monday = today.adding(days: -(Weekday.allCases.firstIndex(of: today.weekday) ?? 0))
        var live = ReworkFilter()
        live.onlyLive = true
        let week = Urgency.due(
            from: calendar.moment(on: monday, second: 0), through: calendar.lastMoment(of: monday.adding(days: 6)))
        let breaking = try await atRisk(live.with { $0.due = week }, only: .promise)
        // What broke this week stands among the promises already.
        let told = Set(breaking.rows.map(\.id))
        let overdue = live.with { $0.due = Urgency.due(from: nil, through: now) }
        let late = try await store.page(overdue, .slack, limit: Desk.homeRows + 1 + told.count).rows
        let awaiting = live.with { $0.stages = [.awaitingSupport] }
        let kept = try await store.page(awaiting, .waiting, limit: Desk.homeRows + 1).rows
        return Home.Lead(
            breaking: breaking,
            overdue: Home.Section(late.filter { !told.contains($0.id) }, limit: Desk.homeRows), load: try await load(),
            overrides: try await store.reworks(try await store.overridden(limit: 5)),
            awaitingSupport: Home.Section(kept, limit: Desk.homeRows), ending: ending(), places: places())
    }

    /// Everybody who carries something, the heaviest first.
    private func load() async throws -> [Home.Load] {
        let (loads, claimed) = (try await store.reworkLoads(), try await store.claimed())
        return register.people.filter { $0.isVendor && $0.isActive }
            .map { Home.Load(person: $0, live: loads[$0.id] ?? 0, claimed: claimed[$0.id] ?? 0) }
            .filter { $0.live > 0 || $0.person.roles.contains(.developer) || $0.person.roles.contains(.specialist) }
            .sorted { ($1.live, $1.claimed, $0.person.name) < ($0.live, $0.claimed, $1.person.name) }
    }

    /// The nearest end first.
    private func ending() -> [(client: Client, ending: PlanEnding)] {
        register.clients
            .compactMap { client in client.ending(on: today(of: client)).map { (client, $0) } }
            .sorted { ($0.1.through, $0.0.id) < ($1.1.through, $1.0.id) }
    }
}
