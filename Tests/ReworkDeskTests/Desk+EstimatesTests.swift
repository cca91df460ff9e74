import ReworkDesk
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

struct DeskEstimatesTests {
    /// A desk whose paid client's plan ends today.
    private func ending() async throws -> (Desks, ID<Rework>) {
        let desks = try await Desks()
        let plan = desks.plan(.paid, from: "2026-11-02", through: "2026-11-03")
        let call = Call(by: desks.lead.id)
        _ = try await desks.desk.buyPlan(plan, endsOthers: true, for: desks.freeClient.id, call)
        let wish = Wish(
            client: desks.freeClient.id, contact: desks.freeContact.id, title: "Друк етикеток", wish: "Треба друк")
        return (desks, try await desks.desk.request(wish, Call(by: desks.freeContact.id)).rework.id)
    }

    @Test("rule 5: a closed gate stalls the rework, keeps that it was tried, and tells why")
    func stall() async throws {
        let (desks, id) = try await ending()
        desks.clock.pass(days: 2)
        let key = Call.Key(text: "к", request: Digest.of("оцінка"))
        let specialist = try await desks.current(id).specialist
        let outcome = try await desks.desk.offerEstimate(id, desks.offer, Call(by: specialist, key: key))
        #expect(outcome.refusal?.code == .gateClosed)
        #expect(outcome.refusal?.rule == 4)
        #expect(outcome.rework.stage == .awaitingSupport && outcome.rework.stageLeft == .requested)
        #expect(outcome.rework.estimate == nil && outcome.rework.documents.isEmpty)
        let facts = try await desks.store.records(of: id).map { try $0.event(Fact.self) }
        #expect(facts.last?.fact == .course(.stalled))
        #expect(facts.last?.actor == .system(cause: EventReference(.rework(id), 2)))
        let again = try await desks.desk.offerEstimate(id, desks.offer, Call(by: specialist, key: key))
        #expect(again.refusal?.code == .gateClosed)
        #expect(again.rework.version == outcome.rework.version)
    }

    @Test("a stalled approval takes no answer: the document may still be approved when support is there")
    func stalledApproval() async throws {
        let (desks, id) = try await ending()
        let specialist = try await desks.current(id).specialist
        _ = try await desks.desk.offerEstimate(id, desks.offer, Call(by: specialist))
        desks.clock.pass(days: 2)
        let document = try await desks.current(id).shown(.estimate)
        let call = Call(by: desks.freeContact.id)
        let outcome = try await desks.desk.approveEstimate(id, document, name: "Софія Гай", call)
        #expect(outcome.refusal?.code == .gateClosed)
        #expect(try await desks.store.answer(to: document) == nil)
        let plan = desks.plan(.paid, from: "2026-11-04")
        let (_, admitted) = try await desks.desk.buyPlan(
            plan, endsOthers: true, for: desks.freeClient.id, Call(by: desks.lead.id))
        #expect(admitted == [id])
        #expect(try await desks.current(id).stage == .estimated)
        let approved = try await desks.desk.approveEstimate(id, document, name: "Софія Гай", call)
        #expect(approved.rework.stage == .specifying)
        #expect(try await desks.store.answer(to: document)?.action == .approveEstimate)
    }

    @Test("an offer's document is what its contacts may read, word for word, for ever")
    func document() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .estimated)
        let document = try await desks.store.document(rework.shown(.estimate))
        let bytes = try #require(document?.bytes)
        #expect(Digest.of(bytes).hex == rework.shown(.estimate).hex)
        desks.clock.pass(days: 400)
        #expect(try await desks.store.document(rework.shown(.estimate))?.bytes == bytes)
    }

    @Test("a second answer to a document says that it was answered or replaced")
    func answered() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let code = try await desks.refusal {
            try await $0.declineEstimate(
                rework.id, rework.shown(.estimate), reason: "Ні", Call(by: desks.contact.id))
        }
        #expect(code == .wrongStage || code == .alreadyAnswered)
        _ = try await desks.desk.offerEstimate(rework.id, desks.offer, Call(by: desks.specialist.id))
        let old = try await desks.refusal {
            try await $0.approveEstimate(
                rework.id, rework.shown(.estimate), name: "Петро", Call(by: desks.signatory.id))
        }
        #expect(old == .superseded)
    }
}
