import ReworkDomain
import TestSupport
import Testing

/// Rights, passwords and sessions over the wire.
struct PersonRoutesTests {
    private func path(_ office: Office, _ person: KeyPath<Desks, Person>, _ noun: String = "") -> String {
        "/api/v1/people/\(office.desks[keyPath: person].id)" + (noun.isEmpty ? "" : "/\(noun)")
    }

    @Test("nobody but a lead reaches the vendor's people, and no contact any of it")
    func rights() async throws {
        let office = try await Office()
        for person in [\Desks.specialist, \.developer, \.contact, \.signatory, \.stranger] {
            let client = try await office.signedIn(person)
            let isSpecialist = person == \Desks.specialist
            #expect(try await client.get("/api/v1/people").status == (isSpecialist ? 200 : 403))
            #expect(try await client.get(path(office, \.otherDeveloper)).status == 403)
            for (noun, body) in [
                ("details", #"{"roles":["lead"]}"#), ("deactivation", #"{"reason":"Так"}"#), ("reactivation", "{}"),
                ("password", #"{"password":"три синіх глечики"}"#),
            ] {
                let answer = try await client.post(path(office, \.otherDeveloper, noun), body, version: 1)
                #expect(answer.status == 403, "\(noun)")
            }
        }
        #expect(office.desks.store.register.person(office.desks.otherDeveloper.id) == office.desks.otherDeveloper)
    }

    @Test("a contact is a specialist's to change, never another contact's, and no specialist's who is a contact's")
    func contacts() async throws {
        let office = try await Office()
        let body = #"{"name":"Ірина Коваль","maySign":true,"signLimitMinor":500000,"currency":"UAH"}"#
        let changed = try await office.signedIn(\.specialist).post(path(office, \.contact, "details"), body, version: 1)
        #expect(changed.status == 200 && changed["ETag"] == "\"2\"")
        let limit = office.desks.store.register.person(office.desks.contact.id)?.signLimit
        #expect(limit == Money(minor: 500_000, currency: .hryvnia))
        for person in [\Desks.developer, \.contact, \.signatory, \.stranger] {
            let client = try await office.signedIn(person)
            #expect(try await client.post(path(office, \.contact, "details"), body, version: 2).status == 403)
        }
    }

    @Test("a change needs the version seen; an old one is told, a repeated key does it once")
    func versions() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let details = path(office, \.developer, "details")
        #expect(try await lead.post(details, #"{"wipLimit":3}"#).status == 428)
        #expect(try await lead.post(details, #"{"wipLimit":3}"#, version: 9).status == 412)
        for _ in 1...2 { #expect(try await lead.post(details, #"{"wipLimit":3}"#, version: 1, key: "k").status == 200) }
        let told = try await lead.get(path(office, \.developer)).json()
        #expect(told["/version"] == 2 && told["/wipLimit"] == 3)
        #expect(told["/story/0/kind"] == "changed" && told["/story/0/by/name"] == "Віктор Савчук")
        #expect(told["/story/0/changes/0/field"] == "wipLimit")
        #expect(told["/story/0/changes/0/from"] == 2 && told["/story/0/changes/0/to"] == 3)
    }

    @Test("rights are looked up at every request: a role taken is gone at the next one of an open session")
    func atOnce() async throws {
        let office = try await Office()
        let (lead, specialist) = (try await office.signedIn(\.lead), try await office.signedIn(\.specialist))
        #expect(try await specialist.get("/api/v1/clients").status == 200)
        let details = path(office, \.specialist, "details")
        #expect(try await lead.post(details, #"{"roles":["developer"]}"#, version: 1).status == 200)
        #expect(try await specialist.get("/api/v1/clients").status == 403)
        #expect(try await specialist.get("/api/v1/me").json()["/roles/0"] == "developer")
    }

    @Test("what stands in the way of leaving is shown, with its numbers")
    func obstacles() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let told = try await office.signedIn(\.lead).get(path(office, \.specialist)).json()
        #expect(told["/accountableFor/0/number"] == .number(Double(rework.id.number)))
        let refused = try await office.signedIn(\.lead)
            .post(path(office, \.specialist, "details"), #"{"roles":["developer"]}"#, version: 1)
        #expect(refused.status == 409)
        #expect(try refused.json()["/values/numbers"] == .text(rework.id.description))
    }

    @Test("the buttons are those of the reader: none about the last lead's leaving, none about oneself's password")
    func buttons() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        func buttons(_ person: KeyPath<Desks, Person>) async throws -> [String] {
            try await lead.get(path(office, person)).json()["/allowedActions"]?.items.compactMap(\.text) ?? []
        }
        #expect(try await buttons(\.lead) == ["changePerson"])
        #expect(try await buttons(\.developer) == ["changePerson", "deactivatePerson", "resetPassword"])
        _ = try await lead.post(path(office, \.developer, "deactivation"), #"{"reason":"Пішов"}"#)
        #expect(try await buttons(\.developer) == ["reactivatePerson"])
        #expect(try await lead.get("/api/v1/people").json()["/allowedActions/0"] == "addPerson")
        let specialist = try await office.signedIn(\.specialist).get("/api/v1/people").json()
        #expect(specialist["/allowedActions"] == .list([]) && specialist["/items/0/allowedActions"] == .list([]))
    }

    @Test("an open session that is revoked is out at its next request, and one's own go on")
    func sessions() async throws {
        let office = try await Office()
        let (here, there) = (try await office.signedIn(\.developer), try await office.signedIn(\.developer))
        let stranger = try await office.signedIn(\.otherDeveloper)
        let items = try await here.get("/api/v1/me/sessions").json()["/items"]?.items ?? []
        #expect(items.count == 2 && items.filter { $0["/isThis"] == true }.count == 1)
        let other = try #require(items.first { $0["/isThis"] == false }?["/id"]?.text)
        let revocation = "/api/v1/me/sessions/\(other)/revocation"
        #expect(try await stranger.post(revocation).status == 404)
        #expect(try await there.get("/api/v1/me").status == 200)
        #expect(try await here.post(revocation).status == 200)
        #expect(try await there.get("/api/v1/me").status == 401)
        #expect(try await here.get("/api/v1/me").status == 200)
        let third = try await office.signedIn(\.developer)
        #expect(try await here.post("/api/v1/me/sessions/revocation").json()["/items"]?.items.count == 1)
        #expect(try await third.get("/api/v1/me").status == 401)
    }

    @Test("a password is changed by its owner: a new cookie, and the old session is over")
    func password() async throws {
        let office = try await Office()
        let client = try await office.signedIn(\.developer)
        let new = "три синіх глечики 40"
        let wrong = try await client.post("/api/v1/me/password", #"{"current":"не та","password":"\#(new)"}"#)
        #expect(wrong.status == 422)
        #expect(try wrong.json()["/errors/0/pointer"] == "/current")
        let body = #"{"current":"\#(Desks.password)","password":"\#(new)"}"#
        let changed = try await client.post("/api/v1/me/password", body)
        #expect(changed.status == 204)
        #expect(try await client.get("/api/v1/me").status == 401)
        var fresh = office.anyone
        fresh.cookie = changed["Set-Cookie"]?.split(separator: ";").first.map(String.init)
        #expect(try await fresh.get("/api/v1/me").status == 200)
        #expect(try await office.anyone.form("/sign-in", ["login": "andriy-k", "password": new]).status == 303)
        #expect(try await office.signedIn(\.contact).post("/api/v1/me/password", body).status == 403)
    }

    @Test("what is kept of a request with a password is no digest of it: another password is told apart all the same")
    func kept() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let reset = path(office, \.developer, "password")
        #expect(try await lead.post(reset, #"{"password":"три синіх глечики"}"#, key: "k").status == 200)
        #expect(try await lead.post(reset, #"{"password":"три синіх глечики"}"#, key: "k").status == 200)
        #expect(try await lead.post(reset, #"{"password":"п'ять білих мисок 5"}"#, key: "k").status == 422)
        let first = try await office.desks.store.remembered(office.desks.lead.id, key: "k")
        _ = try await lead.post(reset, #"{"password":"п'ять білих мисок 5"}"#, key: "l")
        let second = try await office.desks.store.remembered(office.desks.lead.id, key: "l")
        #expect(first?.request == second?.request)
    }

    @Test("a revoked link has a page of its own that says so")
    func revokedLink() async throws {
        let office = try await Office()
        let specialist = try await office.signedIn(\.specialist)
        let links = path(office, \.contact, "enter-links")
        let url = try #require(try await specialist.post(links).json()["/url"]?.text)
        let id = try #require(try await specialist.get(links).json()["/items/0/id"]?.text)
        #expect(!url.contains(id))
        let revoked = try await specialist.post("\(links)/\(id)/revocation")
        #expect(try revoked.json()["/items/0/state"] == "revoked")
        let local = String(url.dropFirst(RouterClient.origin.count))
        for answer in [try await office.anyone.page(local), try await office.anyone.form(local, [:])] {
            #expect(answer.status == 410 && answer.text.contains("відкликано"))
        }
        #expect(try await office.signedIn(\.contact).get(links).status == 403)
    }
}
