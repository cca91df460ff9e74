import ReworkDesk
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

struct DeskDoorTests {
    @Test("a login and its password open a session of their own; anything else is refused alike")
    func signIn() async throws {
        let desks = try await Desks()
        let (token, person) = try await desks.desk.signIn(login: "HELENA", password: Desks.password)
        #expect(person.id == desks.specialist.id)
        #expect(desks.desk.session(token)?.person.id == desks.specialist.id)
        let second = try await desks.desk.signIn(login: "helena", password: Desks.password).token
        #expect(second.text != token.text)
        for (login, password) in [("helena", "інший довгий пароль"), ("nobody", Desks.password), ("", "")] {
            let code = try await desks.refusal { try await $0.signIn(login: login, password: password) }
            #expect(code == .wrongPassword)
        }
    }

    @Test("a session ends when it is idle, when it is old, and when it is signed out")
    func ends() async throws {
        var settings = DeskSettings()
        settings.sessionIdle = 3_600
        settings.sessionLongest = 7_200
        let desks = try await Desks(settings: settings)
        let token = try await desks.desk.startSession(for: desks.contact.id)
        desks.clock.pass(seconds: 3_599)
        let seen = try #require(desks.desk.session(token))
        try await desks.desk.touch(seen.session)
        desks.clock.pass(seconds: 3_599)
        #expect(desks.desk.session(token) != nil)
        desks.clock.pass(seconds: 2)
        #expect(desks.desk.session(token) == nil, "it is older than the longest there is")
        let other = try await desks.desk.startSession(for: desks.contact.id)
        try await desks.desk.signOut(other)
        #expect(desks.desk.session(other) == nil)
    }

    @Test("a sign-out ends a session also while another request of it is under way")
    func signOut() async throws {
        let desks = try await Desks()
        let token = try await desks.desk.startSession(for: desks.contact.id)
        desks.clock.pass(seconds: 1_000)
        let underWay = try #require(desks.desk.session(token)).session
        try await desks.desk.signOut(token)
        try await desks.desk.touch(underWay)
        #expect(desks.desk.session(token) == nil)
    }

    @Test("looking at a link changes nothing; using it works once")
    func link() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        let (token, expiresAt) = try await desks.desk.makeEnterLink(
            for: desks.contact.id, rework: rework.id, Call(by: desks.specialist.id))
        #expect(expiresAt == desks.clock.now.adding(seconds: 7 * 86_400))
        for _ in 1...3 { #expect(try await desks.desk.enterLink(token).person.id == desks.contact.id) }
        let (session, link) = try await desks.desk.enter(token)
        #expect(desks.desk.session(session)?.person.id == desks.contact.id)
        #expect(link.rework == rework.id)
        #expect(try await desks.refusal { try await $0.enter(token) } == .linkUsed)
        #expect(try await desks.refusal { try await $0.enterLink(token) } == .linkUsed)
    }

    @Test("a link works until its time and for its contact only")
    func linkLimits() async throws {
        let desks = try await Desks()
        func make(_ person: Person, rework: ID<Rework>? = nil, by author: Person) async throws -> Refusal.Code? {
            try await desks.refusal { try await $0.makeEnterLink(for: person.id, rework: rework, Call(by: author.id)) }
        }
        #expect(try await make(desks.contact, by: desks.developer) == .notAllowed)
        #expect(try await make(desks.contact, by: desks.signatory) == .notAllowed)
        #expect(try await make(desks.lead, by: desks.specialist) == .notFound)
        let rework = try await desks.rework(at: .requested)
        #expect(try await make(desks.stranger, rework: rework.id, by: desks.specialist) == .invalid)
        let token = try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, Call(by: desks.lead.id))
            .token
        desks.clock.pass(days: 7)
        #expect(try await desks.refusal { try await $0.enter(token) } == .linkExpired)
        #expect(try await desks.refusal { try await $0.enter(Token()) } == .notFound)
    }

    @Test("of 50 who use a link at once one comes in")
    func once() async throws {
        let desks = try await Desks()
        let token = try await desks.desk.makeEnterLink(for: desks.contact.id, rework: nil, Call(by: desks.lead.id))
            .token
        let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
            for _ in 1...50 { group.addTask { try await desks.refusal { try await $0.enter(token) } } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        #expect(codes.compactMap(\.self).allSatisfy { $0 == .linkUsed })
    }
}
