import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

/// Rule 20 at the desk: the numbers come from what was done, and each step keeps them.
struct DeskTeamTests {
    @Test("rule 20: solved, in time, opened again and scored: the numbers are those of the person's own work")
    func numbers() async throws {
        let desks = try await Desks(settings: Desks.settings())
        try await desks.solved(by: desks.specialist, score: 5)
        let reopened = try await desks.solved(by: desks.specialist, score: nil)
        _ = try await desks.desk.act(on: reopened.id, Call(by: desks.stranger.id), .reopen(reason: "Не те"))
        try await desks.solved(by: desks.otherSpecialist, score: 2)
        let accepted = try await desks.rework(at: .accepted)
        _ = try await desks.desk.score(accepted.id, Score(value: 4), Call(by: desks.contact.id))
        let numbers = try await desks.desk.certificationSituation(of: desks.specialist.id).indicators
        #expect(numbers.solved == 3 && numbers.requests == 2 && numbers.reopened == 1)
        #expect(numbers.timed == 3 && numbers.inTime == 3)
        #expect(numbers.scores == 2 && numbers.scoreSum == 9)
        let other = try await desks.desk.certificationSituation(of: desks.otherSpecialist.id).indicators
        #expect(other.solved == 1 && other.scoreSum == 2)
    }

    @Test("the numbers look back over their days and no further")
    func lookBack() async throws {
        let desks = try await Desks(settings: Desks.settings())
        try await desks.solved(by: desks.specialist)
        desks.clock.pass(days: 179)
        #expect(try await desks.desk.certificationSituation(of: desks.specialist.id).indicators.solved == 1)
        desks.clock.pass(days: 1)
        #expect(try await desks.desk.certificationSituation(of: desks.specialist.id).indicators.solved == 0)
    }

    @Test("rule 20: eligible, an internship, certified: then a manager, with every step told")
    func steps() async throws {
        let desks = try await Desks(settings: Desks.settings())
        let (desk, call, person) = (desks.desk, Call(by: desks.lead.id), desks.specialist)
        let mentor = try await desks.hireManager()
        #expect(
            try await desks.refusal { _ = try await $0.beginInternship(of: person.id, with: mentor.id, note: "", call) }
                == .notEligible)
        try await desks.solved(by: person)
        _ = try await desk.beginInternship(of: person.id, with: mentor.id, note: "Два клієнти", call)
        #expect(
            try await desks.refusal { _ = try await $0.beginInternship(of: person.id, with: mentor.id, note: "", call) }
                == .otherStep)
        let certified = try await desk.certify(person.id, note: "Вела сама", call)
        #expect(certified.isCertified && certified.certification.map(\.indicators.solved) == [1, 1])
        try await desks.led(desks.freeClient, by: certified)
        #expect(desk.managers.own(person.id).map(\.id) == [desks.freeClient.id])
    }

    @Test("a specialist sees their own numbers and everybody's load; a lead sees all")
    func view() async throws {
        let desks = try await Desks(settings: Desks.settings())
        let own = try await desks.desk.team(for: desks.specialist.id)
        let withNumbers = own.members.filter { $0.certification != nil }.map(\.person.id)
        #expect(withNumbers == [desks.specialist.id])
        #expect(own.members.filter(\.mayBeSentAway).map(\.person.id) == [desks.specialist.id])
        #expect(own.members.allSatisfy { $0.steps.isEmpty })
        let all = try await desks.desk.team(for: desks.lead.id)
        #expect(all.members.filter { $0.certification != nil }.count == 2)
        #expect(try await desks.refusal { _ = try await $0.team(for: desks.developer.id) } == .notAllowed)
        #expect(try await desks.refusal { _ = try await $0.team(for: desks.contact.id) } == .notAllowed)
    }

    @Test("rule 19: a passport tells what was accepted, where it is, and keeps both texts of a race")
    func passport() async throws {
        let desks = try await Desks()
        let (desk, mine, lead) = (desks.desk, Call(by: desks.specialist.id), Call(by: desks.lead.id))
        let accepted = try await desks.rework(at: .accepted)
        _ = try await desks.rework(at: .developing, title: "Ще не готове")
        try await desk.notePassport("Ролі", upon: 0, for: desks.client.id, mine)
        #expect(
            try await desks.refusal { try await $0.notePassport("Склади", upon: 0, for: desks.client.id, lead) }
                == .staleVersion)
        let view = try await desk.passport(of: desks.client.id, for: desks.otherSpecialist.id)
        #expect(view.entries.map(\.rework.id) == [accepted.id] && view.entries.first?.place != nil)
        #expect(view.notes.map(\.text) == ["Склади", "Ролі"] && view.notes.map(\.isBeside) == [true, false])
        #expect(view.client.passport.note?.text == "Ролі" && !view.mayWrite)
        #expect(
            try await desks.refusal {
                try await $0.notePassport("Ціни", upon: 1, for: desks.client.id, Call(by: desks.otherSpecialist.id))
            } == .notAllowed)
        let contact = desks.contact.id
        #expect(
            try await desks.refusal { _ = try await $0.passport(of: desks.client.id, for: contact) } == .notAllowed)
    }
}
