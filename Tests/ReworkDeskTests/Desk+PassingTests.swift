import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskPassingTests {
    private static let newcomer = Desk.Colleague.new(name: "Ніна Сова", position: "директорка", phone: "112")

    /// A rework whose estimate waits, passed on by the contact who may not sign.
    private func passed(_ desks: Desks, to colleague: Desk.Colleague = newcomer) async throws -> Rework {
        let rework = try await desks.rework(at: .estimated)
        let call = Call(by: desks.contact.id)
        return try await desks.desk.passOn(
            rework.id, rework.shown(.estimate), to: colleague, note: "Вона відповідає за гроші", call
        ).rework
    }

    @Test("confirmed, the colleague is a contact with the right, comes in by the link, and signs that very document")
    func whole() async throws {
        let desks = try await Desks()
        let rework = try await passed(desks)
        let passed = try await desks.desk.confirmPassOn(
            rework.id, proposal: 1, limit: rework.price, Call(by: desks.specialist.id))
        #expect(passed.colleague.name == "Ніна Сова" && passed.colleague.client == desks.client.id)
        #expect(passed.colleague.signLimit == rework.price)
        let (session, link) = try await desks.desk.enter(passed.token)
        #expect(link.document == rework.shown(.estimate) && link.rework == rework.id)
        let nina = try #require(desks.desk.session(session)?.person)
        let signed = try await desks.desk.approveEstimate(
            rework.id, rework.shown(.estimate), name: "Сова Ніна", Call(by: nina.id)
        ).rework
        #expect(signed.stage == .specifying && signed.signatures.last?.person == nina.id)
    }

    @Test("what waits to be confirmed stands first among the specialist's moves, and not among what clients delay")
    func waitsForSpecialist() async throws {
        let desks = try await Desks()
        let rework = try await passed(desks)
        _ = try await desks.rework(at: .requested)
        let before = try #require(try await desks.desk.home(for: desks.specialist).specialist)
        #expect(before.myMove.rows.count == 2 && before.myMove.rows.first?.id == rework.id)
        #expect(before.myMove.rows.first?.passedAt == rework.openPassing?.at)
        #expect(before.waiting.rows.isEmpty)
        _ = try await desks.desk.declinePassOn(
            rework.id, proposal: 1, reason: "Ні", Call(by: desks.specialist.id))
        let after = try #require(try await desks.desk.home(for: desks.specialist).specialist)
        #expect(after.myMove.rows.count == 1 && after.waiting.rows.map(\.id) == [rework.id])
    }

    @Test("a contact who may confirm is asked to on the first page, the one who proposed it is not")
    func waitsForSigner() async throws {
        let desks = try await Desks()
        let rework = try await passed(desks)
        let place = "/my/reworks/\(rework.id)#h-passing"
        let signers = try await desks.desk.homePage(for: desks.signatory, told: nil, in: .ukrainian)
        #expect(signers.contains(place))
        let own = try await desks.desk.homePage(for: desks.contact, told: nil, in: .ukrainian)
        #expect(!own.contains(place))
    }

    @Test("an existing contact is given the right, by the limit confirmed; their history says who gave it")
    func known() async throws {
        let desks = try await Desks()
        let other = try await desks.desk.addContact(
            name: "Ніна Сова", position: "", language: .ukrainian, maySign: false, phone: "", of: desks.client.id,
            Call(by: desks.lead.id))
        let rework = try await passed(desks, to: .known(other.id))
        let passed = try await desks.desk.confirmPassOn(
            rework.id, proposal: 1, limit: nil, Call(by: desks.signatory.id))
        #expect(passed.colleague.id == other.id && passed.colleague.maySign && passed.colleague.signLimit == nil)
        #expect(try await desks.store.events(of: other.id).last?.actor == .person(desks.signatory.id))
    }

    @Test("confirmed twice under one key it happens once, and shows the one link")
    func twice() async throws {
        let desks = try await Desks()
        let rework = try await passed(desks)
        let call = Call(by: desks.specialist.id, key: Call.Key(text: "k", request: .of("a")))
        let first = try await desks.desk.confirmPassOn(rework.id, proposal: 1, limit: nil, call)
        let second = try await desks.desk.confirmPassOn(rework.id, proposal: 1, limit: nil, call)
        #expect(first.token.text == second.token.text && first.colleague == second.colleague)
        #expect(desks.store.register.people.count { $0.name == "Ніна Сова" } == 1)
        let again = try await desks.refusal {
            try await $0.confirmPassOn(rework.id, proposal: 1, limit: nil, Call(by: desks.lead.id))
        }
        #expect(again == .wrongStage)
    }

    @Test("of many who confirm or decline at once one is heard")
    func atOnce() async throws {
        let desks = try await Desks()
        let rework = try await passed(desks)
        let done = try await withThrowingTaskGroup(of: Bool.self) { group in
            for person in [desks.specialist, desks.lead, desks.signatory] {
                group.addTask {
                    try await desks.refusal {
                        try await $0.confirmPassOn(rework.id, proposal: 1, limit: nil, Call(by: person.id))
                    } == nil
                }
                group.addTask {
                    try await desks.refusal {
                        try await $0.declinePassOn(rework.id, proposal: 1, reason: "Ні", Call(by: person.id))
                    } == nil
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 1)
        let isConfirmed = desks.store.register.people.contains { $0.name == "Ніна Сова" }
        let outcome = try await desks.current(rework.id).passings.first?.outcome
        if case .confirmed? = outcome { #expect(isConfirmed) } else { #expect(!isConfirmed) }
    }

    @Test("who has no right to decide changes nothing, and a stranger learns nothing")
    func rights() async throws {
        let desks = try await Desks()
        let rework = try await passed(desks)
        let people = desks.store.register.people
        for (person, code) in [
            (desks.contact, Refusal.Code.notAllowed), (desks.otherSpecialist, .notAllowed),
            (desks.developer, .notFound), (desks.stranger, .notFound),
        ] {
            let call = Call(by: person.id)
            #expect(
                try await desks.refusal {
                    try await $0.confirmPassOn(rework.id, proposal: 1, limit: nil, call)
                } == code)
            #expect(
                try await desks.refusal {
                    try await $0.declinePassOn(rework.id, proposal: 1, reason: "Ні", call)
                } == code)
        }
        #expect(desks.store.register.people == people)
        let foreign = try await desks.refusal {
            try await $0.passOn(
                rework.id, rework.shown(.estimate), to: .known(desks.stranger.id), note: "",
                Call(by: desks.contact.id))
        }
        #expect(foreign == .invalid)
    }
}
