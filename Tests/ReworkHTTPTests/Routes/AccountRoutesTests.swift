import ReworkDomain
import TestSupport
import Testing

struct AccountRoutesTests {
    @Test("a contact sees where they are signed in, by device, and ends another session")
    func sessions() async throws {
        let office = try await Office()
        let desk = office.desks.desk
        let other = try await desk.startSession(
            for: office.desks.contact.id, userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/132.0")
        let here = try await office.signedIn(\.contact)
        let page = try await here.page("/my/account")
        #expect(page.status == 200 && page.text.contains("Firefox · Windows") && page.text.contains("цей пристрій"))
        let answer = try await here.form("/my/account/sessions/\(other.digest.hex)/revocation", [:])
        #expect(answer["Location"] == "/my/account?told=sessionEnded")
        #expect(desk.session(other) == nil)
        #expect(try await here.page("/my/account").status == 200)
    }

    @Test("all others end at once; somebody else's session is nobody's to end")
    func others() async throws {
        let office = try await Office()
        let desk = office.desks.desk
        let (mine, foreign) = (
            try await desk.startSession(for: office.desks.contact.id),
            try await desk.startSession(for: office.desks.signatory.id)
        )
        let here = try await office.signedIn(\.contact)
        #expect(try await here.form("/my/account/sessions/\(foreign.digest.hex)/revocation", [:]).status == 404)
        _ = try await here.form("/my/account/sessions/revocation", [:])
        #expect(desk.session(mine) == nil && desk.session(foreign) != nil)
        #expect(try await here.page("/my/account").status == 200)
    }

    @Test("the language chosen is that of the next page; one that is none is refused")
    func language() async throws {
        let office = try await Office()
        let here = try await office.signedIn(\.contact)
        #expect(try await here.form("/my/account/language", ["language": "en"]).status == 303)
        #expect(try await here.page("/my/account").text.contains("lang=\"en\""))
        #expect(try await here.form("/my/account/language", ["language": "xx"]).status == 422)
    }
}
