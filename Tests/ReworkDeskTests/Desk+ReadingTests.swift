import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

/// The one rights function: what a person may not see is not there.
struct DeskReadingTests {
    private func reads(_ desks: Desks, _ id: ID<Rework>, _ person: Person) async throws -> Bool {
        let code = try await desks.refusal { try await $0.readable(id, for: person.id) }
        #expect(code == nil || code == .notFound)
        return code == nil
    }

    @Test("before the hand-off: its client's contacts, specialists and leads read it")
    func before() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .signed).id
        for person in [desks.contact, desks.signatory, desks.specialist, desks.otherSpecialist, desks.lead] {
            #expect(try await reads(desks, id, person), "\(person.name)")
        }
        for person in [desks.developer, desks.otherDeveloper, desks.stranger, desks.freeContact] {
            #expect(try await !reads(desks, id, person), "\(person.name)")
        }
    }

    @Test("after it the developers read it too, another client's contacts never")
    func after() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .developing).id
        for person in [desks.developer, desks.otherDeveloper] { #expect(try await reads(desks, id, person)) }
        for person in [desks.stranger, desks.freeContact] { #expect(try await !reads(desks, id, person)) }
    }

    @Test("a rework that is not there looks like one that may not be seen")
    func missing() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .requested).id
        let codes = [
            try await desks.refusal { try await $0.view(ID(999), for: desks.stranger.id) },
            try await desks.refusal { try await $0.view(id, for: desks.stranger.id) },
        ]
        #expect(codes == [.notFound, .notFound])
    }

    @Test("a document is read by those who may see its rework, and by nobody else")
    func documents() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specified)
        func code(_ person: Person) async throws -> Refusal.Code? {
            try await desks.refusal { try await $0.document(rework.shown(.spec), for: person.id) }
        }
        for person in [desks.contact, desks.signatory, desks.specialist, desks.lead] {
            #expect(try await code(person) == nil)
        }
        for person in [desks.stranger, desks.freeContact, desks.developer] {
            #expect(try await code(person) == .notFound)
        }
        #expect(try await desks.refusal { try await $0.document(.made(1), for: desks.lead.id) } == .notFound)
    }

    @Test("somebody who left reads nothing more")
    func left() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .developing).id
        _ = try await desks.desk.deactivate(desks.otherDeveloper.id, reason: "Пішов", Call(by: desks.lead.id))
        let code = try await desks.refusal { try await $0.readable(id, for: desks.otherDeveloper.id) }
        #expect(code == .notAllowed || code == .notFound)
    }

    @Test("the clients are the vendor's list: no contact and no developer reads it")
    func clients() async throws {
        let desks = try await Desks()
        for person in [desks.contact, desks.developer] {
            #expect(throws: Refusal(.notAllowed)) { _ = try desks.desk.vendor(person.id) }
        }
        #expect(throws: Never.self) { _ = try desks.desk.vendor(desks.specialist.id) }
    }

    @Test("what may be done comes with the view, from the lifecycle's table")
    func allowed() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .estimated).id
        let signatory = try await desks.desk.view(id, for: desks.signatory.id).allowed
        #expect(Set(signatory) == [.approveEstimate, .askToReestimate, .declineEstimate, .ask, .passOn, .cancel])
        let contact = try await desks.desk.view(id, for: desks.contact.id).allowed
        #expect(Set(contact) == [.askToReestimate, .declineEstimate, .ask, .passOn, .cancel])
        let other = try await desks.desk.view(id, for: desks.otherSpecialist.id).allowed
        #expect(other.isEmpty)
    }
}
