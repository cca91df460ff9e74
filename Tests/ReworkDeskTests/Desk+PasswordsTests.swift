import ReworkDesk
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

struct DeskPasswordsTests {
    private static let new = "три синіх глечики 40"

    private func signIn(_ desks: Desks, _ password: String) async throws -> Refusal.Code? {
        try await desks.refusal { try await $0.signIn(login: "andriy-k", password: password) }
    }

    @Test("a password changed by its owner ends the other sessions and goes on under another token")
    func change() async throws {
        let desks = try await Desks()
        let (here, other) = (
            try await desks.desk.signIn(login: "andriy-k", password: Desks.password).token,
            try await desks.desk.signIn(login: "andriy-k", password: Desks.password).token
        )
        let call = Call(by: desks.developer.id)
        let token = try await desks.desk.changePassword(
            from: Desks.password, to: Self.new, userAgent: "", call)
        #expect(desks.desk.session(here) == nil && desks.desk.session(other) == nil)
        #expect(try desks.desk.session(#require(token))?.person.id == desks.developer.id)
        #expect(try await signIn(desks, Desks.password) == .wrongPassword)
        #expect(try await signIn(desks, Self.new) == nil)
        #expect(try await desks.store.events(of: desks.developer.id).last?.fact == .passwordChanged)
    }

    @Test("a wrong present password or a weak new one changes nothing, told at its field")
    func faults() async throws {
        let desks = try await Desks()
        let token = try await desks.desk.startSession(for: desks.developer.id)
        func fault(_ current: String, _ new: String) async throws -> Fault? {
            do {
                _ = try await desks.desk.changePassword(
                    from: current, to: new, userAgent: "", Call(by: desks.developer.id))
                return nil
            } catch let refusal as Refusal {
                return refusal.faults.first
            }
        }
        #expect(try await fault("не той зовсім", Self.new) == Fault("/current", .wrongPassword))
        #expect(try await fault(Desks.password, "коротко")?.code == .weakPassword)
        #expect(try await fault(Desks.password, "password2026!!")?.code == .commonPassword)
        #expect(desks.desk.session(token) != nil)
        #expect(try await signIn(desks, Desks.password) == nil)
    }

    @Test("a contact has no password to change")
    func contact() async throws {
        let desks = try await Desks()
        let code = try await desks.refusal {
            try await $0.changePassword(
                from: Desks.password, to: Self.new, userAgent: "", Call(by: desks.contact.id))
        }
        #expect(code == .notAllowed)
    }

    @Test("a lead gives somebody a new password: all their sessions end; nobody else gives one")
    func reset() async throws {
        let desks = try await Desks()
        let token = try await desks.desk.startSession(for: desks.developer.id)
        func reset(_ person: Person, by author: Person) async throws -> Refusal.Code? {
            try await desks.refusal {
                try await $0.resetPassword(of: person.id, to: Self.new, login: "", Call(by: author.id))
            }
        }
        for author in [desks.specialist, desks.otherDeveloper, desks.contact] {
            #expect(try await reset(desks.developer, by: author) == .notAllowed)
        }
        #expect(try await reset(desks.contact, by: desks.lead) == .notAllowed)
        #expect(try await reset(desks.lead, by: desks.lead) == .notAllowed, "one's own is changed by knowing it")
        #expect(desks.desk.session(token) != nil)
        #expect(try await reset(desks.developer, by: desks.lead) == nil)
        #expect(desks.desk.session(token) == nil)
        #expect(try await signIn(desks, Self.new) == nil)
    }

    @Test("sent twice under one key it is done once; another password under that key is refused")
    func twice() async throws {
        let desks = try await Desks()
        // The request's digest leaves the password out.
        let call = Call(by: desks.lead.id, key: Call.Key(text: "k", request: .of("без пароля")))
        func reset(_ password: String) async throws -> Refusal.Code? {
            try await desks.refusal {
                try await $0.resetPassword(of: desks.developer.id, to: password, login: "", call)
            }
        }
        #expect(try await reset(Self.new) == nil)
        let token = try await desks.desk.signIn(login: "andriy-k", password: Self.new).token
        #expect(try await reset(Self.new) == nil)
        #expect(desks.desk.session(token) != nil, "done again it would have ended")
        #expect(try await reset("інший довгий пароль 9") == .keyReused)
    }

    @Test("one's sessions are seen with their devices, and one or all others are ended")
    func sessions() async throws {
        let desks = try await Desks()
        let desk = desks.desk
        let first = try await desk.startSession(for: desks.contact.id, userAgent: "Firefox/132.0")
        desks.clock.pass(seconds: 60)
        let second = try await desk.startSession(for: desks.contact.id)
        let foreign = try await desk.startSession(for: desks.signatory.id)
        let seen = desk.sessions(of: desks.contact.id)
        #expect(seen.map(\.token) == [second.digest, first.digest])
        #expect(seen.map(\.userAgent) == ["", "Firefox/132.0"])
        let refused = try await desks.refusal { try await $0.revokeSession(foreign.digest, of: desks.contact.id) }
        #expect(refused == .notFound)
        try await desk.revokeSession(first.digest, of: desks.contact.id)
        #expect(desk.session(first) == nil && desk.session(second) != nil)
        let third = try await desk.startSession(for: desks.contact.id)
        try await desk.revokeOtherSessions(of: desks.contact.id, but: third.digest)
        #expect(desk.session(second) == nil && desk.session(third) != nil && desk.session(foreign) != nil)
    }
}
