import ReworkDomain
import TestSupport
import Testing

/// Rule 19: the passport of a client's project.
struct PassportTests {
    private func noted(_ client: Client, _ text: String, upon base: Int, by person: Person = People.specialist) throws
        -> Client
    {
        let fact = try #require(try client.notePassport(text, upon: base, by: person, at: .start))
        return try #require(Client.applying(fact, version: client.version + 1, to: client, id: client.id))
    }

    @Test("its text is written by whoever leads the client, their substitute, or a lead")
    func who() {
        let client = People.client
        var substitute = People.otherSpecialist
        substitute.standsInFor = [People.specialist.id]
        for person in [People.specialist, substitute, People.lead] { #expect(client.mayWritePassport(person)) }
        for person in [
            People.otherSpecialist, People.developer, People.contact, People.signatory, People.gone(People.specialist),
        ] {
            #expect(!client.mayWritePassport(person), "\(person.name)")
        }
    }

    @Test("every version is kept; one written upon an older text stands beside the present one, and loses nothing")
    func versions() throws {
        var client = try noted(People.client, "Ролі", upon: 0)
        client = try noted(client, "Ролі та склади", upon: 1)
        #expect(client.passport.version == 2 && client.passport.note?.text == "Ролі та склади")
        let beside = try #require(try client.notePassport("Ролі й ціни", upon: 1, by: People.lead, at: .start))
        client = try #require(Client.applying(beside, version: 4, to: client, id: client.id))
        #expect(client.passport.version == 2 && client.passport.count == 3)
        #expect(client.passport.note?.text == "Ролі та склади")
        client = try noted(client, "Усе разом", upon: 2)
        #expect(client.passport.version == 4)
        #expect(try client.notePassport("Усе разом", upon: 4, by: People.lead, at: .start) == nil)
    }

    private func text(_ blocks: [RichText.Block]) -> RichText { RichText(blocks: blocks) }

    @Test("where in the system: the specification's own heading first, then its steps, then its data")
    func place() {
        let steps: [RichText.Block] = [
            .heading(level: 2, [.text("Кроки")]),
            .list(start: 1, items: [[.line([.text("Звіти → Залишки")])], [.line([.text("Обрати склад")])]]),
        ]
        let data: [RichText.Block] = [.heading(level: 2, [.text("Дані")]), .paragraph([.text("Довідник складів")])]
        let own: [RichText.Block] = [
            .heading(level: 3, [.text("Де в системі")]), .paragraph([.text("Меню «Склад»")]),
        ]
        #expect(text(data + steps + own).place == "Меню «Склад»")
        #expect(text(data + steps).place == "Звіти → Залишки")
        #expect(text(data).place == "Довідник складів")
        #expect(text([.heading(level: 2, [.text("Кроки")])] + data).place == "Довідник складів")
        #expect(text([.paragraph([.text("Кроки")])]).place == nil)
    }
}
