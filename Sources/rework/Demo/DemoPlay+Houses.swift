import ReworkDesk
import ReworkDomain

extension DemoPlay {
    /// Working days before the first start when the publisher signed: its plan ran out that evening (wish 7).
    static let lastDayOfPublisher = 8.1

    /// Enters the clients with their contacts and the plans they bought.
    func openHouses() async throws {
        let lead = try id(of: .natalia)
        var phone = 20
        for house in DemoHouse.allCases {
            pass(minutes: 7)
            let specialist = try id(of: house.specialist)
            let client = try await desk.addClient(
                name: house.name, language: house.language, specialist: specialist, Call(by: lead))
            clients[house] = client.id
            func add(_ contact: DemoContact, maySign: Bool) async throws -> Person {
                phone += 1
                pass(minutes: 2)
                return try await desk.addContact(
                    name: contact.name, position: contact.position, language: house.language, maySign: maySign,
                    phone: DemoPlay.phone(phone), of: client.id, Call(by: specialist))
            }
            let asker = try await add(house.asker, maySign: house.signer == nil)
            askers[house] = asker
            signers[house] = asker
            if let signer = house.signer { signers[house] = try await add(signer, maySign: true) }
            if let onlooker = house.onlooker { onlookers[house] = try await add(onlooker, maySign: false) }
            pass(minutes: 3)
            _ = try await desk.buyPlan(plan(of: house), for: client.id, Call(by: lead))
        }
    }

    private func plan(of house: DemoHouse) -> Plan {
        let today = calendar.day(of: desk.now)
        var through = house.planDays.map { today.adding(days: $0) }
        if house == .publisher { through = calendar.day(of: moment(daysAgo: DemoPlay.lastDayOfPublisher)) }
        let price = house.price.map { Money(minor: $0 * 100, currency: .hryvnia) }
        return Plan(kind: house.plan, from: today, through: through, price: price)
    }
}
