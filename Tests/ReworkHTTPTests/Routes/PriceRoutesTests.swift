import TestSupport
import Testing

struct PriceRoutesTests {
    private static let list = """
        {"baseMinor":300000,"rateMinor":2000,"weights":{"users":500},"formula":"typeMultiplies","reason":"Рік",
        "types":[{"name":"Роздріб","englishName":"Retail","score":1500}]}
        """

    @Test("rule 23: the price list is set upon its version, and each version is kept with who, when and why")
    func list() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let path = "/api/v1/price-list"
        #expect(try await lead.get(path)["ETag"] == "\"0\"")
        #expect(try await lead.post(path, PriceRoutesTests.list).status == 428)
        let set = try await lead.post(path, PriceRoutesTests.list, version: 0)
        #expect(set.status == 200 && set["ETag"] == "\"1\"")
        #expect(try await lead.post(path, PriceRoutesTests.list, version: 0).status == 412)
        let json = try await office.signedIn(\.specialist).get(path).json()
        #expect(json["/versions/0/by/name"]?.text == office.desks.lead.name)
        #expect(json["/versions/0/reason"] == "Рік")
        #expect(json["/versions/0/list/weights/users"] == 500 && json["/versions/0/list/weights/hours"] == 1000)
        #expect(json["/allowedActions"]?.items.isEmpty == true)
    }

    @Test(
        "a price list's faulty fields are named",
        arguments: [
            (#"{}"#, ["/baseMinor", "/rateMinor"]),
            (#"{"baseMinor":1,"rateMinor":1,"reason":"x","types":[{"name":"а"}]}"#, ["/types/0/score"]),
            (#"{"baseMinor":1,"rateMinor":1,"formula":"x","types":[]}"#, ["/formula"]),
            (#"{"baseMinor":1,"rateMinor":1}"#, ["/reason", "/types"]),
            (
                #"{"baseMinor":-1,"rateMinor":1,"reason":"x","types":[{"name":"","englishName":"a","score":1}]}"#,
                ["/baseMinor", "/types/0/name"]
            ),
        ])
    func faults(body: String, pointers: [String]) async throws {
        let office = try await Office()
        let answer = try await office.signedIn(\.lead).post("/api/v1/price-list", body, version: 0)
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } == pointers)
    }

    @Test("rule 23: a lead reads both readings where they differ, a specialist the one in force")
    func readings() async throws {
        let office = try await Office()
        try await office.desks.price()
        let path = "/api/v1/clients/\(office.desks.client.id)/price"
        let json = try await office.signedIn(\.lead).get(path).json()
        #expect(json["/reading/price/minor"] == 10_940_00)
        #expect(json["/otherReading/price/minor"] == .number(Double(3_000_00 + 40 * 357 * 20_00)))
        #expect(json["/reading/tenMore/minor"] == 200_00)
        let specialist = try await office.signedIn(\.specialist).get(path).json()
        #expect(specialist["/reading/price/minor"] == 10_940_00)
        #expect(specialist["/otherReading"] == nil)
        #expect(specialist["/allowedActions"]?.items == ["completeStep"])
    }

    @Test("rule 23: inputs are told and a quotation saved; its document is read by both sides and by nobody else")
    func quote() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        #expect(try await lead.post("/api/v1/price-list", PriceRoutesTests.list, version: 0).status == 200)
        let client = "/api/v1/clients/\(office.desks.client.id)"
        #expect(try await lead.post("\(client)/quotations", version: 2).status == 409)
        let wrong = try await lead.post("\(client)/price-inputs", #"{"type":9}"#, version: 2)
        #expect(try wrong.json()["/errors"]?.items.count == 2)
        let told = try await lead.post(
            "\(client)/price-inputs", #"{"type":1,"implementationMinutes":6000,"users":30}"#, version: 2)
        // 1.5 × (100 h + 0 + 30 × 0.5) × 20 + 3 000
        #expect(try told.json()["/reading/price/minor"] == 6_450_00)
        let saved = try await lead.post("\(client)/quotations", version: 3, key: "q")
        #expect(saved.status == 201)
        _ = try await lead.post("\(client)/quotations", version: 3, key: "q")
        #expect(try office.desks.desk.client(office.desks.client.id).quotations.count == 1)
        let sha256 = try #require(try saved.json()["/quotations/0/sha256"]?.text)
        let document = try await office.signedIn(\.contact).page("/documents/\(sha256)")
        #expect(document.status == 200 && document.text.contains("6\u{A0}450,00"))
        #expect(document["ETag"] == "\"\(sha256)\"")
        #expect(try await office.signedIn(\.specialist).page("/documents/\(sha256)").bytes == document.bytes)
        #expect(try await office.signedIn(\.stranger).page("/documents/\(sha256)").status == 404)
        #expect(try await office.signedIn(\.developer).page("/documents/\(sha256)").status == 404)
    }

    @Test("rule 23: a contact reads its own client's arithmetic in words, in one reading")
    func page() async throws {
        let office = try await Office()
        let before = try await office.signedIn(\.contact).page("/my/price").text
        #expect(before.contains("Її розрахує ваш спеціаліст"))
        try await office.desks.price()
        let text = try await office.signedIn(\.contact).page("/my/price").text
        #expect(text.contains("10\u{A0}940,00") && text.contains("320 год × вага 1"))
        #expect(!text.contains("288\u{A0}600,00"))
        #expect(try await !office.signedIn(\.stranger).page("/my/price").text.contains("10\u{A0}940,00"))
    }

    @Test("rule 8: a gate that refuses names the client's own price")
    func ways() async throws {
        let office = try await Office()
        try await office.desks.price()
        let kept = try await office.desks.keptRework()
        let lead = try await office.signedIn(\.lead)
        let body = #"{"type":2,"implementationMinutes":600,"users":3}"#
        let path = "/api/v1/clients/\(office.desks.freeClient.id)"
        #expect(try await lead.post("\(path)/price-inputs", body, version: 2).status == 200)
        let json = try await lead.get(office.api(kept)).json()
        #expect(json["/gate/waysOut/1/price/minor"] == 5_070_00)
        #expect(json["/gate/waysOut/0/price"] == nil)
    }

    @Test(
        "rule 22: a client's own price of paid support is what its ways out name, and no more than individual support")
    func general() async throws {
        let office = try await Office()
        try await office.desks.price()
        let lead = try await office.signedIn(\.lead)
        let path = "/api/v1/clients/\(office.desks.client.id)"
        let body = #"{"priceMinor":450000,"reason":"Малий обсяг"}"#
        let set = try await lead.post("\(path)/general-price", body, version: 3)
        #expect(try set.json()["/prices/paid/minor"] == 450_000)
        #expect(try set.json()["/story/0/values/reason"] == "Малий обсяг")
        let above = try await lead.post(
            "\(path)/general-price", #"{"priceMinor":1094001,"reason":"Так"}"#, version: 4)
        #expect(try above.json()["/errors/0/code"] == "aboveIndividual")
        #expect(try await lead.get(path).json()["/prices/paid/minor"] == 450_000)
        #expect(try await office.signedIn(\.contact).page("/my/price").text.contains("4\u{A0}500,00"))
    }

    @Test("rule 3: the four questions are answered whole, and say what they recommend and why")
    func need() async throws {
        let office = try await Office()
        let specialist = try await office.signedIn(\.specialist)
        let path = "/api/v1/clients/\(office.desks.client.id)"
        let half = try await specialist.post("\(path)/needs", #"{"takesOnStaff":true}"#, version: 2)
        #expect(half.status == 422)
        #expect(
            try half.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text }
                == ["/hasNobodyResponsible", "/trainsAdministrator", "/ordersManyReworks"])
        let body =
            #"{"takesOnStaff":false,"hasNobodyResponsible":true,"trainsAdministrator":false,"ordersManyReworks":true}"#
        let told = try await specialist.post("\(path)/needs", body, version: 2)
        #expect(try told.json()["/need/recommended"] == "individual")
        #expect(
            try told.json()["/need/reasons"]?.items.compactMap(\.text) == ["hasNobodyResponsible", "ordersManyReworks"])
        #expect(try await specialist.get("\(path)/price").json()["/story/0/kind"] == "needAssessed")
    }
}
