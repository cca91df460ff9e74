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
            ("limit=x", "/limit"), ("cursor=x", "/cursor"), ("specialist=1.5", "/specialist"), ("sort=x", "/sort"),
            ("waiting=0", "/waiting"), ("waiting=x", "/waiting"), ("stage=ready&stage=x", "/stage"),
            ("person=x", "/person"), ("person=0", "/person"), ("overdue=yes", "/overdue"), ("limit=201", "/limit"),
            ("cursor=bmV3ZXN0IDEgMQ&sort=slack", "/cursor"), ("cursor=bmV3ZXN0IDE", "/cursor"),
        ])
    func parameters(query: String, pointer: String) async throws {
        let office = try await Office()
        let answer = try await office.signedIn(\.lead).get("/api/v1/reworks?\(query)")
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors/0/pointer"] == .text(pointer))
    }

    @Test("several stages, whose move, whose work, silence and words narrow a list; the address alone says it")
    func filters() async throws {
        let office = try await Office()
        let desks = office.desks
        let first = try await desks.rework(at: .estimated, title: "Накладні")
        let second = try await desks.rework(at: .developing, title: "Залишки")
        let third = try await desks.rework(at: .accepted, title: "Знижки")
        let lead = try await office.signedIn(\.lead)
        func found(_ query: String) async throws -> [Int] {
            try await lead.get("/api/v1/reworks?\(query)").json()["/items"]?.items.compactMap { $0["/number"]?.number }
                ?? []
        }
        let (one, two, three) = (Int(first.id.number), Int(second.id.number), Int(third.id.number))
        #expect(try await found("stage=estimated&stage=developing") == [two, one])
        #expect(try await found("live=1") == [two, one])
        #expect(try await found("person=\(desks.developer.id)") == [three, two])
        #expect(try await found("person=\(desks.specialist.id)&court=developer") == [two])
        // An offer valid for two weeks is due later than the promise of two weeks made before it is not.
        #expect(try await found("sort=slack").last == three)
        #expect(try await found("waiting=1") == [])
        desks.clock.pass(seconds: 3 * 86_400)
        #expect(try await found("waiting=2&sort=waiting") == [one])
        #expect(try await found("overdue=1") == [])
        desks.clock.pass(seconds: 13 * 86_400)
        #expect(try await found("overdue=1&sort=slack").contains(two))
        let search = try await lead.get("/api/v1/reworks?q=%D1%81%D0%BA%D0%BB%D0%B0%D0%B4%D0%B0%D0%BC%D0%B8").json()
        #expect(search["/items/0/found/0/place"] == "wish")
        #expect(search["/items/0/found/0/pieces"]?.items.contains { $0["/found"] == true } == true)
    }

    @Test("who builds what is not for a contact to find out by asking for it")
    func builders() async throws {
        let office = try await Office()
        _ = try await office.desks.rework(at: .developing)
        let contact = try await office.signedIn(\.contact)
        for developer in [office.desks.developer, office.desks.otherDeveloper] {
            for name in ["developer", "person"] {
                let path = "/api/v1/reworks?\(name)=\(developer.id)"
                let count = try await contact.get(path).json()["/items"]?.items.count
                #expect(count == (name == "developer" ? 1 : 0), "\(path)")
            }
        }
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
