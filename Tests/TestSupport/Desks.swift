package import ReworkDesk
import ReworkDocuments
package import ReworkDomain
import ReworkSecrets
package import ReworkStore

/// A vendor at work: a desk on a real store in a folder of its own, its people, and clients with plans.
package final class Desks: Sendable {
    package let folder: TemporaryFolder
    package let clock: HandClock
    package let store: Store
    package let desk: Desk

    package let lead: Person
    /// Accountable for the paid client's reworks.
    package let specialist: Person
    package let otherSpecialist: Person
    package let developer: Person
    package let otherDeveloper: Person

    /// Has paid support.
    package let client: Client
    package let contact: Person
    package let signatory: Person
    /// Has free support only.
    package let freeClient: Client
    package let freeContact: Person
    /// Another client with paid support.
    package let otherClient: Client
    package let stranger: Person

    /// What the vendor's people sign in with.
    package static let password = "бурштинова копальня 17"

    package init(settings: DeskSettings = DeskSettings(), now: Moment = .start) async throws {
        folder = try TemporaryFolder()
        let clock = HandClock(now)
        self.clock = clock
        store = try Store(directory: folder.path + "/data")
        desk = Desks.desk(on: store, settings, clock)
        let hiring = Hiring(desk: desk)
        lead = try await hiring.lead()
        specialist = try await hiring.colleague("Олена Гнатюк", "helena", [.specialist], by: lead)
        otherSpecialist = try await hiring.colleague("Тарас Бойко", "taras", [.specialist], by: lead)
        developer = try await hiring.colleague("Андрій Кравець", "andriy-k", [.developer], by: lead)
        otherDeveloper = try await hiring.colleague("Оксана Лісова", "oksana-l", [.developer], by: lead)
        client = try await hiring.client("ТОВ «Зерно»", .paid, specialist: specialist, by: lead)
        contact = try await hiring.contact("Ірина Коваль", maySign: false, of: client, by: lead)
        signatory = try await hiring.contact("Петро Мельник", maySign: true, of: client, by: lead)
        freeClient = try await hiring.client("ПП «Млин»", .free, specialist: nil, by: lead)
        freeContact = try await hiring.contact("Софія Гай", maySign: true, of: freeClient, by: lead)
        otherClient = try await hiring.client("ТОВ «Насіння»", .paid, specialist: nil, by: lead)
        stranger = try await hiring.contact("Ганна Лисенко", maySign: true, of: otherClient, by: lead)
    }

    /// A desk as the tests use it: words of the repository, cheap passwords.
    package static func desk(on store: Store, _ settings: DeskSettings, _ clock: HandClock) -> Desk {
        Desk(
            store: store, press: .ofRepository, settings: settings, passwords: PasswordLane(cost: .least),
            clock: { clock.now })
    }

    deinit {
        desk.shutDown()
    }

    package func plan(_ kind: PlanKind, from: String, through: String? = nil) -> Plan {
        Plan(kind: kind, from: .on(from), through: through.map { .on($0) })
    }

    /// One more of the vendor's developers.
    package func hireDeveloper(_ number: Int, wipLimit: Int = 2) async throws -> Person {
        try await Hiring(desk: desk).colleague(
            "Розробник \(number)", "dev-number-\(number)", [.developer], wipLimit: wipLimit, by: lead)
    }
}

/// Fills the house with people.
private struct Hiring {
    let desk: Desk

    func lead() async throws -> Person {
        let draft = Person(id: desk.register.newPerson(), name: "Віктор Савчук", roles: [.lead])
        return try await desk.addAtConsole(draft, ("viktor-s", Desks.password))
    }

    func colleague(
        _ name: String, _ login: String, _ roles: Set<Role>, wipLimit: Int = 2, by lead: Person
    ) async throws -> Person {
        let draft = Person(
            id: desk.register.newPerson(), name: name, position: "у постачальника", roles: roles, wipLimit: wipLimit,
            phone: "+380 44 123 45 67")
        return try await desk.addColleague(draft, (login, Desks.password), Call(by: lead.id))
    }

    func client(_ name: String, _ kind: PlanKind, specialist: Person?, by lead: Person) async throws -> Client {
        let client = try await desk.addClient(
            name: name, language: .ukrainian, specialist: specialist?.id, Call(by: lead.id))
        let plan = Plan(kind: kind, from: desk.calendar.day(of: desk.now), through: nil)
        return try await desk.buyPlan(plan, for: client.id, Call(by: lead.id)).client
    }

    func contact(_ name: String, maySign: Bool, of client: Client, by lead: Person) async throws -> Person {
        try await desk.addContact(
            name: name, position: "бухгалтерія", language: .ukrainian, maySign: maySign, phone: "", of: client.id,
            Call(by: lead.id))
    }
}
