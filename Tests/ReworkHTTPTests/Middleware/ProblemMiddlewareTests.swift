import ReworkDomain
import TestSupport
import Testing

struct ProblemMiddlewareTests {
    private func expectProblem(_ answer: ServerAnswer, _ status: Int, _ code: String) throws {
        #expect(answer.status == status)
        #expect(answer["Content-Type"] == "application/problem+json")
        let json = try answer.json()
        #expect(json["/code"] == .text(code))
        #expect(json["/type"] == .text("/problems/\(code)"))
        #expect(json["/status"] == .number(Double(status)))
        #expect(json["/title"]?.text?.isEmpty == false)
        let detail = json["/detail"]?.text ?? ""
        #expect(!detail.isEmpty && !detail.hasPrefix("problem.") && !detail.contains("{"), "\(detail)")
        #expect(json["/instance"]?.text?.count == 32)
    }

    @Test("what is not there looks the same, whatever it would have been")
    func notFound() async throws {
        let office = try await Office()
        let foreign = try await office.desks.rework(at: .specified)
        let stranger = try await office.signedIn(\.stranger)
        let digest = String(repeating: "0", count: 64)
        let paths = [
            "/nowhere", "/api/v1/nowhere", "/api/v1/reworks/999", "/api/v1/reworks/0", "/api/v1/reworks/-1",
            "/api/v1/reworks/x", "/api/v1/reworks/99999999999999999999", office.api(foreign),
            "/documents/\(digest)", "/documents/x", "/documents/\(foreign.shown(.spec).hex)",
            office.answers(foreign, .spec), "/reworks/999/answers/\(digest)", office.api(foreign, "spec-draft"),
        ]
        for path in paths {
            let answer = try await stranger.get(path)
            try expectProblem(answer, 404, "notFound")
            #expect(
                try answer.json().names == [
                    "type", "code", "title", "status", "detail", "instance", "values", "errors",
                ])
        }
    }

    @Test("a method that a path does not take is told so", arguments: ["PUT", "DELETE", "PATCH", "POST"])
    func methods(method: String) async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        for path in ["/api/v1/me", "/home"] {
            let answer = try await lead.post(path, "{}", method: method)
            try expectProblem(answer, 405, "methodNotAllowed")
        }
    }

    @Test("who is not signed in is told so by the API, and led to the door by a page, which leads back")
    func signedOut() async throws {
        let office = try await Office()
        for path in ["/api/v1/me", "/api/v1/reworks", "/api/v1/reworks/1", "/api/v1/clients", "/api/v1/spec-templates"]
        {
            try expectProblem(try await office.anyone.get(path), 401, "signedOut")
        }
        let page = try await office.anyone.page("/reworks/7?tab=story")
        #expect(page.status == 303)
        #expect(page["Location"] == "/sign-in?next=%2Freworks%2F7%3Ftab%3Dstory")
    }

    @Test("a browser reads an error as a page in its language")
    func pages() async throws {
        let office = try await Office()
        var signatory = try await office.signedIn(\.signatory)
        let answer = try await signatory.page("/my/reworks/999")
        #expect(answer.status == 404)
        #expect(answer["Content-Type"]?.hasPrefix("text/html") == true)
        #expect(answer.text.contains("lang=\"uk\""))
        // What somebody else read on this device is not this reader's language.
        signatory.cookie = (signatory.cookie ?? "") + "; rework-language=en"
        #expect(try await signatory.page("/my/reworks/999").text.contains("lang=\"uk\""))
        try await office.desks.desk.chooseLanguage(.english, for: office.desks.signatory.id)
        let english = try await signatory.page("/my/reworks/999")
        #expect(english.text.contains("lang=\"en\""))
    }

    @Test("the gate's refusal names its rule, both ways out, and the rework as it is now")
    func gate() async throws {
        let office = try await Office()
        let kept = try await office.desks.keptRework()
        _ = try await office.desks.desk.buyPlan(
            office.desks.plan(.paid, from: "2026-11-02", through: "2026-11-03"), endsOthers: true,
            for: office.desks.freeClient.id,
            .init(by: office.desks.lead.id))
        office.desks.clock.pass(days: 3)
        let rework = try await office.desks.current(kept.id)
        let specialist = try await office.signedIn(\.specialist)
        let body = """
            {"lowMinutes":480,"likelyMinutes":720,"highMinutes":960,"priceMinor":1440000,"currency":"UAH",
            "validUntil":"2026-11-20","leadDaysFrom":8,"leadDaysTo":12,"summary":"Друк"}
            """
        let answer = try await specialist.post(office.api(rework, "estimates"), body, version: rework.version)
        try expectProblem(answer, 409, "gateClosed")
        let json = try answer.json()
        #expect(json["/rule"] == 4)
        #expect(json["/values/reason"] == "lapsed")
        #expect(json["/values/until"] == "2026-11-03")
        #expect(json["/waysOut"]?.items.compactMap { $0["/kind"]?.text } == ["paid", "individual"])
        #expect(json["/current/stage"] == "awaitingSupport")
        #expect(json["/current/gate/stageLeft"] == "requested")
    }
}
