import ReworkDesk
import ReworkDomain

/// Everybody who takes part.
extension DemoPlay {
    /// - Throws: `Refusal`, for a name that nobody has.
    func colleague(_ name: String) throws -> ID<Person> {
        guard let person = colleagues[name] else { throw Refusal(.notFound, values: ["text": .text(name)]) }
        return person.id
    }

    /// Enters the vendor's people, the lead first and at the console. They have no password: a demonstration is
    /// entered as anybody, and a copy of its data must let nobody in.
    func hire() async throws {
        for (index, colleague) in DemoColleague.all.enumerated() {
            pass(minutes: 4)
            let draft = colleague.person(desk.register.newPerson(), phone: DemoPlay.phone(index + 1))
            let isFirst = colleague.name == DemoColleague.lead
            colleagues[colleague.name] =
                isFirst
                ? try await desk.addAtConsole(draft, nil)
                : try await desk.addColleague(draft, nil, Call(by: try self.colleague(DemoColleague.lead)))
        }
    }

    /// Enters the clients with their contacts and the plans they had from the beginning.
    func openClients() async throws {
        let lead = try colleague(DemoColleague.lead)
        var phone = 20
        for client in DemoClient.all {
            pass(minutes: 7)
            let specialist = try colleague(client.specialist)
            let id = try await desk.addClient(
                name: client.name, language: client.language, specialist: specialist, Call(by: lead)
            ).id
            var contacts: [Person] = []
            for contact in client.contacts {
                phone += 1
                pass(minutes: 2)
                contacts.append(
                    try await desk.addContact(
                        name: contact.name, position: contact.position, language: client.language,
                        maySign: contact.maySign,
                        signLimit: contact.signLimit.map { Money(minor: $0 * 100, currency: .hryvnia) },
                        phone: DemoPlay.phone(phone), of: id, Call(by: specialist)))
            }
            clients[client.key] = (id, contacts)
            try await assessNeed(of: client.key)
            for purchase in client.plans where purchase.daysAgo == nil {
                pass(minutes: 3)
                try await buy(purchase, for: id)
            }
        }
    }

    /// Purchases after the beginning, and colleagues who leave.
    func officeBeats() -> [DemoBeat] {
        let purchases = DemoClient.all.flatMap { client in
            client.plans.compactMap { purchase in
                purchase.daysAgo.map { daysAgo in
                    DemoBeat(at: moment(daysAgo: daysAgo), name: "the plan of \(client.key)") { [self] in
                        guard let id = clients[client.key]?.id else { throw Refusal(.notFound) }
                        try await buy(purchase, for: id)
                    }
                }
            }
        }
        let farewells = DemoFarewell.all.map { farewell in
            DemoBeat(at: moment(daysAgo: farewell.daysAgo), name: farewell.name) { [self] in
                let lead = try colleague(DemoColleague.lead)
                _ = try await desk.deactivate(try colleague(farewell.name), reason: farewell.reason, Call(by: lead))
            }
        }
        return purchases + farewells + priceBeats() + calendarBeats() + teamBeats() + specLibraryBeats()
    }

    private func buy(_ purchase: DemoPurchase, for id: ID<Client>) async throws {
        let today = calendar.day(of: desk.now)
        let from =
            switch purchase.begins {
            case .atOnce: today
            case .next: try desk.client(id).plans.last?.through?.adding(days: 1) ?? today
            case .ahead(let days): calendar.day(of: now).adding(days: days)
            }
        let through: Day? =
            switch purchase.ends {
            case .never: nil
            case .after(let days): from.adding(days: days)
            case .ahead(let days): calendar.day(of: now).adding(days: days)
            case .ago(let days): calendar.day(of: moment(daysAgo: days))
            }
        let price = purchase.price.map { Money(minor: $0 * 100, currency: .hryvnia) }
        let plan = Plan(kind: purchase.kind, from: from, through: through, price: price)
        _ = try await desk.buyPlan(plan, endsOthers: true, for: id, Call(by: try colleague(DemoColleague.lead)))
        wake(on: from)
    }

    static func phone(_ number: Int) -> String {
        "044 000-00-\(number < 10 ? "0" : "")\(number)"
    }
}
