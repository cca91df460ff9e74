import ReworkDesk
import ReworkDomain

/// The first screen of one of the vendor's people, by role: nil for a role they have not.
struct HomeBody: Encodable {
    /// The first rows of a list, and the address of all of it.
    struct Section: Encodable {
        let items: [ReworkRowBody]
        /// Whether the list has no more rows.
        let whole: Bool
        let list: String

        init(_ section: Home.Section, _ list: String, _ desk: Desk, now: Moment) async throws {
            items = try await ReworkRowBody.rows(section.rows, desk, now: now)
            whole = section.isWhole
            self.list = "/reworks?\(list)"
        }
    }

    struct Specialist: Encodable {
        let dueToday: Section
        let myMove: Section
        let waiting: Section
        let atDevelopers: Section
        let demosToday: Section
        let nearestDue: ReworkRowBody?
        /// Accepted, and nobody has said yet that it is live.
        let notLive: Section
        /// Rule 18: for whom the reader acts.
        let standsIn: [StandInBody]

        init(_ home: Home.Specialist, of person: Person, _ desk: Desk, now: Moment) async throws {
            let own = "specialist=\(person.id)&live=1"
            func section(_ section: Home.Section, _ list: String) async throws -> Section {
                try await Section(section, "\(own)&\(list)", desk, now: now)
            }
            dueToday = try await section(home.dueToday, "sort=slack")
            myMove = try await section(home.myMove, "court=specialist&sort=slack")
            waiting = try await section(home.waiting, "court=client&sort=waiting")
            atDevelopers = try await section(home.atDevelopers, "court=developer&sort=slack")
            demosToday = try await section(home.demosToday, "stage=demonstrating&sort=slack")
            notLive = try await Section(
                home.notLive, "specialist=\(person.id)&notLive=1&sort=slack", desk, now: now)
            nearestDue = try await ReworkRowBody.rows(home.nearest.map { [$0] } ?? [], desk, now: now).first
            standsIn = home.standsIn.map { StandInBody($0.person, $0.absence) }
        }
    }

    struct Lead: Encodable {
        let breaking: Section
        let overdue: Section
        let load: [LoadBody]
        let overrides: [OverrideBody]
        let awaitingSupport: Section
        let plansEnding: [EndingBody]
        let places: [PlaceBody]

        init(_ home: Home.Lead, _ desk: Desk, now: Moment) async throws {
            breaking = try await Section(home.breaking, "live=1&sort=slack", desk, now: now)
            overdue = try await Section(home.overdue, "overdue=1&sort=slack", desk, now: now)
            load = home.load.map { LoadBody($0) }
            overrides = home.overrides.compactMap { OverrideBody($0, desk) }
            awaitingSupport = try await Section(
                home.awaitingSupport, "stage=awaitingSupport&sort=waiting", desk, now: now)
            plansEnding = home.ending.map { EndingBody($0.client, $0.ending, today: desk.today(of: $0.client)) }
            places = home.places.map { PlaceBody(client: NamedBody($0.client), manager: NamedBody($0.manager)) }
        }
    }

    let lead: Lead?
    let specialist: Specialist?
    let developer: QueueBody?
    /// Where the reader is named, and has not said or done anything since.
    let mentioned: [ReworkRowBody]

    init(
        _ home: Home, queue: QueueBody?, mentioned: [ReworkRowBody], for person: Person, _ desk: Desk
    ) async throws {
        if let found = home.lead { lead = try await Lead(found, desk, now: home.now) } else { lead = nil }
        if let found = home.specialist {
            specialist = try await Specialist(found, of: person, desk, now: home.now)
        } else {
            specialist = nil
        }
        developer = queue
        self.mentioned = mentioned
    }
}

/// Rule 18: somebody who is away, and where their work is.
struct StandInBody: Encodable {
    let person: NamedBody
    /// Last day of the absence, of the vendor's calendar; left out while its end is open.
    let through: String?
    let list: String

    init(_ person: Person, _ absence: Absence) {
        self.person = NamedBody(person)
        through = absence.through?.description
        list = "/reworks?specialist=\(person.id)&live=1&sort=slack"
    }
}

/// Rule 19: a free place, and whose turn it is.
struct PlaceBody: Encodable {
    let client: NamedBody
    let manager: NamedBody
}

/// What somebody carries.
struct LoadBody: Encodable {
    let person: NamedBody
    /// Live reworks they are accountable for; nil for one who is no specialist.
    let live: Int?
    /// In development and not on hold, and how many may be; nil for one who is no developer.
    let claimed: Int?
    let wipLimit: Int?
    let list: String

    init(_ load: Home.Load) {
        let builds = load.person.roles.contains(.developer)
        person = NamedBody(load.person)
        live = load.live > 0 || load.person.roles.contains(.specialist) ? load.live : nil
        claimed = builds ? load.claimed : nil
        wipLimit = builds ? load.person.wipLimit : nil
        list = "/reworks?person=\(load.person.id)&live=1&sort=slack"
    }
}

/// A lead let a rework go on without an entitlement, and why.
struct OverrideBody: Encodable {
    let number: Int64
    let title: String
    let client: NamedBody?
    let reason: String
    let by: NamedBody?
    let at: Int64

    init?(_ rework: Rework, _ desk: Desk) {
        guard let override = rework.override else { return nil }
        number = rework.id.number
        title = rework.title
        client = desk.register.client(rework.client).map { NamedBody($0) }
        reason = override.reason
        by = NamedBody(override.by.person, desk.register)
        at = override.at.milliseconds
    }
}

/// A plan that ends soon with none to follow.
struct EndingBody: Encodable {
    let client: NamedBody
    let plan: PlanBody
    /// Days of the calendar left, today not among them.
    let daysLeft: Int
    let notice: String

    init(_ client: Client, _ ending: PlanEnding, today: Day) {
        self.client = NamedBody(client)
        plan = PlanBody(ending.plan, today: today)
        daysLeft = ending.daysLeft
        notice = ending.notice.word
    }
}
