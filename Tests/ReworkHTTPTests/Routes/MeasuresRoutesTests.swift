import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct MeasuresRoutesTests {
    @Test("rule 21: a lead reads what is measured, and what is too little to tell says so")
    func measures() async throws {
        let office = try await Office()
        _ = try await office.desks.rework(at: .demonstrating)
        let lead = try await office.signedIn(\.lead)
        let body = try await lead.get("/api/v1/measures").json()
        #expect(body["/consulting/count"] == 1 && body["/consulting/share"] == nil)
        #expect(body["/clients/0/client/name"]?.text == office.desks.client.name)
        let reduction = body["/reductions"]?.items.first { $0["/kind"] == "rework" && $0["/stretch"] == "solution" }
        #expect(reduction?["/paid"] == 1 && reduction?["/found"] == nil)
        #expect(try await lead.get("/api/v1/measures?from=2026-11-03&through=2026-11-02").status == 422)
        #expect(try await lead.get("/api/v1/measures?from=2026-02-30").status == 422)
        #expect(try await lead.get("/api/v1/measures?through=").status == 422)
        #expect(
            try await lead.get("/api/v1/measures?from=2026-10-01&through=2026-10-31").json()["/consulting/count"] == 0)
    }

    @Test("rule 2: the client's own share is on its page, without a number while it is too few")
    func client() async throws {
        let office = try await Office()
        _ = try await office.desks.rework(at: .requested)
        let lead = try await office.signedIn(\.lead)
        let body = try await lead.get("/api/v1/clients/\(office.desks.client.id)").json()
        #expect(body["/consulting/count"] == 1 && body["/consulting/least"] == 20)
        #expect(body["/consulting/share"] == nil)
    }

    @Test("what a lead publishes is a page for everybody, in both languages, that stays as it was until withdrawn")
    func publish() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        #expect(try await office.anyone.page("/measures/published").status == 404)
        let form = #"{"from":"2026-11-01","through":"2026-11-02"}"#
        let path = "/api/v1/measures/publications"
        #expect(try await lead.post(path, form).status == 428)
        let done = try await lead.post(path, form, version: 0)
        #expect(done.status == 201 && done["ETag"] == "\"1\"")
        let page = try await office.anyone.page("/measures/published")
        #expect(page.status == 200 && page.text.contains("Підтримка в числах"))
        #expect(!page.text.contains(office.desks.client.name), "no client is named")
        _ = try await office.desks.rework(at: .requested)
        #expect(try await office.anyone.page("/measures/published").text == page.text)
        #expect(try await lead.post(path, form, version: 0).status == 412)
        let withdrawal = "/api/v1/measures/withdrawal"
        #expect(try await lead.post(withdrawal, #"{"reason":" "}"#, version: 1).status == 422)
        #expect(try await lead.post(withdrawal, #"{"reason":"Замало"}"#, version: 1).status == 200)
        #expect(try await office.anyone.page("/measures/published").status == 404)
        #expect(try await lead.post(withdrawal, #"{"reason":"Ще раз"}"#, version: 2).status == 404)
        let story = try await lead.get("/api/v1/measures").json()
        #expect(story["/publications/story/0/reason"] == "Замало")
        #expect(story["/publications/story/1/from"] == "2026-11-01")
    }

    @Test("published twice at once upon one version, it is published once")
    func once() async throws {
        let office = try await Office()
        let desks = office.desks
        let statuses = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 1...8 {
                group.addTask {
                    let day = Day.on("2026-11-02")
                    let call = Call(by: desks.lead.id, expects: 0)
                    return try await desks.refusal {
                        try await $0.publishMeasures(from: day, through: day, call)
                    } == nil
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 } == 1)
        #expect(try await desks.store.publications().count == 1)
    }
}
