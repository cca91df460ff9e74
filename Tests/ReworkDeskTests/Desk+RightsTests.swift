import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskRightsTests {
    @Test("a change of rights acts at once, and is an event that says who made it")
    func atOnce() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .ready)
        _ = try await desks.desk.change(desks.developer.id, Call(by: desks.lead.id)) { $0.roles = [.specialist] }
        #expect(try await desks.refusal { try await $0.claim(rework.id, Call(by: desks.developer.id)) } == .notAllowed)
        _ = try await desks.desk.change(desks.developer.id, Call(by: desks.lead.id)) { $0.roles = [.developer] }
        #expect(try await desks.refusal { try await $0.claim(rework.id, Call(by: desks.developer.id)) } == nil)
        let events = try await desks.store.events(of: desks.developer.id)
        #expect(events.map(\.number) == [1, 2, 3])
        #expect(events.last?.actor == .person(desks.lead.id))
    }

    @Test("a change is made upon the version that was seen, once under its key")
    func versions() async throws {
        let desks = try await Desks()
        let key = Call.Key(text: "k", request: .of("a"))
        func change(_ expects: Int?, key: Call.Key? = nil, limit: Int) async throws -> Refusal.Code? {
            try await desks.refusal {
                try await $0.change(
                    desks.developer.id, Call(by: desks.lead.id, expects: expects, key: key)
                ) { $0.wipLimit = limit }
            }
        }
        #expect(try await change(7, limit: 3) == .staleVersion)
        for _ in 1...2 { #expect(try await change(1, key: key, limit: 3) == nil) }
        #expect(try await change(1, limit: 4) == .staleVersion)
        #expect(try await desks.store.events(of: desks.developer.id).count == 2)
    }

    @Test("of two leads who take each other's right at once one stays a lead")
    func leads() async throws {
        for _ in 1...5 {
            let desks = try await Desks()
            _ = try await desks.desk.change(desks.specialist.id, Call(by: desks.lead.id)) { $0.roles = [.lead] }
            let pairs = [(desks.lead, desks.specialist), (desks.specialist, desks.lead)]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (author, other) in pairs {
                    group.addTask {
                        _ = try await desks.refusal {
                            try await $0.change(other.id, Call(by: author.id)) { $0.roles = [.specialist] }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(desks.store.register.people.count(where: \.isActiveLead) == 1)
        }
    }

    @Test("the only lead neither gives the right away nor leaves")
    func lastLead() async throws {
        let desks = try await Desks()
        let call = Call(by: desks.lead.id)
        #expect(
            try await desks.refusal { try await $0.change(desks.lead.id, call) { $0.roles = [.specialist] } }
                == .lastLead)
        #expect(
            try await desks.refusal { try await $0.deactivate(desks.lead.id, reason: "Досить", call) } == .lastLead)
    }

    @Test("somebody reactivated works here again; their old sessions and links do not")
    func reactivation() async throws {
        let desks = try await Desks()
        let call = Call(by: desks.lead.id)
        let session = try await desks.desk.startSession(for: desks.contact.id)
        let link = try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, call).token
        _ = try await desks.desk.deactivate(desks.contact.id, reason: "Звільнилась", call)
        _ = try await desks.desk.reactivate(desks.contact.id, call)
        #expect(desks.store.register.person(desks.contact.id)?.isActive == true)
        #expect(desks.desk.session(session) == nil)
        #expect(try await desks.refusal { try await $0.enter(link) } == .linkRevoked)
    }

    @Test("who may sign, and up to what, is changed by a specialist, and acts at the next signature")
    func signLimit() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .estimated)
        let call = Call(by: desks.specialist.id)
        let little = Money(minor: 1_000_00, currency: .hryvnia)
        _ = try await desks.desk.change(desks.signatory.id, call) { $0.signLimit = little }
        func approve(_ person: Person) async throws -> Refusal? {
            do {
                _ = try await desks.desk.approveEstimate(
                    rework.id, rework.shown(.estimate), name: "Підпис", Call(by: person.id))
                return nil
            } catch let refusal as Refusal {
                return refusal
            }
        }
        let refusal = try #require(try await approve(desks.signatory))
        #expect(refusal.code == .signLimit && refusal.values["signers"] == .text("–"))
        _ = try await desks.desk.change(desks.contact.id, call) { $0.maySign = true }
        #expect(try await approve(desks.signatory)?.values["signers"] == .text("Ірина Коваль, бухгалтерія"))
        #expect(try await approve(desks.contact) == nil)
    }
}
