import TestSupport
import Testing

/// Every unsafe route, asked with everything it needs by somebody who may, from everywhere.
struct CrossSiteMatrixTests {
    struct From: Sendable, CustomTestStringConvertible {
        let origin: String?
        let site: String?

        var testDescription: String { "Origin \(origin ?? "–"), Sec-Fetch-Site \(site ?? "–")" }

        var fields: [String: String] { ["Origin": origin, "Sec-Fetch-Site": site].compactMapValues { $0 } }
    }

    private static let ours = RouterClient.origin
    private static let foreign = "https://evil.example.com"

    /// The headers decide, in this order: a present Sec-Fetch-Site, else Origin; with neither a cookie is not taken.
    static let refused = [
        From(origin: foreign, site: "cross-site"), From(origin: nil, site: "cross-site"),
        From(origin: "null", site: "cross-site"), From(origin: "http://127.0.0.1:9090", site: "same-site"),
        From(origin: ours, site: "same-site"), From(origin: nil, site: ""), From(origin: foreign, site: nil),
        From(origin: "null", site: nil), From(origin: "http://127.0.0.1:9090", site: nil), From(origin: nil, site: nil),
    ]

    /// An own page's form has `Origin: null`, since no referrer is ever sent.
    static let taken = [
        From(origin: "null", site: "same-origin"), From(origin: nil, site: "none"), From(origin: ours, site: nil),
    ]

    /// One line a route, and somebody who may: the first column that does.
    static let rows: [(row: RightsRow, column: RightsColumn)] = {
        var known: Set<String> = []
        return RightsTable.rows.compactMap { row in
            guard !row.isSafe, known.insert(row.route).inserted else { return nil }
            let isDone = { (cell: String) in cell == "ok" || cell == "in" }
            return row.columns(isDone).first { $0 != .out }.map { (row, $0) }
        }
    }()

    private func ask(
        _ row: RightsRow, _ column: RightsColumn, _ from: From, _ scene: RightsScene, _ client: RouterClient
    ) async throws -> ServerAnswer {
        let body = try RightsRequests.body(row, scene, by: column)
        return try await scene.ask(row, as: client, body, isSilent: from.site == nil, from.fields)
    }

    @Test(
        "what another site makes a browser send is refused by every route and changes nothing", arguments: rows.indices)
    func refused(index: Int) async throws {
        let (row, column) = CrossSiteMatrixTests.rows[index]
        let scene = try await RightsScene(row.situation)
        let client = try #require(try await scene.clients(column).first)
        let before = try await scene.state()
        for from in CrossSiteMatrixTests.refused {
            let answer = try await ask(row, column, from, scene, client)
            #expect(answer.status == 403, "\(row.route): \(from.testDescription)")
            #expect(answer.values("Set-Cookie").isEmpty)
        }
        #expect(try await scene.state() == before)
        // The session itself is still there, after a sign-out from elsewhere too.
        #expect(try await client.get("/api/v1/me").status == 200)
    }

    @Test("what comes from an own page is taken by every route", arguments: rows.indices)
    func taken(index: Int) async throws {
        let (row, column) = CrossSiteMatrixTests.rows[index]
        for from in CrossSiteMatrixTests.taken {
            let scene = try await RightsScene(row.situation)
            let client = try #require(try await scene.clients(column).first)
            let answer = try await ask(row, column, from, scene, client)
            #expect(scene.outcome(answer, row) == row.cells[column], "\(row.route): \(from.testDescription)")
        }
    }
}
