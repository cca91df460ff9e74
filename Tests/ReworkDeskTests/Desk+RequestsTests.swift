import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskRequestsTests {
    private func wish(_ desks: Desks, contact: Person? = nil, client: Client? = nil, link: Link? = nil) -> Wish {
        Wish(
            client: (client ?? desks.client).id, contact: (contact ?? desks.contact).id, title: "Звіт", wish: "Хочу",
            link: link)
    }

    @Test("rule 8: a closed gate keeps the request; it is lost in no case")
    func kept() async throws {
        let desks = try await Desks()
        let kept = try await desks.keptRework()
        #expect(kept.stage == .awaitingSupport && kept.stageLeft == .requested)
        #expect(kept.gateRefusal == GateRefusal(reason: .free, rule: 6))
    }

    @Test("a rework has its client's specialist, else the least loaded")
    func assigned() async throws {
        let desks = try await Desks()
        #expect(try await desks.rework(at: .requested).specialist == desks.specialist.id)
        #expect(try await desks.keptRework().specialist == desks.otherSpecialist.id)
    }

    @Test("a contact asks for its own client only, a specialist on the word of a contact of that client")
    func onWhoseWord() async throws {
        let desks = try await Desks()
        func code(_ wish: Wish, by person: Person) async throws -> Refusal.Code? {
            try await desks.refusal { try await $0.request(wish, Call(by: person.id)) }
        }
        #expect(try await code(wish(desks), by: desks.stranger) == .notFound)
        #expect(try await code(wish(desks, contact: desks.signatory), by: desks.contact) == .notAllowed)
        #expect(try await code(wish(desks), by: desks.specialist) == nil)
        #expect(try await code(wish(desks, contact: desks.stranger), by: desks.specialist) == .invalid)
        #expect(try await code(wish(desks), by: desks.developer) == .notAllowed)
    }

    @Test("a rework is linked only to one of its own client")
    func links() async throws {
        let desks = try await Desks()
        let own = try await desks.rework(at: .requested)
        let foreign = try await desks.keptRework()
        func code(_ id: ID<Rework>) async throws -> Refusal.Code? {
            let wish = wish(desks, link: Link(kind: .askedAgain, rework: id))
            return try await desks.refusal { try await $0.request(wish, Call(by: desks.contact.id)) }
        }
        #expect(try await code(own.id) == nil)
        #expect(try await code(foreign.id) == .invalid)
        #expect(try await code(ID(999)) == .invalid)
    }

    @Test("a lead's override holds for that rework: its gate is not asked again")
    func override() async throws {
        let desks = try await Desks()
        let kept = try await desks.keptRework()
        #expect(
            try await desks.refusal { try await $0.admit(kept.id, reason: "Так", Call(by: kept.specialist)) }
                == .notAllowed)
        _ = try await desks.desk.admit(kept.id, reason: "Домовлено з директором", Call(by: desks.lead.id))
        let outcome = try await desks.desk.offerEstimate(kept.id, desks.offer, Call(by: kept.specialist))
        #expect(outcome.refusal == nil && outcome.rework.stage == .estimated)
    }

    @Test("a question to the client stops the clock, its answer starts it again")
    func clock() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .developing)
        let due = try #require(rework.promise?.due)
        _ = try await desks.desk.ask(rework.id, .client, text: "Який склад?", Call(by: desks.specialist.id))
        desks.clock.pass(days: 7)
        _ = try await desks.desk.answer(rework.id, question: 1, text: "Головний", Call(by: desks.contact.id))
        #expect(try await desks.current(rework.id).promise?.due == due.adding(seconds: 7 * 86_400))
    }
}
