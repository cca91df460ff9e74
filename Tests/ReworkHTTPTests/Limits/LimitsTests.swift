import ReworkDomain
import TestSupport
import Testing

/// The limits as somebody at the door meets them. The clock stands still unless it is moved.
struct LimitsTests {
    private func fail(_ office: Office, _ count: Int, login: String = "helena") async throws -> [Int] {
        var statuses: [Int] = []
        for _ in 0..<count {
            let fields = ["login": login, "password": "не той пароль зовсім"]
            statuses.append(try await office.anyone.form("/sign-in", fields).status)
        }
        return statuses
    }

    @Test("ten tries to sign in a minute; the eleventh is told when to come back, and keeps the login")
    func signIn() async throws {
        let office = try await Office()
        #expect(try await fail(office, 10) == Array(repeating: 401, count: 10))
        office.desks.clock.pass(seconds: 20)
        let fields = ["login": "helena", "password": Desks.password, "next": "/reworks/7"]
        let answer = try await office.anyone.form("/sign-in", fields)
        #expect(answer.status == 429)
        #expect(answer["Retry-After"] == "40")
        #expect(answer.text.contains("value=\"helena\"") && answer.text.contains("value=\"/reworks/7\""))
        #expect(answer.text.contains("40 секунд"))
        #expect(!answer.text.contains(Desks.password))
        office.desks.clock.pass(seconds: 40)
        #expect(try await office.anyone.form("/sign-in", fields).status == 303)
    }

    @Test("an unknown login is told the same as a known one, try by try")
    func alike() async throws {
        let office = try await Office()
        let other = try await Office()
        #expect(try await fail(office, 15) == fail(other, 15, login: "nobody"))
    }

    @Test("after many failures even the right password waits, and then works")
    func delay() async throws {
        let office = try await Office()
        for _ in 0..<2 {
            _ = try await fail(office, 10)
            office.desks.clock.pass(seconds: 60)
        }
        _ = try await fail(office, 1)
        let fields = ["login": "helena", "password": Desks.password]
        let answer = try await office.anyone.form("/sign-in", fields)
        #expect(answer.status == 429)
        let seconds = try #require(answer["Retry-After"].flatMap { Int($0) })
        #expect(1...600 ~= seconds)
        office.desks.clock.pass(seconds: seconds)
        #expect(try await office.anyone.form("/sign-in", fields).status == 303)
    }

    @Test("six hundred requests to the API a minute a session; pages are not counted; others do not pay")
    func api() async throws {
        let office = try await Office()
        let client = try await office.signedIn(\.specialist)
        for _ in 0..<600 { #expect(try await client.get("/api/v1/me").status == 200) }
        let answer = try await client.get("/api/v1/me")
        #expect(answer.status == 429)
        #expect(answer["Retry-After"] == "60")
        #expect(answer["Content-Type"]?.hasPrefix("application/problem+json") == true)
        #expect(try answer.json()["/code"] == "tooManyAttempts")
        #expect(try await client.page("/home").status == 200)
        #expect(try await office.signedIn(\.lead).get("/api/v1/me").status == 200)
        office.desks.clock.pass(seconds: 60)
        #expect(try await client.get("/api/v1/me").status == 200)
    }

    @Test("somebody who tries links is stopped with words, and may go on a minute later")
    func links() async throws {
        let office = try await Office()
        for _ in 0..<30 { #expect(try await office.anyone.page("/enter/x").status == 404) }
        let answer = try await office.anyone.page("/enter/x")
        #expect(answer.status == 429)
        #expect(answer["Retry-After"] == "60")
        #expect(answer.text.contains("Забагато спроб"))
        office.desks.clock.pass(seconds: 60)
        #expect(try await office.anyone.page("/enter/x").status == 404)
    }
}
