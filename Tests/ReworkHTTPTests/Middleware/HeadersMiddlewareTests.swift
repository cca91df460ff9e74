import ReworkDomain
import TestSupport
import Testing

/// Every response, errors included, carries the headers of safety.
struct HeadersMiddlewareTests {
    @Test("pages, files, the API and every error carry them")
    func everywhere() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let css = try await lead.get("/css/app.css")
        let answers: [(Int, ServerAnswer)] = [
            (200, try await lead.page("/home")), (200, css), (200, try await lead.get("/api/v1/me")),
            (304, try await lead.get("/css/app.css", ["If-None-Match": try #require(css["ETag"])])),
            (303, try await office.anyone.page("/")), (401, try await office.anyone.get("/api/v1/me")),
            (404, try await lead.get("/api/v1/reworks/999")), (404, try await lead.get("/nowhere")),
            (400, try await lead.post("/api/v1/clients", "{", key: "x")),
            (403, try await lead.post("/api/v1/clients", "{}", ["Sec-Fetch-Site": "cross-site"])),
            (421, try await lead.send("GET", "/home", hosts: ["example.com"])),
            (422, try await lead.post("/api/v1/clients", "{\"name\":\"\"}")),
            (428, try await lead.post("/api/v1/reworks/1/claim")),
            (415, try await lead.post("/api/v1/clients", "{}", ["Content-Type": "text/plain"])),
        ]
        for (status, answer) in answers {
            #expect(answer.status == status)
            SafeHeaders.expect(answer)
        }
    }

    @Test("a document has a policy of its own, and the same other headers")
    func documents() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let signatory = try await office.signedIn(\.signatory)
        for path in ["/documents/\(rework.shown(.estimate).hex)", office.answers(rework, .estimate)] {
            let answer = try await signatory.page(path)
            #expect(answer.status == 200)
            SafeHeaders.expect(answer, policy: nil)
        }
        let path = "/documents/\(rework.shown(.estimate).hex)"
        let known = try await signatory.get(path, ["If-None-Match": "\"\(rework.shown(.estimate).hex)\""])
        #expect(known.status == 304)
        SafeHeaders.expect(known, policy: nil)
    }

    @Test("the API's answers are stored nowhere")
    func noStore() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let paths = ["/api/v1/me", "/api/v1/reworks", "/api/v1/home", "/api/v1/clients", "/api/v1/reworks/999"]
        for path in paths { #expect(try await lead.get(path)["Cache-Control"] == "no-store", "\(path)") }
        #expect(try await office.anyone.page("/sign-in")["Cache-Control"] == "no-store")
    }

    @Test("under TLS the browser is told to stay there")
    func transport() async throws {
        let secure = try await Office(origin: "https://rework.example.com")
        #expect(try await secure.anyone.get("/healthz")["Strict-Transport-Security"]?.contains("max-age=") == true)
        let plain = try await Office()
        #expect(try await plain.anyone.get("/healthz")["Strict-Transport-Security"] == nil)
    }

    @Test("a closed store answers 5xx with them too, saying neither SQL nor paths")
    func failure() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        try office.desks.store.close()
        let answer = try await lead.get("/api/v1/reworks/999")
        #expect(answer.status >= 500)
        SafeHeaders.expect(answer)
        #expect(!answer.text.contains("SELECT") && !answer.text.contains(office.desks.folder.path))
        #expect(try answer.json()["/instance"]?.text?.isEmpty == false)
    }
}
