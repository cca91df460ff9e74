import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DoorRoutesTests {
    private func signIn(_ office: Office, _ fields: [String: String]) async throws -> ServerAnswer {
        try await office.anyone.form("/sign-in", fields)
    }

    @Test("a right password opens a session in a cookie that scripts and other sites never see")
    func cookie() async throws {
        let office = try await Office()
        let answer = try await signIn(office, ["login": "helena", "password": Desks.password])
        #expect(answer.status == 303)
        #expect(answer["Location"] == "/home")
        let cookie = try #require(answer.values("Set-Cookie").first)
        let parts = Set(cookie.split(separator: ";").dropFirst().map { $0.drop(while: \.isWhitespace).lowercased() })
        #expect(cookie.hasPrefix("__Host-rework="))
        #expect(parts.isSuperset(of: ["secure", "httponly", "samesite=lax", "path=/"]))
        #expect(!parts.contains { $0.hasPrefix("domain") })
        var client = office.anyone
        client.cookie = cookie.split(separator: ";").first.map(String.init)
        #expect(try await client.get("/api/v1/me").json()["/name"] == "Олена Гнатюк")
    }

    @Test("a wrong password and an unknown login are told the same, and open nothing")
    func wrong() async throws {
        let office = try await Office()
        let answers = [
            try await signIn(office, ["login": "helena", "password": "не той пароль зовсім"]),
            try await signIn(office, ["login": "helena", "password": ""]),
        ]
        let unknown = try await signIn(office, ["login": "nobody", "password": Desks.password])
        for answer in answers + [unknown] {
            #expect(answer.status == 401)
            #expect(answer.values("Set-Cookie").isEmpty)
        }
        #expect(answers[0].text.replacing("helena", with: "") == unknown.text.replacing("nobody", with: ""))
    }

    @Test("a language chosen on this page is the person's own once they are in, and a device's last one is nobody's")
    func language() async throws {
        let office = try await Office()
        func stored() -> Language? { office.desks.store.register.person(office.desks.specialist.id)?.language }
        let fields = ["login": "helena", "password": Desks.password]
        var device = office.anyone
        device.cookie = "rework-language=en"
        #expect(try await device.page("/sign-in").text.contains("lang=\"en\""))
        let unchosen = try await device.form("/sign-in", fields)
        #expect(stored() == .ukrainian)
        #expect(unchosen.values("Set-Cookie").contains { $0.hasPrefix("rework-language=uk;") })
        let page = try await office.anyone.page("/sign-in?language=en")
        #expect(page.text.contains("name=\"language\" value=\"en\""))
        #expect(!(try await device.page("/sign-in").text.contains("name=\"language\"")))
        let wrong = try await signIn(office, ["login": "helena", "password": "ні", "language": "en"])
        #expect(wrong.text.contains("name=\"language\" value=\"en\"") && stored() == .ukrainian)
        _ = try await signIn(office, fields.merging(["language": "en"]) { $1 })
        #expect(stored() == .english)
    }

    @Test("a contact changes the language from any page and stays on it, or is led nowhere else")
    func switched() async throws {
        let office = try await Office()
        let here = try await office.signedIn(\.contact)
        let form = { ["language": "en", "next": $0] }
        #expect(try await here.form("/my/account/language", form("/my/new"))["Location"] == "/my/new")
        #expect(try await here.page("/my").text.contains("lang=\"en\""))
        let away = try await here.form("/my/account/language", form("//evil.example.com"))
        #expect(away["Location"] == "/my/account?told=languageChosen")
    }

    @Test("what was typed as a login comes back as text, the password does not")
    func typed() async throws {
        let office = try await Office()
        let answer = try await signIn(office, ["login": "\"><script>x</script>", "password": "таємний-пароль"])
        #expect(answer.text.contains("&lt;script&gt;") && !answer.text.contains("<script>x"))
        #expect(!answer.text.contains("таємний-пароль"))
    }

    @Test("signing in leads to a path of ours", arguments: ["/reworks/7?tab=story", "/my", "/a/b%20c#d"])
    func next(path: String) async throws {
        let office = try await Office()
        let answer = try await signIn(office, ["login": "helena", "password": Desks.password, "next": path])
        #expect(answer["Location"] == path)
    }

    @Test(
        "and nowhere else",
        arguments: [
            "https://evil.example.com", "//evil.example.com", "/\\evil.example.com", "\\\\evil", "javascript:alert(1)",
            "/\t/evil", "/ /evil", "/\n/evil", "http:evil", "evil", "", "/\r\nSet-Cookie: a=b", "///evil", "data:x",
        ])
    func openRedirect(next: String) async throws {
        let office = try await Office()
        let answer = try await signIn(office, ["login": "helena", "password": Desks.password, "next": next])
        #expect(answer["Location"] == "/home")
        #expect(answer.values("Set-Cookie").count == 1)
        let escaped = next.unicodeScalars.map {
            "%\(String($0.value, radix: 16).count == 1 ? "0" : "")\(String($0.value, radix: 16))"
        }
        let page = try await office.anyone.page("/sign-in?next=\(escaped.joined())")
        #expect(!page.text.contains("name=\"next\""))
    }

    @Test("everybody starts at their own page")
    func home() async throws {
        let office = try await Office()
        for (person, path) in [
            (\Desks.lead, "/home"), (\.specialist, "/home"), (\.developer, "/home"), (\.contact, "/my"),
        ] {
            #expect(try await office.signedIn(person).page("/")["Location"] == path)
        }
        #expect(try await office.anyone.page("/")["Location"] == "/sign-in")
    }

    @Test("signing out ends the session, not only the cookie")
    func signOut() async throws {
        let office = try await Office()
        let client = try await office.signedIn(\.specialist)
        let answer = try await client.form("/sign-out", [:])
        #expect(answer.status == 303)
        #expect(answer["Set-Cookie"]?.contains("Max-Age=0") == true)
        #expect(try await client.get("/api/v1/me").status == 401)
        #expect(try await office.anyone.form("/sign-out", [:]).status == 303)
    }

    @Test("looking at a link changes nothing: mail scanners follow links; its form works once")
    func enter() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let token = try await office.desks.desk.makeEnterLink(
            for: office.desks.contact.id, rework: rework.id, Call(by: office.desks.specialist.id)
        ).token
        let path = "/enter/\(token.text)"
        for _ in 1...3 {
            let page = try await office.anyone.page(path)
            #expect(page.status == 200)
            #expect(page.text.contains("Ірина Коваль") && page.values("Set-Cookie").isEmpty)
            #expect(!page.text.contains(token.text))
        }
        let entered = try await office.anyone.form(path, [:])
        #expect(entered.status == 303)
        #expect(entered["Location"] == "/my/reworks/\(rework.id)")
        #expect(entered.values("Set-Cookie").count == 1)
        for answer in [try await office.anyone.form(path, [:]), try await office.anyone.page(path)] {
            #expect(answer.status == 410)
            #expect(answer.values("Set-Cookie").isEmpty)
        }
    }

    @Test("an unknown link tells nothing", arguments: ["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])
    func unknown(token: String) async throws {
        let office = try await Office()
        #expect(try await office.anyone.page("/enter/\(token)").status == 404)
        #expect(try await office.anyone.form("/enter/\(token)", [:]).status == 404)
    }

    @Test("nobody enters as somebody without a password, but in a demonstration")
    func demo() async throws {
        let office = try await Office()
        let fields = ["person": office.desks.lead.id.description]
        let refused = try await office.anyone.form("/sign-in/as", fields)
        #expect(refused.status == 404 && refused.values("Set-Cookie").isEmpty)
        #expect(try await !office.anyone.page("/sign-in").text.contains("/sign-in/as"))
        let demo = try await Office(isDemo: true)
        let entered = try await demo.anyone.form("/sign-in/as", ["person": demo.desks.lead.id.description])
        #expect(entered.status == 303 && entered["Location"] == "/home")
        #expect(try await demo.anyone.form("/sign-in/as", ["person": "999"]).status >= 400)
    }
}
