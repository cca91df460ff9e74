import TestSupport
import Testing

struct CalendarRoutesTests {
    private static func body(_ exceptions: String = "[]", reason: String = "Рік") -> String {
        let day = #"[["09:00","13:00"],["14:00","18:00"]]"#
        let week = ["mon", "tue", "wed", "thu", "fri"].map { "\"\($0)\":\(day)" }.joined(separator: ",")
        return """
            {"name":"Київ","timeZone":"Europe/Kyiv","week":{\(week)},"exceptions":\(exceptions),
            "clock":{"consultationMinutes":720,"cutoff":"16:00"},"reason":"\(reason)"}
            """
    }

    private static let holiday = body(#"[{"day":"2026-11-03","name":"Свято","windows":[]}]"#)
    private static let main = "/api/v1/calendars/1"

    @Test("the main calendar is there before anybody has changed it: Kyiv, weekdays 9:00–13:00 and 14:00–18:00")
    func first() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let list = try await lead.get("/api/v1/calendars").json()
        #expect(list["/items"]?.items.count == 1 && list["/items/0/clients"] == 3 && list["/items/0/main"] == true)
        let answer = try await lead.get(CalendarRoutesTests.main)
        #expect(answer["ETag"] == "\"0\"")
        let json = try answer.json()
        #expect(json["/timeZone"] == "Europe/Kyiv" && json["/week/mon/1/1"] == "18:00" && json["/week/sat"] == nil)
        #expect(json["/clock/bugMinutes"] == 480 && json["/clock/cutoff"] == "16:00")
        #expect(json["/clock/afterCutoff"] == "nextOpening" && json["/clock/warrantyDays"] == 90)
        #expect(json["/versions"]?.items.isEmpty == true)
        let specialist = try await office.signedIn(\.specialist).get(CalendarRoutesTests.main).json()
        #expect(specialist["/allowedActions"]?.items.isEmpty == true)
        #expect(try await lead.get("/api/v1/calendars/9").status == 404)
    }

    @Test("a preview says what would move and writes nothing; saving moves just that, and says so")
    func preview() async throws {
        let office = try await Office()
        let asked = try await office.desks.supportRequest(at: .consultation)
        let lead = try await office.signedIn(\.lead)
        let path = CalendarRoutesTests.main
        let preview = try await lead.post("\(path)/previews", CalendarRoutesTests.holiday)
        #expect(preview.status == 200)
        let moved = try preview.json()
        #expect(moved["/moved/0/number"] == .number(Double(asked.id.number)) && moved["/moved/0/history"] == "request")
        #expect(moved["/moved/0/title"]?.text == asked.title && moved["/moved/0/kind"] == "consultation")
        #expect(try await lead.get(path)["ETag"] == "\"0\"")
        #expect(try await office.desks.store.request(asked.id)?.version == asked.version)
        #expect(try await lead.post("\(path)/versions", CalendarRoutesTests.holiday).status == 428)
        let saved = try await lead.post("\(path)/versions", CalendarRoutesTests.holiday, version: 0, key: "a")
        #expect(saved.status == 200 && saved["ETag"] == "\"1\"")
        #expect(try saved.json()["/versions/0/moved/0"] == moved["/moved/0"])
        let again = try await lead.post("\(path)/versions", CalendarRoutesTests.holiday, version: 0, key: "a")
        #expect(try again.json()["/versions/0/moved/0"] == moved["/moved/0"])
        #expect(try await lead.post("\(path)/versions", CalendarRoutesTests.holiday, version: 0).status == 412)
        let page = try await lead.get("/api/v1/requests/\(asked.id)").json()
        let last = try #require(page["/story"]?.items.last)
        #expect(last["/kind"] == "recounted" && last["/by/system"] == true)
        #expect(last["/values/to"] == moved["/moved/0/dueAfter"])
        #expect(page["/clock/steps/1/days/0/name"] == "Свято")
        let mine = try await office.signedIn(\.contact).page("/my/requests/\(asked.id)").text
        #expect(mine.contains("Робочий календар змінено") && mine.contains("Свято"))
    }

