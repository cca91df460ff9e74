import ReworkDomain
import TestSupport
import Testing

struct ViewRoutesTests {
    private func views(_ reader: RouterClient) async throws -> [JSON] {
        try await reader.get("/api/v1/me/views").json()["/items"]?.items ?? []
    }

    private func save(_ reader: RouterClient, _ name: String, _ query: String) async throws -> ServerAnswer {
        try await reader.post("/api/v1/me/views", #"{"name":"\#(name)","query":"\#(query)"}"#, method: "PUT")
    }

    @Test("a view is one's own, has one query, and goes when it is told to")
    func life() async throws {
        let office = try await Office()
        let (mine, other) = (try await office.signedIn(\.specialist), try await office.signedIn(\.lead))
        #expect(try await save(mine, "Мої в розробці", "stage=developing&sort=slack").status == 204)
        #expect(try await save(mine, " Мої в розробці ", "stage=ready").status == 204)
        let found = try await views(mine)
        #expect(found.count == 1 && found[0]["/query"] == "stage=ready")
        #expect(try await views(other).isEmpty)
        let path = "/api/v1/me/views/\(found[0]["/id"]?.number ?? 0)"
        #expect(try await other.post(path, method: "DELETE").status == 204)
        #expect(try await views(mine).count == 1)
        #expect(try await mine.post(path, method: "DELETE").status == 204)
        #expect(try await views(mine).isEmpty)
    }

    @Test("a name stands for one query of each list, and which list is told")
    func lists() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        func save(_ list: String, _ query: String) async throws -> ServerAnswer {
            let body = #"{"list":"\#(list)","name":"Мої","query":"\#(query)"}"#
            return try await lead.post("/api/v1/me/views", body, method: "PUT")
        }
        #expect(try await save("requests", "kind=bug").status == 204)
        #expect(try await save("reworks", "stage=ready").status == 204)
        #expect(try await save("requests", "kind=consultation").status == 204)
        let found = try await views(lead)
        #expect(Set(found.compactMap { $0["/list"]?.text }) == ["reworks", "requests"])
        #expect(found.first { $0["/list"] == "requests" }?["/query"] == "kind=consultation")
        let wrong = try await save("plans", "kind=bug")
        #expect(try wrong.json()["/errors/0/pointer"] == "/list")
    }

    @Test(
        "what is no name or no query of a list is refused at its field",
        arguments: [
            ("", "stage=ready", "/name"), ("Моя", "", "/query"), ("Моя", "stage=ready#x", "/query"),
            ("Моя", "javascript:alert(1)", "/query"), ("Моя", "q=слово", "/query"),
        ])
    func faults(name: String, query: String, pointer: String) async throws {
        let office = try await Office()
        let answer = try await save(try await office.signedIn(\.lead), name, query)
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors/0/pointer"] == .text(pointer))
    }

    @Test("thirty views are as many as one keeps; a contact has none")
    func most() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        for number in 1...30 { #expect(try await save(lead, "Відбір \(number)", "page=\(number)").status == 204) }
        #expect(try await save(lead, "Відбір 31", "q=a").status == 422)
        #expect(try await save(lead, "Відбір 30", "q=a").status == 204)
        #expect(try await views(lead).count == 30)
        #expect(try await save(try await office.signedIn(\.contact), "Моя", "q=a").status == 403)
    }
}
