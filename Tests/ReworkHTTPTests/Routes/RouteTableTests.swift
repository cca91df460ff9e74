import ReworkHTTP
import TestSupport
import Testing

/// The table of all routes, read from the router itself.
struct RouteTableTests {
    private func entries(isDemo: Bool = false) async throws -> [RouteTable.Entry] {
        let office = try await Office()
        var settings = WebSettings(
            web: RepositoryFolder.web, specTemplates: RepositoryFolder.specTemplates,
            publicOrigin: RouterClient.origin, hosts: [])
        settings.isDemo = isDemo
        return try makeRouter(office.desks.desk, settings).table.entries
    }

    @Test("no route is there twice")
    func once() async throws {
        let entries = try await entries()
        #expect(Set(entries).count == entries.count)
    }

    @Test("nobody gets anything behind the door without a session, by any route")
    func door() async throws {
        let office = try await Office()
        let open: Set = [
            "/", "/healthz", "/readyz", "/api/v1/openapi.json", "/sign-in", "/sign-out", "/enter/{token}", "/css/**",
            "/js/**", "/locales/**", "/measures/published",
        ]
        let digest = String(repeating: "0", count: 64)
        for entry in try await entries() where !open.contains(entry.path) {
            let path = entry.path.replacing("{sha256}", with: digest).replacing(/\{[a-z]+\}/, with: "1")
            let answer = try await office.anyone.post(path, "{}", version: 1, method: entry.method)
            #expect(answer.status == 401, "\(entry.method) \(entry.path): \(answer.status)")
        }
    }

    @Test("entering as somebody is a route of demonstrations only")
    func demo() async throws {
        #expect(try await !entries().contains { $0.path == "/sign-in/as" })
        #expect(try await entries(isDemo: true).contains { $0.path == "/sign-in/as" })
    }
}
