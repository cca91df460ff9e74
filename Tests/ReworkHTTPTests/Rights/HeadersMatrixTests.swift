import ReworkHTTP
import TestSupport
import Testing

/// Every route and everything that can go wrong on it carries the headers of safety, and no cookie that is not due.
struct HeadersMatrixTests {
    /// Routes that open or end a session, or keep a language on the device.
    private static let cookies: Set = [
        "POST /sign-in", "POST /sign-in/as", "POST /sign-out", "POST /enter/{token}", "PUT /api/v1/me/language",
        "POST /api/v1/me/password", "POST /my/account/language",
    ]

    /// Documents and the forms under them have a policy of their own.
    private static let documents: Set = [
        "/documents/{sha256}", "/reworks/{number}/answers/{sha256}", "/api/v1/reworks/{number}/spec-draft/preview",
        "/spec-library/preview",
        "/measures/published",
    ]

    /// Of a picture somebody brought: it may do nothing at all.
    private static let picture =
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox; form-action 'none'; "
        + "base-uri 'none'; frame-ancestors 'none'"

    private func policy(_ row: RightsRow, _ answer: ServerAnswer) -> String? {
        if row.path.hasPrefix("/files/"), answer.status == 200 { return HeadersMatrixTests.picture }
        // A form that is wrong or too late comes back under its document.
        let isPage = [200, 409, 422].contains(answer.status) && answer["Content-Type"]?.hasPrefix("text/html") == true
        return HeadersMatrixTests.documents.contains(row.path) && isPage ? nil : SafeHeaders.policy
    }

    private func expectNoStore(_ row: RightsRow, _ answer: ServerAnswer) {
        let isAPI = row.path.hasPrefix("/api/") && policy(row, answer) != nil
        if isAPI { #expect(answer["Cache-Control"] == "no-store", "\(row.testDescription)") }
    }

    @Test("what is done, shown or refused carries them, whoever asks", arguments: RightsTable.rows)
    func answers(row: RightsRow) async throws {
        for column in Set([.out, .str, .lead] + row.columns { $0 == "ok" }.prefix(1)) {
            let scene = try await RightsScene(row.situation)
            for client in try await scene.clients(column).prefix(1) {
                let answer = try await scene.ask(row, as: client, try RightsRequests.body(row, scene, by: column))
                SafeHeaders.expect(answer, policy: policy(row, answer), row.testDescription)
                expectNoStore(row, answer)
                let isDue = HeadersMatrixTests.cookies.contains(row.route) && answer.status < 400
                #expect(answer.values("Set-Cookie").isEmpty != isDue, "\(row.testDescription) by \(column)")
                #expect(answer["Strict-Transport-Security"] == nil)
            }
        }
    }

    /// Routes that read no form and no JSON: whatever is sent along changes nothing.
    private static let bodiless: Set = [
        "POST /sign-out", "POST /enter/{token}", "POST /my/account/sessions/revocation",
        "POST /my/account/sessions/{session}/revocation", "PUT /api/v1/files", "DELETE /api/v1/me/views/{view}",
    ]

    @Test("what is wrong with a request is told with them, as a problem", arguments: CrossSiteMatrixTests.rows.indices)
    func faults(index: Int) async throws {
        let (row, column) = CrossSiteMatrixTests.rows[index]
        let scene = try await RightsScene(row.situation)
        let client = try #require(try await scene.clients(column).first)
        let path = try await scene.path(row)
        let isJSON = row.path.hasPrefix("/api/")
        let type = isJSON ? "application/json" : "application/x-www-form-urlencoded"
        let long = String(repeating: "x", count: 1_048_577)
        let wrong: [(String, [String: String], [Int])] = [
            ("{", ["Content-Type": type], isJSON ? [400] : []), (long, ["Content-Type": type], [413]),
            ("{}", ["Content-Type": "text/plain"], [415]), ("{}", ["Sec-Fetch-Site": "cross-site"], [403]),
        ]
        let takesNoBody = HeadersMatrixTests.bodiless.contains(row.route)
        for (body, fields, statuses) in wrong {
            let answer = try await client.post(path, body, version: 99, method: row.method, fields)
            SafeHeaders.expect(answer, policy: policy(row, answer), row.testDescription)
            guard !takesNoBody, !statuses.isEmpty else { continue }
            #expect(statuses.contains(answer.status), "\(row.testDescription): \(answer.status) \(fields)")
            try SafeHeaders.expectProblem(answer, row.testDescription)
        }
    }

    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]

