import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

@testable import ReworkStore

struct StoreEnterLinksTests {
    private func link(_ token: Token, expires: Int = 600) -> EnterLink {
        EnterLink(
            token: token.digest, person: People.contact.id, rework: nil, madeBy: People.specialist.id, madeAt: .start,
            expiresAt: .start.adding(seconds: expires))
    }

    private func session() -> Session {
        Session(token: Token().digest, person: People.contact.id, startedAt: .start, seenAt: .start)
    }

    @Test("of 50 who use a link at once one comes in")
    func once() async throws {
        let shelf = try await Shelf()
        let token = Token()
        try await shelf.open { store in
            try await store.addEnterLink(link(token))
            let sessions = (1...50).map { _ in session() }
            let used = await withTaskGroup(of: Bool.self) { group in
                for session in sessions {
                    group.addTask {
                        do {
                            try await store.useEnterLink(token.digest, for: session, at: .start)
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(used == 1)
            #expect(sessions.filter { store.register.session($0.token) != nil }.count == 1)
            #expect(try await store.enterLink(token.digest)?.usedAt == .start)
        }
        try await shelf.open { store in
            await #expect(throws: StoreError.conflict) {
                try await store.useEnterLink(token.digest, for: session(), at: .start)
            }
        }
    }

    @Test("an expired or unknown link lets nobody in")
    func expired() async throws {
        let shelf = try await Shelf()
        let token = Token()
        try await shelf.open { store in
            try await store.addEnterLink(link(token))
            for (digest, moment) in [(token.digest, Moment.start.adding(seconds: 600)), (Token().digest, .start)] {
                let session = session()
                await #expect(throws: StoreError.conflict) {
                    try await store.useEnterLink(digest, for: session, at: moment)
                }
                #expect(store.register.session(session.token) == nil)
            }
            #expect(try await store.enterLink(Token().digest) == nil)
        }
        #expect(!(try Files.bytes(in: shelf.folder.path)).contains(Array(token.text.utf8)))
    }
}
