import ReworkDesk
import ReworkDomain

/// The vendor's people.
enum DemoColleague: CaseIterable {
    case natalia, olena, roman, sofia, taras, yurii, hanna, irma

    private var name: String {
        switch self {
        case .natalia: "Наталія Кравець"
        case .olena: "Олена Гнатюк"
        case .roman: "Роман Шевчук"
        case .sofia: "Софія Бондар"
        case .taras: "Тарас Ярема"
        case .yurii: "Юрій Панас"
        case .hanna: "Ганна Лисенко"
        case .irma: "Ірма Стець"
        }
    }

    private var position: String {
        switch self {
        case .natalia: "керівниця підтримки"
        case .olena: "спеціалістка підтримки, індивідуальна менеджерка"
        case .roman: "спеціаліст підтримки, індивідуальний менеджер"
        case .sofia: "спеціалістка підтримки"
        case .taras, .yurii: "розробник"
        case .hanna, .irma: "розробниця"
        }
    }

    private var role: Role {
        switch self {
        case .natalia: .lead
        case .olena, .roman, .sofia: .specialist
        case .taras, .yurii, .hanna, .irma: .developer
        }
    }

    /// Rule 20: only the certified lead individual clients.
    private var isCertified: Bool { self == .olena || self == .roman }

    func person(_ id: ID<Person>, phone: String) -> Person {
        Person(
            id: id, name: name, position: position, roles: [role], isCertified: isCertified, phone: phone)
    }
}

extension DemoPlay {
    /// Enters the vendor's people, the lead first and at the console. They have no password: a demonstration is
    /// entered as anybody, and a copy of its data must let nobody in.
    func hire() async throws {
        for (index, colleague) in DemoColleague.allCases.enumerated() {
            pass(minutes: 4)
            let draft = colleague.person(desk.register.newPerson(), phone: DemoPlay.phone(index + 1))
            let isFirst = colleague == .natalia
            let person =
                isFirst
                ? try await desk.addAtConsole(draft, nil)
                : try await desk.addColleague(draft, nil, Call(by: try id(of: .natalia)))
            colleagues[colleague] = person.id
        }
    }

    /// - Throws: `Refusal`, never in practice: everybody is hired before anything happens.
    func id(of colleague: DemoColleague) throws -> ID<Person> {
        guard let id = colleagues[colleague] else { throw Refusal(.notFound) }
        return id
    }

    static func phone(_ number: Int) -> String {
        "044 000-00-\(number < 10 ? "0" : "")\(number)"
    }
}
