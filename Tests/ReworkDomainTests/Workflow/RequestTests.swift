import ReworkDomain
import TestSupport
import Testing

struct RequestTests {
    private func refusal(
        title: String = "Звіт", wish: String = "Хочу звіт", from contact: Person = People.contact,
        by person: Person = People.contact
    ) -> Refusal? {
        do {
            _ = try Rework.request(
                title: title, wish: wish, link: nil, from: contact, by: person, client: People.client,
                specialist: People.specialist.id, gate: .open(.paid))
            return nil
        } catch {
            return error
        }
    }

    @Test("a contact asks; a specialist or a lead writes down a contact's word")
    func who() {
        #expect(refusal(by: People.contact) == nil)
        #expect(refusal(from: People.signatory, by: People.signatory) == nil)
        #expect(refusal(by: People.specialist) == nil)
        #expect(refusal(by: People.otherSpecialist) == nil)
        #expect(refusal(by: People.lead) == nil)
    }

    @Test("nobody else asks: no developer, no other client's contact, nobody who left, no contact for a colleague")
    func whoNot() {
        #expect(refusal(by: People.developer)?.code == .notAllowed)
        #expect(refusal(by: People.stranger) != nil)
        #expect(refusal(from: People.stranger, by: People.stranger) != nil)
        #expect(refusal(by: People.gone(People.contact))?.code == .notAllowed)
        #expect(refusal(by: People.gone(People.lead))?.code == .notAllowed)
        #expect(refusal(from: People.signatory, by: People.contact)?.code == .notAllowed)
    }

    @Test("the word written down is of a contact of this client who is still there")
    func whose() {
        #expect(refusal(from: People.stranger, by: People.specialist)?.faults.map(\.pointer) == ["/contact"])
        #expect(refusal(from: People.developer, by: People.specialist)?.faults.map(\.pointer) == ["/contact"])
        let gone = People.gone(People.contact)
        #expect(refusal(from: gone, by: People.specialist)?.faults.map(\.pointer) == ["/contact"])
    }

    @Test("a title and a wish are needed, and both faults are told at once")
    func texts() {
        #expect(refusal(title: " ", wish: "\n")?.faults.map(\.pointer) == ["/title", "/wish"])
        let long = refusal(title: String(repeating: "я", count: 201))
        #expect(long?.faults.map(\.code) == [.tooLong])
    }

    @Test("with an entitlement the request is requested, its specialist accountable from the first moment")
    func requested() throws {
        let story = try Story()
        #expect(story.stage == .requested)
        #expect(story.rework.specialist == People.specialist.id)
        #expect(story.rework.requestedBy == People.contact.id)
        #expect(story.rework.version == 1)
        #expect(story.rework.createdAt == .start)
        #expect(story.events.map(\.actor) == [.person(People.contact.id)])
    }

    @Test("a request on a contact's word is the contact's wish and the specialist's deed")
    func onWord() throws {
        let story = try Story(by: People.specialist)
        #expect(story.rework.requestedBy == People.contact.id)
        #expect(story.events.map(\.actor) == [.person(People.specialist.id)])
    }

    @Test("a request the gate stops is kept, names the rule and goes on to requested once admitted (rule 8)")
    func kept() throws {
        let gate = GateRefusal(reason: .free, rule: 6)
        var story = try Story(gate: .closed(gate))
        #expect(story.stage == .awaitingSupport)
        #expect(story.rework.gateRefusal == gate)
        #expect(story.rework.wish == "Хочу бачити залишки за складами")
        #expect(story.rework.specialist == People.specialist.id)
        story.gate = .open(.paid)
        story.record(try story.rework.admit(cause: EventReference(.client(ID(1)), 2), in: story.situation))
        #expect(story.stage == .requested)
        #expect(story.rework.gateRefusal == nil)
    }

    @Test("\"ask again\" and new scope make a linked request", arguments: Link.Kind.allCases)
    func linked(_ kind: Link.Kind) throws {
        let decision = try Rework.request(
            title: "Звіт", wish: "Хочу звіт", link: Link(kind: kind, rework: ID(7)), from: People.contact,
            by: People.contact, client: People.client, specialist: People.specialist.id, gate: .open(.paid))
        let rework = Rework.replay(decision.events(after: 0, at: .start), id: ID(8))
        #expect(rework?.link == Link(kind: kind, rework: ID(7)))
    }
}
