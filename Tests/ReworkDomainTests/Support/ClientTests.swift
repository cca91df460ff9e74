import ReworkDomain
import TestSupport
import Testing

struct ClientTests {
    @Test("a client is the fold of its facts")
    func fold() throws {
        let added = try Client.add(
            name: " ТОВ «Зерно» ", language: .ukrainian, specialist: People.specialist, by: People.lead)
        let client = try #require(Client.applying(added, version: 1, to: nil, id: ID(1)))
        #expect(client.name == "ТОВ «Зерно»")
        #expect(client.specialist == People.specialist.id)
        #expect(client.plans.isEmpty)
        let plan = Plan(kind: .paid, from: .on("2026-11-02"), through: nil)
        let bought = try #require(Client.applying(.planBought(plan), version: 2, to: client, id: ID(1)))
        #expect(bought.plans == [plan])
        #expect(bought.version == 2)
        #expect(Client.applying(.planBought(plan), version: 1, to: nil, id: ID(1)) == nil)
        #expect(Client.applying(added, version: 3, to: bought, id: ID(1)) == nil)
    }

    @Test("only a lead adds a client, with a name and a specialist who may serve it")
    func add() {
        func refusal(_ name: String, _ specialist: Person?, by person: Person) -> Refusal? {
            do {
                _ = try Client.add(name: name, language: .english, specialist: specialist, by: person)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal("Grain Ltd", nil, by: People.lead) == nil)
        #expect(refusal("Grain Ltd", nil, by: People.specialist)?.code == .notAllowed)
        #expect(refusal("Grain Ltd", nil, by: People.gone(People.lead))?.code == .notAllowed)
        let faults = refusal(" ", People.developer, by: People.lead)?.faults.map(\.pointer)
        #expect(faults == ["/name", "/specialist"])
    }
}
