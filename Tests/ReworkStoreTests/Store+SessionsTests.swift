import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

@testable import ReworkStore

struct StoreSessionsTests {
    private func session(_ person: Person = People.contact, at moment: Moment = .start) -> (Token, Session) {
        let token = Token()
        return (token, Session(token: token.digest, person: person.id, startedAt: moment, seenAt: moment))
    }

    @Test("a session survives a restart, an ended one does not")
    func survives() async throws {
        let shelf = try await Shelf()
        let (kept, ended) = (session().1, session().1)
        try await shelf.open { store in
            try await store.startSession(kept)
            try await store.startSession(ended)
            try await store.endSession(ended.token)
            #expect(store.register.session(ended.token) == nil)
        }
        try await shelf.open { store in
            #expect(store.register.session(kept.token) == kept)
            #expect(store.register.session(ended.token) == nil)
        }
    }

    @Test("only the digest of a token is in the file")
    func digest() async throws {
        let shelf = try await Shelf()
        let (token, session) = session()
        try await shelf.open { try await $0.startSession(session) }
        let bytes = try Files.bytes(in: shelf.folder.path)
        #expect(!bytes.contains(Array(token.text.utf8)))
        #expect(bytes.contains(session.token.bytes))
    }

    @Test("a session that was ended stays ended, also when a request of it is still under way")
    func ended() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var session = session().1
            try await store.startSession(session)
            try await store.endSession(session.token)
            session.seenAt = .start.adding(seconds: 700)
            try await store.touchSession(session)
            #expect(store.register.session(session.token) == nil)
        }
    }

    @Test("all sessions of somebody, and those grown old, end together")
    func many() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let mine = [session().1, session().1]
            let other = session(People.lead).1
            let old = session(People.lead, at: .start.adding(seconds: -1_000)).1
            for session in mine + [other, old] { try await store.startSession(session) }
            try await store.endSessions(of: People.contact.id)
            #expect(mine.allSatisfy { store.register.session($0.token) == nil })
            let count = try await store.endSessions(
                notSeenSince: .start.adding(seconds: -10), startedBefore: .start.adding(seconds: -5_000))
            #expect(count == 1)
            #expect(store.register.session(other.token) != nil)
            #expect(store.register.session(old.token) == nil)
        }
    }
}
