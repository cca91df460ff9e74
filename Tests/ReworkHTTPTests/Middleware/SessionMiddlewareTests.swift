import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct SessionMiddlewareTests {
    @Test("rights are looked up at every request: a change acts at once")
    func rights() async throws {
        let office = try await Office()
        let developer = try await office.signedIn(\.otherDeveloper)
        #expect(try await developer.get("/api/v1/me").status == 200)
        _ = try await office.desks.desk.deactivate(
            office.desks.otherDeveloper.id, reason: "Пішла", Call(by: office.desks.lead.id))
        #expect(try await developer.get("/api/v1/me").status == 401)
    }

    @Test(
        "a cookie that is no session of ours is nobody",
        arguments: ["", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "'; DROP TABLE session", "..", "\u{1F600}"])
    func foreign(value: String) async throws {
        let office = try await Office()
        var client = office.anyone
        client.cookie = "__Host-rework=\(value)"
        #expect(try await client.get("/api/v1/me").status == 401)
    }

    @Test("a language asked for by the address is kept on the device, and nothing else is")
    func language() async throws {
        let office = try await Office()
        let answer = try await office.anyone.page("/sign-in?language=en")
        #expect(answer.text.contains("<html lang=\"en\">"))
        #expect(answer.values("Set-Cookie").count == 1)
        #expect(answer["Set-Cookie"]?.hasPrefix("rework-language=en;") == true)
        #expect(try await office.anyone.page("/sign-in?language=xx").values("Set-Cookie").isEmpty)
    }
}
