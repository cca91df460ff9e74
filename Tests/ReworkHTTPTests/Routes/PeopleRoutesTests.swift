import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct PeopleRoutesTests {
    @Test("everybody reads about themselves")
    func me() async throws {
        let office = try await Office()
        let json = try await office.signedIn(\.developer).get("/api/v1/me").json()
        #expect(json["/roles/0"] == "developer" && json["/wipLimit"] == 2 && json["/zone"] == "Europe/Kyiv")
        let contact = try await office.signedIn(\.signatory).get("/api/v1/me").json()
        #expect(contact["/client/name"] == "ТОВ «Зерно»" && contact["/maySign"] == true)
    }

    @Test("a language is chosen, and one that is none is refused")
    func language() async throws {
        let office = try await Office()
        let client = try await office.signedIn(\.contact)
        let answer = try await client.post("/api/v1/me/language", #"{"language":"en"}"#, method: "PUT")
        #expect(answer.status == 204)
        #expect(office.desks.store.register.person(office.desks.contact.id)?.language == .english)
        for body in [#"{"language":"xx"}"#, "{}", #"{"language":null}"#] {
            #expect(try await client.post("/api/v1/me/language", body, method: "PUT").status == 422, "\(body)")
        }
    }

    @Test("no password or its hash ever comes out")
    func secrets() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let body = #"{"name":"Нова","roles":["developer"],"login":"nova-l","password":"\#(Desks.password)"}"#
        let added = try await lead.post("/api/v1/people", body)
        #expect(added.status == 201)
        for answer in [added, try await lead.get("/api/v1/people")] {
            #expect(!answer.text.contains(Desks.password) && !answer.text.contains("argon2"))
            #expect(try answer.json().names.isDisjoint(with: ["password", "credential", "login"]))
        }
        #expect(
            try await office.anyone.form("/sign-in", ["login": "nova-l", "password": Desks.password]).status == 303)
    }

    @Test("somebody accountable is not deactivated, and the reworks are named")
    func accountable() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let path = "/api/v1/people/\(office.desks.specialist.id)/deactivation"
        let answer = try await office.signedIn(\.lead).post(path, #"{"reason":"Звільнення"}"#)
        #expect(answer.status == 409)
        #expect(try answer.json()["/code"] == "accountable")
        #expect(try answer.json()["/values/numbers"] == .text(rework.id.description))
    }

    @Test("whom one may name is the vendor's list: everybody who works here, and no contact reads it")
    func colleagues() async throws {
        let office = try await Office()
        _ = try await office.desks.desk.deactivate(
            office.desks.otherDeveloper.id, reason: "Пішла", Call(by: office.desks.lead.id))
        let items = try await office.signedIn(\.developer).get("/api/v1/colleagues").json()["/items"]?.items ?? []
        #expect(
            Set(items.compactMap { $0["/name"]?.text }) == [
                "Віктор Савчук", "Олена Гнатюк", "Тарас Бойко", "Андрій Кравець",
            ])
        #expect(try await office.signedIn(\.contact).get("/api/v1/colleagues").status == 403)
    }
}
