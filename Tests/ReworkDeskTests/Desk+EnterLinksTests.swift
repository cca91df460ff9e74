import ReworkDesk
import ReworkDomain
import ReworkSecrets
import ReworkStore
import TestSupport
import Testing

struct DeskEnterLinksTests {
    private func call(_ desks: Desks, _ key: String, _ request: String = "a") -> Call {
        Call(by: desks.specialist.id, key: Call.Key(text: key, request: .of(request)))
    }

    @Test("asked for again under its key a link is the same; under another key, or by another person, another")
    func same() async throws {
        let desks = try await Desks()
        func make(_ call: Call) async throws -> String {
            try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, call).token.text
        }
        let first = try await make(call(desks, "k"))
        #expect(try await make(call(desks, "k")) == first)
        #expect(try await make(call(desks, "l")) != first)
        let lead = Call(by: desks.lead.id, key: Call.Key(text: "k", request: .of("a")))
        #expect(try await make(lead) != first)
        #expect(try await desks.store.enterLinks(of: desks.contact.id).count == 3)
        let code = try await desks.refusal {
            try await $0.makeEnterLink(for: desks.contact.id, rework: nil, call(desks, "k", "b"))
        }
        #expect(code == .keyReused)
    }

    @Test("of twenty who ask at once under one key all are shown the one link")
    func atOnce() async throws {
        let desks = try await Desks()
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...20 {
                group.addTask {
                    try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, call(desks, "k")).token.text
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(texts.count == 1)
        #expect(try await desks.store.enterLinks(of: desks.contact.id).count == 1)
    }

    @Test("no link lies in the database so that it could be used")
    func secret() async throws {
        let desks = try await Desks()
        let token = try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, call(desks, "k")).token
        // Another server's key derives another link from the same request: it can't be shown again there.
        #expect(SecretKey().token(for: ["enter-link"]).digest != token.digest)
        #expect(try await desks.store.enterLink(token.digest)?.person == desks.contact.id)
    }

    @Test("a revoked link lets nobody in and says so; a used one is not revoked any more")
    func revoke() async throws {
        let desks = try await Desks()
        let call = Call(by: desks.specialist.id)
        let (first, second) = (
            try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, call).token,
            try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, call).token
        )
        for _ in 1...2 { try await desks.desk.revokeEnterLink(first.digest, of: desks.contact.id, call) }
        #expect(try await desks.refusal { try await $0.enterLink(first) } == .linkRevoked)
        #expect(try await desks.refusal { try await $0.enter(first) } == .linkRevoked)
        _ = try await desks.desk.enter(second)
        let used = try await desks.refusal {
            try await $0.revokeEnterLink(second.digest, of: desks.contact.id, call)
        }
        #expect(used == .linkUsed)
        let states = try await desks.desk.enterLinks(of: desks.contact.id, for: desks.lead.id)
            .map { $0.state(at: desks.clock.now) }
        #expect(Set(states) == [.revoked, .used])
    }

    @Test("links are the vendor's to see, and each is its contact's")
    func rights() async throws {
        let desks = try await Desks()
        let call = Call(by: desks.specialist.id)
        let token = try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, call).token
        for person in [desks.developer, desks.contact, desks.signatory, desks.stranger] {
            #expect(
                try await desks.refusal { try await $0.enterLinks(of: desks.contact.id, for: person.id) } == .notAllowed
            )
            let code = try await desks.refusal {
                try await $0.revokeEnterLink(token.digest, of: desks.contact.id, Call(by: person.id))
            }
            #expect(code == .notAllowed)
        }
        let foreign = try await desks.refusal {
            try await $0.revokeEnterLink(token.digest, of: desks.signatory.id, call)
        }
        #expect(foreign == .notFound)
        #expect(
            try await desks.refusal { try await $0.enterLinks(of: desks.lead.id, for: desks.lead.id) } == .notFound)
    }
}
