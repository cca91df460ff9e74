import ArgumentParser
import ReworkDesk
import ReworkDocuments
import ReworkDomain
import ReworkSecrets
import ReworkStore

/// Data for measuring: many reworks of twelve events each, made through the desk as people would.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Fill an empty data folder with many reworks, for measuring.",
        discussion: "Prints the token of a specialist's session: the value of the cookie __Host-rework.")

    @OptionGroup var data: DataSettings

    @Option(help: "How many reworks; each gets twelve events and stands at its demo.")
    var reworks = 5_000

    func run() async throws {
        try data.checkFolders()
        let store = try Store(directory: data.data)
        guard store.register.people.isEmpty else { throw ValidationError("\(data.data) is not empty.") }
        let press = try Press(web: data.web, limits: Clocks.limits)
        let desk = Desk(store: store, press: press, clock: Clocks.now)
        let crew = try await Crew(desk)
        try await withThrowingTaskGroup(of: Void.self) { group in
            // As many at once as there are people waiting on a busy morning: they share commits.
            let lanes = 16
            for lane in 0..<lanes {
                group.addTask {
                    for number in stride(from: lane, to: reworks, by: lanes) { try await crew.play(number, desk) }
                }
            }
            try await group.waitForAll()
        }
        print(try await desk.startSession(for: crew.lead).text)
        desk.shutDown()
        try store.close()
    }
}

/// The people who play the histories.
private struct Crew: Sendable {
    let lead: ID<Person>
    let developer: ID<Person>
    let client: ID<Client>
    let contact: ID<Person>

    init(_ desk: Desk) async throws {
        let register = desk.register
        lead = try await desk.addAtConsole(
            Person(id: register.newPerson(), name: "Олена Гнатюк", roles: [.lead, .specialist]), nil
        ).id
        // Sixteen histories run at once, each with a task in development.
        developer = try await desk.addColleague(
            Person(id: register.newPerson(), name: "Тарас Ярема", roles: [.developer], wipLimit: 20), nil,
            Call(by: lead)
        ).id
        client = try await desk.addClient(
            name: "Оптовик сантехніки", language: .ukrainian, specialist: lead, Call(by: lead)
        ).id
        contact = try await desk.addContact(
            name: "Світлана Мороз", position: "головна бухгалтерка", language: .ukrainian, maySign: true, phone: "",
            of: client, Call(by: lead)
        ).id
        let plan = Plan(kind: .paid, from: desk.calendar.day(of: desk.now), through: nil)
        _ = try await desk.buyPlan(plan, for: client, Call(by: lead))
    }

    /// Requested, offered, approved, published, signed, handed off, claimed, delivered, shown; three documents.
    func play(_ number: Int, _ desk: Desk) async throws {
        let wish = Wish(
            client: client, contact: contact, title: "Вивантаження накладних, склад \(number)",
            wish: "Нашій головній треба накладні за місяць одним файлом, щоб не вбивати руками.")
        let id = try await desk.request(wish, Call(by: contact)).rework.id
        var rework = try await desk.offerEstimate(id, offer(desk), Call(by: lead)).rework
        guard let estimate = rework.estimate?.document else { return }
        _ = try await desk.approveEstimate(id, estimate, name: "Мороз Світлана", Call(by: contact))
        _ = try await desk.saveDraft(Crew.spec, of: id, Call(by: lead, expects: 0))
        rework = try await desk.publishSpec(id, draft: 1, Call(by: lead)).rework
        guard let spec = rework.spec?.document else { return }
        _ = try await desk.signSpec(id, spec, name: "Мороз Світлана", Call(by: contact))
        let due = desk.calendar.add(80 * 3600 + number * 60, to: desk.now)
        _ = try await desk.handOff(id, sizeMinutes: 720, due: due, Call(by: lead))
        _ = try await desk.claim(id, Call(by: developer))
        let cover = rework.criteria.map { Delivery.Cover(criterion: $0.id, how: "Перевірено на копії бази") }
        _ = try await desk.deliver(id, Delivery(minutesSpent: 800, cover: cover), Call(by: developer))
        let plan = DemoPlan(link: "https://example.com/demo", notes: "Тестова база, копія за вчора.")
        _ = try await desk.offerDemo(id, plan, Call(by: lead))
    }

    private func offer(_ desk: Desk) -> EstimateOffer {
        EstimateOffer(
            lowMinutes: 480, likelyMinutes: 720, highMinutes: 1200,
            price: Money(minor: 1_440_000, currency: .hryvnia),
            validUntil: desk.calendar.day(of: desk.now).adding(days: 14), leadDaysFrom: 8, leadDaysTo: 12,
            summary: "У розділі «Продажі» з’явиться дія «Вивантажити для бухгалтерії».",
            lines: [EstimateOffer.Line(work: "Файл і перевірка", minutes: 720)])
    }

    private static let spec: String = {
        let sections = SectionKind.allCases.filter { $0 != .criteria && $0 != .openQuestions }
            .map { "## \($0.titles[0])\n\nБухгалтерка отримує файл за вибраний період без ручних правок." }
        let criteria = (1...8).map { "- Файл за жовтень містить накладну № \($0)." }.joined(separator: "\n")
        return
            ([
                "# Вивантаження накладних"
            ] + sections + ["## Критерії приймання\n\n\(criteria)", "## Відкриті питання\n\nНемає."])
            .joined(separator: "\n\n")
    }()
}
