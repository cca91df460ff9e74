import TestSupport
import Testing

struct HostMiddlewareTests {
    @Test(
        "a request without a host, with two, or for a host that is not ours is refused",
        arguments: [
            [], ["example.com"], ["127.0.0.1"], ["127.0.0.1:9090"], ["127.0.0.1:8080", "example.com"],
            ["example.com", "127.0.0.1:8080"], ["127.0.0.1:8080", "127.0.0.1:8080"],
            ["127.0.0.1:8080", "127.0.0.1:8080", "127.0.0.1:8080"], ["127.0.0.1:8080.example.com"], [""],
            ["127.0.0.1:8080, example.com"], ["user@127.0.0.1:8080"],
        ])
    func refused(hosts: [String]) async throws {
        let office = try await Office()
        for path in ["/sign-in", "/healthz", "/api/v1/me", "/nowhere"] {
            let answer = try await office.anyone.send("GET", path, hosts: hosts)
            #expect(answer.status == 421, "\(path)")
            #expect(try answer.json()["/code"] == "hostUnknown")
        }
    }

    @Test("our hosts are answered, in any case", arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080"])
    func ours(host: String) async throws {
        let office = try await Office()
        #expect(try await office.anyone.send("GET", "/healthz", hosts: [host]).status == 200)
    }
}
