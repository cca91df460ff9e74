import TestSupport
import Testing

struct HealthRoutesTests {
    @Test("a working server is healthy and ready, for anybody who asks")
    func healthy() async throws {
        let office = try await Office()
        for (path, status) in [("/healthz", "ok"), ("/readyz", "ready")] {
            let answer = try await office.anyone.get(path)
            #expect(answer.status == 200)
            #expect(try answer.json()["/status"] == .text(status))
        }
    }

    @Test("a store that can't be read makes it unready")
    func unready() async throws {
        let office = try await Office()
        try office.desks.store.close()
        #expect(try await office.anyone.get("/readyz").status == 503)
    }
}
