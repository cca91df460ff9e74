import ReworkDomain
import TestSupport
import Testing

struct ClientRoutesTests {
    @Test("a plan is sold upon the client's version, and lets go on what waited")
    func buyPlan() async throws {
        let office = try await Office()
        let kept = try await office.desks.keptRework()
        let lead = try await office.signedIn(\.lead)
        let path = "/api/v1/clients/\(office.desks.freeClient.id)"
        let client = try await lead.get(path)
        #expect(client.status == 200 && client["ETag"] == "\"2\"")
        let body =
            #"{"kind":"paid","from":"2026-11-02","through":"2026-12-31","priceMinor":500000,"currency":"UAH","endsOthers":true}"#
        #expect(try await lead.post("\(path)/plans", body).status == 428)
        let sold = try await lead.post("\(path)/plans", body, version: 2)
        #expect(sold.status == 201)
        #expect(try sold.json()["/admitted/0"] == .number(Double(kept.id.number)))
        #expect(try sold.json()["/gate/open"] == true)
        #expect(try await lead.post("\(path)/plans", body, version: 2).status == 412)
        #expect(try await office.signedIn(\.specialist).post("\(path)/plans", body, version: 3).status == 403)
    }

    @Test(
        "a plan's faulty fields are named",
        arguments: [
            (#"{}"#, ["/kind", "/from"]), (#"{"kind":"gold","from":"2026-11-02"}"#, ["/kind"]),
            (#"{"kind":"paid","from":"02.11.2026"}"#, ["/from"]),
            (#"{"kind":"paid","from":"2026-11-02","through":"2026-02-30"}"#, ["/through"]),
            (
                #"{"kind":"paid","from":"2026-11-02","through":"2026-11-01","endsOthers":true}"#,
                ["/through", "/through"]
            ),
            (#"{"kind":"paid","from":"2026-11-02","priceMinor":-1,"endsOthers":true}"#, ["/priceMinor"]),
        ])
    func faults(body: String, pointers: [String]) async throws {
        let office = try await Office()
        let path = "/api/v1/clients/\(office.desks.freeClient.id)/plans"
        let answer = try await office.signedIn(\.lead).post(path, body, version: 2)
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } == pointers)
    }

    @Test("two support plans on one day are refused, the other one named; ended on the eve, the new one follows")
    func overlap() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let path = "/api/v1/clients/\(office.desks.freeClient.id)"
        office.desks.clock.pass(days: 3)
        let paid = #"{"kind":"paid","from":"2026-11-10","through":"2026-11-20""#
        let refused = try await lead.post("\(path)/plans", paid + "}", version: 2)
        #expect(refused.status == 422)
        #expect(try refused.json()["/errors/0/pointer"] == "/from")
        #expect(try refused.json()["/errors/0/code"] == "overlapsEndless")
        #expect(try refused.json()["/errors/0/values/plan"] == "free")
        let sold = try await lead.post("\(path)/plans", paid + #","endsOthers":true}"#, version: 2).json()
        #expect(sold["/plans/0/kind"] == "paid" && sold["/plans/1/through"] == "2026-11-09")
        #expect(sold["/ending"] == nil, "the free plan is followed")
        office.desks.clock.pass(days: 7)
        let seen = try await lead.get(path).json()
        #expect(seen["/ending/daysLeft"] == 8 && seen["/ending/notice"] == "fortnight")
    }

    @Test("a contact added twice under one key is added once")
    func contacts() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let path = "/api/v1/clients/\(office.desks.client.id)/contacts"
        let body = #"{"name":"Нова Людина","maySign":false}"#
        #expect(try await lead.post(path, body, key: "k").status == 201)
        _ = try await lead.post(path, body, key: "k")
        #expect(office.desks.store.register.people.count { $0.name == "Нова Людина" } == 1)
        #expect(try await lead.post(path, #"{"name":"Інша"}"#, key: "k").status == 422)
    }

    @Test("a client added twice under one key is added once")
    func clients() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        for _ in 1...2 { _ = try await lead.post("/api/v1/clients", #"{"name":"Двічі"}"#, key: "c") }
        #expect(office.desks.store.register.clients.count { $0.name == "Двічі" } == 1)
    }

    @Test("a link asked for twice under one key is made once, and shown again")
    func links() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let path = "/api/v1/people/\(office.desks.contact.id)/enter-links"
        let first = try await lead.post(path, "{}", key: "l").json()["/url"]?.text
        let second = try await lead.post(path, "{}", key: "l").json()["/url"]?.text
        #expect(first != nil)
        #expect(second == first)
        #expect(try await office.desks.store.enterLinks(of: office.desks.contact.id).count == 1)
    }

    @Test("a link is made for a contact, shown once, and lets that contact in")
    func link() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let specialist = try await office.signedIn(\.specialist)
        let path = "/api/v1/people/\(office.desks.contact.id)/enter-links"
        let made = try await specialist.post(path, #"{"rework":\#(rework.id)}"#)
        #expect(made.status == 201)
        let url = try #require(try made.json()["/url"]?.text)
        #expect(url.hasPrefix("\(RouterClient.origin)/enter/"))
        let entered = try await office.anyone.form(String(url.dropFirst(RouterClient.origin.count)), [:])
        #expect(entered["Location"] == "/my/reworks/\(rework.id)")
        #expect(try await office.signedIn(\.contact).post(path, "{}").status == 403)
        #expect(try await specialist.post("/api/v1/people/\(office.desks.lead.id)/enter-links", "{}").status == 404)
    }
}
