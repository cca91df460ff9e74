import ReworkDesk
import ReworkDomain
import ReworkStore

/// The people who play the histories of a measurement.
struct LoadCrew: Sendable {
    private struct Side: Sendable {
        let client: ID<Client>
        let contact: ID<Person>
        let specialist: ID<Person>
    }

    let lead: ID<Person>
    private let developers: [ID<Person>]
    private let sides: [Side]

    init(_ desk: Desk, _ house: LoadMix.House) async throws {
        let register = desk.register
        let lead = try await desk.addAtConsole(
            Person(id: register.newPerson(), name: "Олена Гнатюк", roles: [.lead, .specialist]), nil
        ).id
        func colleague(_ name: String, _ role: Role) async throws -> ID<Person> {
            // Sixteen histories run at once, each with a task in development.
            let person = Person(id: register.newPerson(), name: name, roles: [role], wipLimit: 20)
            return try await desk.addColleague(person, nil, Call(by: lead)).id
        }
        var (specialists, developers, sides) = ([lead], [ID<Person>](), [Side]())
        for number in 1..<max(house.specialists, 1) {
            specialists.append(try await colleague("Спеціаліст \(number)", .specialist))
        }
        for number in 0..<house.developers {
            developers.append(try await colleague(number == 0 ? "Тарас Ярема" : "Розробник \(number)", .developer))
        }
        for number in 0..<house.clients {
            sides.append(try await LoadCrew.side(number, specialists[number % specialists.count], lead, desk))
        }
        self.lead = lead
        self.developers = developers
        self.sides = sides
    }

    private static func side(
        _ number: Int, _ specialist: ID<Person>, _ lead: ID<Person>, _ desk: Desk
    ) async throws -> Side {
        let name = number == 0 ? "Оптовик сантехніки" : "Оптовик \(number)"
        let client = try await desk.addClient(
            name: name, language: .ukrainian, specialist: specialist, Call(by: lead)
        ).id
        let contact = try await desk.addContact(
            name: "Світлана Мороз", position: "головна бухгалтерка", language: .ukrainian, maySign: true, phone: "",
            of: client, Call(by: lead)
        ).id
        let plan = Plan(kind: .paid, from: desk.calendar.day(of: desk.now), through: nil)
        _ = try await desk.buyPlan(plan, for: client, Call(by: lead))
        return Side(client: client, contact: contact, specialist: specialist)
    }

    private static let way: [Stage] = [
        .requested, .estimated, .specifying, .specified, .signed, .ready, .developing, .delivered, .demonstrating,
        .accepted,
    ]

    /// Up to its demonstration a rework has twelve events and three documents.
    func play(_ number: Int, to stage: Stage, _ desk: Desk) async throws {
        let side = sides[number % sides.count]
        let wish = Wish(
            client: side.client, contact: side.contact, title: LoadMix.title(number), wish: LoadMix.wish(number))
        var rework = try await desk.request(wish, Call(by: side.contact)).rework
        while rework.stage != stage, let at = LoadCrew.way.firstIndex(of: rework.stage), at + 1 < LoadCrew.way.count {
            rework = try await step(rework, number, side, desk)
        }
        guard stage.isLive, stage != .demonstrating, LoadMix.isAsked(number) else { return }
        _ = try await desk.ask(rework.id, .client, text: "Який шаблон узяти?", Call(by: side.specialist))
    }

    /// One step along the way, everybody doing their part.
    private func step(_ rework: Rework, _ number: Int, _ side: Side, _ desk: Desk) async throws -> Rework {
        let id = rework.id
        let (specialist, contact) = (Call(by: side.specialist), Call(by: side.contact))
        let developer = Call(by: developers[(number + number / 100) % developers.count])
        switch rework.stage {
        case .requested:
            return try await desk.offerEstimate(id, offer(desk), specialist).rework
        case .estimated:
            guard let estimate = rework.estimate?.document else { break }
            return try await desk.approveEstimate(id, estimate, name: "Мороз Світлана", contact).rework
        case .specifying:
            _ = try await desk.saveDraft(LoadCrew.spec, of: id, Call(by: side.specialist, expects: 0))
            return try await desk.publishSpec(id, draft: 1, specialist).rework
        case .specified:
            guard let spec = rework.spec?.document else { break }
            return try await desk.signSpec(id, spec, name: "Мороз Світлана", contact).rework
        case .signed:
            let due = desk.calendar.add(LoadMix.promise(number), to: desk.now)
            return try await desk.handOff(id, sizeMinutes: 720, due: due, specialist).rework
        case .ready:
            return try await desk.claim(id, developer).rework
        case .developing:
            let cover = rework.criteria.map { Delivery.Cover(criterion: $0.id, how: "Перевірено на копії бази") }
            return try await desk.deliver(id, Delivery(minutesSpent: 800, cover: cover), developer).rework
        case .delivered:
            let plan = DemoPlan(link: "https://example.com/demo", notes: "Тестова база, копія за вчора.")
            return try await desk.offerDemo(id, plan, specialist).rework
        case .demonstrating:
            guard let demo = rework.demo?.document else { break }
            let verdicts = rework.criteria.map { Verdict(criterion: $0.id, finding: .met) }
            return try await desk.accept(id, demo, name: "Мороз Світлана", verdicts, contact).rework
        case .awaitingSupport, .accepted, .declined, .cancelled:
            break
        }
        throw Refusal(.wrongStage, values: ["stage": .word(rework.stage.rawValue)])
    }

    private func offer(_ desk: Desk) -> EstimateOffer {
        EstimateOffer(
            lowMinutes: 480, likelyMinutes: 720, highMinutes: 1200,
            price: Money(minor: 1_440_000, currency: .hryvnia),
            validUntil: desk.calendar.day(of: desk.now).adding(days: 60), leadDaysFrom: 8, leadDaysTo: 12,
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
