import ReworkDomain
import TestSupport
import Testing

struct ReworkRoutesTests {
    @Test("a rework is made once, with its address and version")
    func request() async throws {
        let office = try await Office()
        let specialist = try await office.signedIn(\.specialist)
        let body = """
            {"client":\(office.desks.client.id),"contact":\(office.desks.contact.id),"title":"Звіт","wish":"Хочу"}
            """
        let first = try await specialist.post("/api/v1/reworks", body, key: "k")
        #expect(first.status == 201)
        #expect(first["Location"] == "/api/v1/reworks/1" && first["ETag"] == "\"1\"")
        let second = try await specialist.post("/api/v1/reworks", body, key: "k")
        #expect(second.status == 201)
        #expect(try second.json()["/number"] == 1)
        #expect(try await specialist.get("/api/v1/reworks").json()["/items"]?.items.count == 1)
    }

    @Test("a contact asks for itself only, whatever the body says")
    func contact() async throws {
        let office = try await Office()
        let body = #"{"client":999,"contact":999,"title":"Звіт","wish":"Хочу"}"#
        let answer = try await office.signedIn(\.contact).post("/api/v1/reworks", body)
        #expect(answer.status == 201)
        #expect(try answer.json()["/requestedBy/name"] == "Ірина Коваль")
    }

    @Test("what is read at once after a change is the change")
    func fresh() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let specialist = try await office.signedIn(\.specialist)
        let reader = try await office.signedIn(\.lead)
        var version = 1
        for number in 1...5 {
            _ = try await reader.get(office.api(rework))
            _ = try await reader.get("/api/v1/reworks")
            let body = #"{"to":"client","text":"Питання \#(number)?"}"#
            #expect(try await specialist.post(office.api(rework, "questions"), body, version: version).status == 200)
            version += 1
            let read = try await reader.get(office.api(rework))
            #expect(read["ETag"] == "\"\(version)\"")
            #expect(try read.json()["/questions"]?.items.count == number)
            #expect(try await reader.get("/api/v1/reworks").json()["/items/0/version"] == .number(Double(version)))
        }
    }

    @Test("a list is read page by page")
    func pages() async throws {
        let office = try await Office()
        for number in 1...5 { _ = try await office.desks.rework(at: .requested, title: "Звіт \(number)") }
        let lead = try await office.signedIn(\.lead)
        var numbers: [Int] = []
        var path = "/api/v1/reworks?limit=2"
        for _ in 1...3 {
            let page = try await lead.get(path).json()
            numbers += page["/items"]?.items.compactMap { $0["/number"]?.number } ?? []
            guard let next = page["/next"]?.text else { break }
            path = "/api/v1/reworks?limit=2&cursor=\(next)"
        }
        #expect(numbers == [5, 4, 3, 2, 1])
    }

    @Test(
        "a parameter that can't be read is named",
        arguments: [
            ("stage=x", "/stage"), ("court=x", "/court"), ("client=x", "/client"), ("limit=0", "/limit"),
            ("limit=x", "/limit"), ("cursor=x", "/cursor"), ("specialist=1.5", "/specialist"),
        ])
    func parameters(query: String, pointer: String) async throws {
        let office = try await Office()
        let answer = try await office.signedIn(\.lead).get("/api/v1/reworks?\(query)")
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors/0/pointer"] == .text(pointer))
    }

    @Test("a contact's list has its own client's reworks only, whatever it asks for")
    func narrow() async throws {
        let office = try await Office()
        _ = try await office.desks.rework(at: .requested)
        _ = try await office.desks.keptRework()
        let free = try await office.signedIn(\.freeContact)
        for query in ["", "?client=1", "?q=%D0%B7%D0%B2%D1%96%D1%82", "?q=1"] {
            let items = try await free.get("/api/v1/reworks\(query)").json()["/items"]?.items ?? []
            #expect(items.allSatisfy { $0["/client/name"] == "ПП «Млин»" }, "\(query)")
        }
        let developer = try await office.signedIn(\.developer)
        #expect(try await developer.get("/api/v1/reworks").json()["/items"]?.items.isEmpty == true)
    }
}
