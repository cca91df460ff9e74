import TestSupport
import Testing

/// Cross-site requests, as Go 1.25's CrossOriginProtection refuses them.
struct CrossSiteMiddlewareTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let origin: String?
        let site: String?
        let hasCookie: Bool
        let passes: Bool

        init(_ origin: String?, _ site: String?, cookie: Bool = true, _ passes: Bool) {
            self.origin = origin
            self.site = site
            hasCookie = cookie
            self.passes = passes
        }

        var testDescription: String {
            "Origin \(origin ?? "–"), Sec-Fetch-Site \(site ?? "–"), \(hasCookie ? "cookie" : "no cookie")"
        }
    }

    private static let ours = RouterClient.origin
    private static let trusted = "https://trusted.example.com"

    static let rows = [
        Row(nil, "same-origin", true), Row(nil, "none", true), Row(nil, "same-site", false),
        Row(nil, "cross-site", false), Row(nil, "", false), Row(nil, "anything", false),
        Row(ours, "same-origin", true), Row("null", "same-origin", true), Row(ours, "cross-site", false),
        Row(ours, "same-site", false), Row("https://evil.example.com", "same-origin", true),
        Row("https://evil.example.com", "cross-site", false), Row(trusted, "cross-site", true),
        Row(trusted, "same-site", true), Row(trusted, nil, true), Row(ours, nil, true),
        Row("https://evil.example.com", nil, false), Row("null", nil, false), Row("http://127.0.0.1:9090", nil, false),
        Row("https://127.0.0.1:8080", nil, false), Row(ours + "/", nil, false), Row("", nil, false),
        Row(nil, nil, false), Row(nil, nil, cookie: false, true), Row("null", nil, cookie: false, false),
        Row("https://evil.example.com", nil, cookie: false, false), Row(nil, "cross-site", cookie: false, false),
        Row(nil, "same-origin", cookie: false, true),
    ]

    private func send(_ office: Office, _ row: Row, _ method: String, _ path: String) async throws -> ServerAnswer {
        var client = try await office.signedIn(\.lead)
        if !row.hasCookie { client.cookie = nil }
        var fields: [String: String] = ["Content-Type": "application/json"]
        fields["Origin"] = row.origin
        fields["Sec-Fetch-Site"] = row.site
        return try await client.send(method, path, fields, body: Array("{}".utf8))
    }

    @Test("an unsafe request passes or is refused by its headers alone", arguments: rows)
    func unsafe(row: Row) async throws {
        let office = try await Office(trusted: [Self.trusted])
        let requests = [
            ("POST", "/sign-out"), ("PUT", "/api/v1/me/language"), ("POST", "/api/v1/clients"), ("POST", "/sign-in"),
            ("DELETE", "/api/v1/clients"), ("POST", "/nowhere"),
        ]
        for (method, path) in requests {
            let answer = try await send(office, row, method, path)
            #expect((answer.status == 403) != row.passes, "\(method) \(path): \(answer.status)")
            if !row.passes { #expect(try answer.json()["/code"] == "crossSite") }
        }
    }

    @Test("a safe request passes from anywhere", arguments: rows)
    func safe(row: Row) async throws {
        let office = try await Office()
        #expect(try await send(office, row, "GET", "/healthz").status == 200)
    }

    @Test("a refused request has changed nothing")
    func nothing() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        _ = try await lead.form("/sign-out", [:], ["Sec-Fetch-Site": "cross-site"])
        #expect(try await lead.get("/api/v1/me").status == 200)
    }
}
