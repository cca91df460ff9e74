import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskProposalsTests {
    @Test("rule 13: the date follows from what the developers have before it, the work itself left out")
    func queue() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .signed)
        func proposal(_ id: ID<Rework>) async throws -> DeadlineProposal {
            try #require(try await desks.desk.proposal(of: id, sizeMinutes: 480, for: desks.specialist.id))
        }
        let free = try await proposal(rework.id)
        #expect(free.ahead == 0 && free.developers == 2)
        let busy = try await desks.rework(at: .developing)
        let behind = try await proposal(rework.id)
        #expect(behind.ahead == 1 && behind.aheadSeconds > 0)
        #expect(behind.startsAt >= free.startsAt, "the other developer is free")
        let own = try await proposal(busy.id)
        #expect(own.ahead == 0)
        _ = try await desks.desk.hold(busy.id, reason: "Чекаємо", Call(by: desks.specialist.id))
        #expect(try await proposal(rework.id).ahead == 0, "what is held keeps nobody busy")
        let waiting = try await desks.rework(at: .ready)
        #expect(try await proposal(rework.id).ahead == 1)
        #expect(waiting.promise?.sizeMinutes == 720)
        #expect(try await proposal(rework.id).aheadSeconds == 720 * 60)
    }

    @Test("it is told to whoever promises there, for a size that may be")
    func refusals() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .signed).id
        func refusal(_ person: Person, _ size: Int = 60) async throws -> Refusal.Code? {
            try await desks.refusal { _ = try await $0.proposal(of: id, sizeMinutes: size, for: person.id) }
        }
        #expect(try await refusal(desks.specialist) == nil)
        #expect(try await refusal(desks.lead) == nil)
        #expect(try await refusal(desks.contact) == .notAllowed)
        #expect(try await refusal(desks.stranger) == .notFound)
        #expect(try await refusal(desks.specialist, 0) == .invalid)
    }
}