    @Test("a method that a route does not take is told which it takes")
    func methods() async throws {
        let scene = try await RightsScene("estimated")
        for (route, rows) in Dictionary(grouping: RightsTable.rows, by: \.path) {
            let (taken, path) = (Set(rows.map(\.method)), try await scene.path(rows[0]))
            // A session of its own for each: one may not ask for all of them in a minute.
            let lead = try await scene.office.signedIn(\.lead)
            for method in HeadersMatrixTests.methods where !taken.contains(method) {
                let answer = try await lead.send(method, path, ["Sec-Fetch-Site": "same-origin"])
                #expect(answer.status == 405, "\(method) \(route)")
                let allowed = Set((answer["Allow"] ?? "").split(separator: ", ").map(String.init))
                #expect(allowed == (taken.contains("GET") ? taken.union(["HEAD"]) : taken), "\(method) \(route)")
                SafeHeaders.expect(answer, "\(method) \(route)")
                try SafeHeaders.expectProblem(answer, "\(method) \(route)")
            }
        }
    }

    private static let shown = RightsTable.rows.filter { row in row.isSafe && row.cells.values.contains("ok") }

    @Test("HEAD is answered as GET would be, without the body", arguments: HeadersMatrixTests.shown)
    func heads(row: RightsRow) async throws {
        let scene = try await RightsScene(row.situation)
        let column = try #require(row.columns { $0 == "ok" }.first)
        let client = try #require(try await scene.clients(column).first)
        let path = try await scene.path(row)
        let (get, head) = (try await client.send("GET", path), try await client.send("HEAD", path))
        #expect(head.status == get.status && head.bytes.isEmpty)
        #expect(head["Content-Length"] == get["Content-Length"])
        SafeHeaders.expect(head, policy: policy(row, head), row.testDescription)
    }

    @Test("unknown paths, hosts and damaged addresses are told with them")
    func strange() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let answers: [(Int, ServerAnswer)] = [
            (404, try await lead.get("/nowhere")), (404, try await lead.get("/api/v1/nowhere")),
            (404, try await lead.get("/api/v1/reworks/%00")), (404, try await lead.get("/%ff%fe")),
            (404, try await lead.post("/api/v2/reworks")),
            (404, try await lead.send("DELETE", "/x", ["Sec-Fetch-Site": "none"])),
            (421, try await lead.send("GET", "/home", hosts: ["example.com"])),
            (421, try await lead.send("GET", "/home", hosts: [])),
            (421, try await lead.send("GET", "/home", hosts: [RouterClient.host, RouterClient.host])),
        ]
        for (status, answer) in answers {
            #expect(answer.status == status)
            SafeHeaders.expect(answer)
            try SafeHeaders.expectProblem(answer)
        }
    }

    @Test("a change that is late, early, incomplete or without its headers is told with them")
    func changes() async throws {
        let scene = try await RightsScene("requested")
        let (office, rework) = (scene.office, try #require(scene.rework))
        let specialist = try await office.signedIn(\.specialist)
        let question = #"{"to":"client","text":"Який склад?"}"#
        let answers: [(Int, ServerAnswer)] = [
            (412, try await specialist.post(office.api(rework, "questions"), question, version: 99)),
            (409, try await specialist.post(office.api(rework, "demo-withdrawal"), #"{"reason":"x"}"#, version: 1)),
            (428, try await specialist.post(office.api(rework, "questions"), question)),
            (400, try await specialist.post(office.api(rework, "questions"), question, version: 1, key: nil)),
            (422, try await specialist.post(office.api(rework, "questions"), "{}", version: 1)),
            (403, try await specialist.post(office.api(rework, "claim"), "{}", version: 1)),
            (404, try await specialist.post("/api/v1/reworks/999/claim", "{}", version: 1)),
            (401, try await office.anyone.post(office.api(rework, "claim"), "{}", version: 1)),
        ]
        for (status, answer) in answers {
            #expect(answer.status == status)
            SafeHeaders.expect(answer)
            try SafeHeaders.expectProblem(answer)
            #expect(answer["Cache-Control"] == "no-store" && answer.values("Set-Cookie").isEmpty)
        }
    }

    @Test("under TLS every response keeps the browser there, refused ones too")
    func transport() async throws {
        let secure = try await Office(origin: "https://rework.example.com")
        let lead = try await secure.signedIn(\.lead)
        for path in ["/healthz", "/home", "/css/app.css", "/api/v1/me", "/api/v1/reworks/999", "/nowhere"] {
            for client in [secure.anyone, lead] {
                let told = try await client.get(path).values("Strict-Transport-Security")
                #expect(told == ["max-age=31536000; includeSubDomains"], "\(path)")
            }
        }
        let refused = try await lead.post("/sign-out", "", ["Sec-Fetch-Site": "cross-site"])
        #expect(refused.status == 403 && refused["Strict-Transport-Security"] != nil)
    }

    @Test("a session's cookie is for this host alone, over TLS alone, and for no script")
    func sessionCookie() async throws {
        let office = try await Office()
        let answer = try await office.anyone.form("/sign-in", ["login": "helena", "password": Desks.password])
        let cookie = try #require(answer.values("Set-Cookie").first)
        #expect(cookie.hasPrefix("__Host-rework=") && !cookie.contains("Domain"))
        for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part), "\(cookie)") }
    }
}
