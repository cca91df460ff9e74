import ReworkHTTP
import TestSupport
import Testing

/// Every route, asked by everybody: who may is answered, who may not is told so and has changed nothing.
struct RightsTests {
    private static func routes() async throws -> Set<String> {
        let office = try await Office()
        var settings = WebSettings(
            web: RepositoryFolder.web, specTemplates: RepositoryFolder.specTemplates,
            publicOrigin: RouterClient.origin, hosts: [])
        settings.isDemo = true
        let entries = try makeRouter(office.desks.desk, settings).table.entries
        return Set(entries.map { "\($0.method) \($0.path)" })
    }

    @Test("every route has its line in the table of rights, and every line its route")
    func complete() async throws {
        let routes = try await RightsTests.routes()
        let lines = Set(RightsTable.rows.map(\.route))
        for route in routes.subtracting(lines).sorted() {
            Issue.record("\(route) has no line in RightsTable: say for every role what it is answered")
        }
        for line in lines.subtracting(routes).sorted() {
            Issue.record("RightsTable has a line for \(line), which is no route")
        }
    }

    @Test("whoever may not is refused, and nothing has changed", arguments: RightsTable.rows)
    func refused(row: RightsRow) async throws {
        let scene = try await RightsScene(row.situation)
        let before = try await scene.state()
        let columns = row.isSafe ? RightsColumn.allCases : row.columns { $0 != "ok" && $0 != "in" }
        for column in columns {
            for client in try await scene.clients(column) {
                let body = try RightsRequests.body(row, scene, by: column)
                expect(try await scene.ask(row, as: client, body), row, column, scene)
            }
        }
        #expect(try await scene.state() == before)
    }

    @Test("whoever may does it", arguments: RightsTable.rows.filter { !$0.isSafe })
    func allowed(row: RightsRow) async throws {
        for column in row.columns({ $0 == "ok" || $0 == "in" }) {
            let scene = try await RightsScene(row.situation)
            for client in try await scene.clients(column) {
                let body = try RightsRequests.body(row, scene, by: column)
                expect(try await scene.ask(row, as: client, body), row, column, scene)
            }
        }
    }

    private func expect(_ answer: ServerAnswer, _ row: RightsRow, _ column: RightsColumn, _ scene: RightsScene) {
        let (found, expected) = (scene.outcome(answer, row), row.cells[column] ?? "")
        let told = answer.status >= 400 ? String(answer.text.prefix(300)) : ""
        #expect(found == expected, "\(row.testDescription): \(column) is answered \(answer.status). \(told)")
    }
}
