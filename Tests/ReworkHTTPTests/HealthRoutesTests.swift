import TestSupport
import Testing

struct HealthRoutesTests {
    @Test("the health of a working server is ok")
    func healthy() async throws {
        let desks = try await Desks()
        let answer = try await RouterClient(desks.desk).get("/healthz")
        #expect(answer.status == 200)
        #expect(try answer.json()["/status"] == "ok")
    }
}