    @Test(
        "faulty fields are named",
        arguments: [
            (#"{}"#, ["/name", "/timeZone", "/reason"]),
            (body("[{}]"), ["/exceptions/0/name", "/exceptions/0/day"]),
            (body(reason: " "), ["/reason"]),
            (
                #"{"week":{"xyz":[]},"clock":{"cutoff":"25:00","afterCutoff":"x"}}"#,
                ["/week/xyz", "/clock/cutoff", "/clock/afterCutoff"]
            ),
            (#"{"name":"a","timeZone":"UTC","week":{"mon":[["09:00"]]},"reason":"x"}"#, ["/week/mon"]),
            (
                #"{"name":"a","timeZone":"UTC","week":{"mon":[["09:00","18:00"]]},"reason":"x","#
                    + #""clock":{"bugMinutes":9223372036854775807,"triageMinutes":0}}"#,
                ["/clock/bugMinutes", "/clock/triageMinutes"]
            ),
        ])
    func faults(body: String, pointers: [String]) async throws {
        let office = try await Office()
        let answer = try await office.signedIn(\.lead).post("\(CalendarRoutesTests.main)/versions", body, version: 0)
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } == pointers)
    }

    @Test("a new calendar is given to a client, whose page and contacts are told by it from then on")
    func given() async throws {
        let office = try await Office()
        _ = try await office.desks.supportRequest(at: .bug)
        let lead = try await office.signedIn(\.lead)
        let body = """
            {"name":"Варшава","timeZone":"Europe/Warsaw","week":{"mon":[["08:00","16:00"]]},"reason":"Філія"}
            """
        let made = try await lead.post("/api/v1/calendars", body)
        #expect(made.status == 201)
        #expect(try made.json()["/number"] == 2 && made.json()["/clients"]?.items.isEmpty == true)
        #expect(try await lead.post("/api/v1/calendars", body).status == 422)
        let client = "/api/v1/clients/\(office.desks.client.id)"
        let none = try await lead.post("\(client)/calendar", #"{"calendar":1,"reason":"x"}"#, version: 2)
        #expect(try none.json()["/errors/0/pointer"] == "/calendar")
        let preview = try await lead.post("\(client)/calendar-previews", #"{"calendar":2}"#).json()
        let given = try await lead.post("\(client)/calendar", #"{"calendar":2,"reason":"Переїхали"}"#, version: 2)
        let json = try given.json()
        #expect(given.status == 200 && json["/calendar/name"] == "Варшава")
        #expect(json["/moved"] == preview["/moved"] && json["/moved"]?.items.count == 1)
        let request = try await lead.get("/api/v1/requests/1").json()
        #expect(request["/clock/timeZone"] == "Europe/Warsaw")
        // Monday, 18:00 in Warsaw is not 18:00 in Kyiv: the contact reads its own clock, and is told whose it is.
        let page = try await office.signedIn(\.contact).page("/my/requests/1").text
        #expect(page.contains("Europe/Warsaw") && page.contains("2\u{A0}листопада, 09:00"))
    }

    @Test("public holidays are prepared for a year, and none of them is in a calendar")
    func holidays() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let json = try await lead.get("/api/v1/holidays?year=2027").json()
        #expect(json["/items/0/day"] == "2027-01-01" && json["/items/0/name"] == "Новий рік")
        #expect(json["/items/0/englishName"] == "New Year’s Day" && json["/items/0/isMoved"] == false)
        #expect(try await lead.get(CalendarRoutesTests.main).json()["/exceptions"]?.items.isEmpty == true)
        #expect(try await lead.get("/api/v1/holidays?year=1800").status == 422)
        #expect(try await lead.get("/api/v1/holidays").json()["/items/0/day"] == "2026-01-01")
    }

    @Test("an iCalendar file is read, what it can't give is told by its line, and one too long is refused")
    func file() async throws {
        let office = try await Office()
        let lead = try await office.signedIn(\.lead)
        let text = #"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Різдво\r\nEND:VEVENT"#
        let json = try await lead.post("/api/v1/calendar-files", "{\"text\":\"\(text)\\r\\nBEGIN:VEVENT\"}").json()
        #expect(json["/days/0/day"] == "2026-12-25" && json["/days/0/name"] == "Різдво")
        #expect(json["/troubles/0/line"] == 6 && json["/troubles/0/code"] == "damaged")
        let long = String(repeating: "a", count: 600_000)
        let answer = try await lead.post("/api/v1/calendar-files", "{\"text\":\"\(long)\"}")
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors/0/pointer"] == "/text")
    }
}
