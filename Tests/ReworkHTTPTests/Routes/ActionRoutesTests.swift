import ReworkDomain
import TestSupport
import Testing

struct ActionRoutesTests {
    @Test("the vendor's whole part of a rework's life is done by the API")
    func life() async throws {
        let office = try await Office()
        let desks = office.desks
        var rework = try await desks.rework(at: .requested)
        let specialist = try await office.signedIn(\.specialist)
        let developer = try await office.signedIn(\.developer)
        func post(_ client: RouterClient, _ noun: String, _ body: String, _ stage: Stage) async throws {
            let answer = try await client.post(office.api(rework, noun), body, version: rework.version)
            #expect(answer.status == 200, "\(noun): \(answer.text.prefix(300))")
            rework = try await desks.current(rework.id)
            #expect(rework.stage == stage)
            #expect(answer["ETag"] == "\"\(rework.version)\"")
            #expect(try answer.json()["/stage"] == .text(stage.rawValue))
        }
        let offer = """
            {"lowMinutes":480,"likelyMinutes":720,"highMinutes":960,"priceMinor":1440000,"currency":"UAH",
            "validUntil":"2026-11-16","leadDaysFrom":8,"leadDaysTo":12,"summary":"Звіт","excluded":"",
            "lines":[{"work":"Звіт","minutes":720}]}
            """
        try await post(specialist, "estimates", offer, .estimated)
        rework = try await desks.take(rework.id, to: .specifying)
        let draft = try await specialist.post(
            office.api(rework, "spec-draft"), JSONText.object(["text": SpecTexts.complete]), version: 0, method: "PUT")
        #expect(draft.status == 200 && draft["ETag"] == "\"1\"")
        try await post(specialist, "spec-revisions", #"{"draftVersion":1}"#, .specified)
        rework = try await desks.take(rework.id, to: .signed)
        let due = desks.nextDue.milliseconds
        try await post(specialist, "hand-off", #"{"sizeMinutes":720,"due":\#(due)}"#, .ready)
        try await post(developer, "claim", "{}", .developing)
        let cover = #"[{"criterion":"AC-1","how":"так"},{"criterion":"AC-2","how":"так"}]"#
        try await post(developer, "delivery", #"{"minutesSpent":700,"note":"","cover":\#(cover)}"#, .delivered)
        try await post(specialist, "demo", #"{"link":"https://example.com","notes":""}"#, .demonstrating)
    }

    @Test("an offer is built from the draft's criteria; a point left out, or no draft named, is told at its field")
    func byCriteria() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let specialist = try await office.signedIn(\.specialist)
        let draft = try await specialist.post(
            office.api(rework, "spec-draft"), JSONText.object(["text": SpecTexts.complete]), version: 0, method: "PUT")
        #expect(
            try draft.json()["/criteria"]?.items.map { $0["/text"]?.text } == [
                "Звіт показує 25 рядків", "Порожній звіт каже «Даних немає»",
            ])
        func post(_ more: String) async throws -> ServerAnswer {
            let offer = """
                {"lowMinutes":480,"likelyMinutes":720,"highMinutes":960,"priceMinor":1440000,"currency":"UAH",
                "validUntil":"2026-11-16","leadDaysFrom":8,"leadDaysTo":12,"summary":"Звіт",\(more)}
                """
            return try await specialist.post(office.api(rework, "estimates"), offer, version: 1)
        }
        let point = #"{"lowMinutes":60,"likelyMinutes":120,"highMinutes":240}"#
        let gap = try await post(#""criteria":[\#(point),{"lowMinutes":60,"highMinutes":240}]"#)
        #expect(gap.status == 422)
        #expect(
            try gap.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } == [
                "/draftVersion", "/criteria/1/likelyMinutes",
            ])
        let answer = try await post(#""draftVersion":1,"criteria":[\#(point),\#(point)]"#)
        #expect(answer.status == 200)
        let first = try answer.json()["/estimate/criteria/0"]
        #expect(first?["/criterion"] == "AC-1" && first?["/expectedMinutes"] == 130)
        let contact = try await office.signedIn(\.contact).get(office.api(rework)).json()
        #expect(contact["/estimate/price/minor"] == 1_440_000 && contact["/estimate/criteria"] == nil)
    }

    @Test("commits come as a pasted log or told apart, and no contact ever reads them")
    func commits() async throws {
        let office = try await Office()
        let cover =
            #""minutesSpent":700,"cover":[{"criterion":"AC-1","how":"**меню**"},{"criterion":"AC-2","how":"так"}]"#
        let log = "commit 9fceb02d0ae598e95dc970b74767f19372d61af8\nAuthor: A\n\n    Count\n\n    Covers: AC-2\n"
        for more in [
            try JSONText.object(["log": log]),
            #"{"commits":[{"hash":"9fceb02d0ae598e95dc970b74767f19372d61af8","subject":"Count","covers":["AC-2"]}]}"#,
        ] {
            let rework = try await office.desks.rework(at: .developing)
            let body = "{\(cover),\(more.dropFirst())"
            let answer = try await office.signedIn(\.developer).post(
                office.api(rework, "delivery"), body, version: rework.version)
            #expect(answer.status == 200, "\(answer.text.prefix(300))")
            #expect(try answer.json()["/delivery/commits/0/short"] == "9fceb02d")
            let trace = try await office.signedIn(\.specialist).get(office.api(rework, "trace")).json()
            #expect(trace["/rows/1/commits/0/subject"] == "Count")
            #expect(trace["/rows/0/how"] == "**меню**" && trace["/hasCommits"] == true)
            // Shown as a conversation is: by elements, never by marks.
            let told = try answer.json()
            for shown in [trace["/rows/0/rich/0/parts/0"], told["/delivery/cover/0/rich/0/parts/0"]] {
                #expect(shown?["/kind"] == "strong" && shown?["/parts/0/text"] == "меню")
            }
            let client = try await office.signedIn(\.signatory).get(office.api(rework, "trace"))
            #expect(try client.json()["/rows"]?.items.count == 2)
            #expect(
                !client.text.contains("Count") && !client.text.contains("меню") && !client.text.contains("9fceb02d"))
        }
        let rework = try await office.desks.rework(at: .developing)
        let wrong = try await office.signedIn(\.developer).post(
            office.api(rework, "delivery"), #"{\#(cover),"log":"усе зроблено"}"#, version: rework.version)
        #expect(wrong.status == 422)
        #expect(try wrong.json()["/errors/0/pointer"] == "/log")
    }

    @Test("a short offer is made and withdrawn by the API, and signed on its page without a script")
    func shortOffer() async throws {
        let office = try await Office()
        var rework = try await office.desks.rework(at: .requested)
        let specialist = try await office.signedIn(\.specialist)
        _ = try await specialist.post(
            office.api(rework, "spec-draft"), JSONText.object(["text": SpecTexts.complete]), version: 0, method: "PUT")
        let none = try await specialist.post(office.api(rework, "short-offer"), #"{"draftVersion":1}"#, version: 1)
        #expect(
            try none.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } == [
                "/minutes", "/priceMinor", "/leadDaysFrom", "/leadDaysTo", "/validUntil",
            ])
        let terms = """
            "minutes":240,"priceMinor":480000,"validUntil":"2026-11-16","leadDaysFrom":2,"leadDaysTo":4}
            """
        let offered = try await specialist.post(
            office.api(rework, "short-offer"), #"{"draftVersion":1,\#(terms)"#, version: 1)
        #expect(offered.status == 200, "\(offered.text.prefix(300))")
        #expect(try offered.json()["/estimate/isShort"] == true)
        rework = try await office.desks.current(rework.id)
        let withdrawn = try await specialist.post(
            office.api(rework, "short-offer-withdrawal"), #"{"reason":"Помилка"}"#, version: rework.version)
        #expect(try withdrawn.json()["/stage"] == "requested")
        let version = try await office.desks.store.draft(of: rework.id).version
        rework = try await office.desks.current(rework.id)
        _ = try await specialist.post(
            office.api(rework, "short-offer"), #"{"draftVersion":\#(version),\#(terms)"#, version: rework.version)
        rework = try await office.desks.current(rework.id)
        let signatory = try await office.signedIn(\.signatory)
        let form = try await signatory.get(office.answers(rework, .short))
        #expect(form.text.contains("Погодити й підписати"))
        let empty = try await signatory.form(office.answers(rework, .short), ["answer": "return", "remarks": ""])
        #expect(empty.status == 422)
        let signed = try await signatory.form(
            office.answers(rework, .short), ["answer": "sign", "name": "Петро Мельник"])
        #expect(signed.status == 303)
        #expect(try await office.desks.current(rework.id).stage == .signed)
    }

    @Test("who wants only the new version gets no body, and a refusal all the same")
    func minimal() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .ready)
        let (path, developer) = (office.api(rework, "claim"), try await office.signedIn(\.developer))
        let minimal = ["Prefer": "respond-async, return=minimal"]
        let answer = try await developer.post(path, "{}", version: rework.version, minimal)
        #expect(answer.status == 204 && answer.bytes.isEmpty)
        #expect(answer["Preference-Applied"] == "return=minimal")
        #expect(try await answer["ETag"] == "\"\(office.desks.current(rework.id).version)\"")
        let late = try await developer.post(path, "{}", version: rework.version, minimal)
        #expect(late.status == 412)
        #expect(try late.json()["/current/stage"] == "developing")
    }

    @Test("an action out of its stage answers with the rework as it is: somebody was faster")
    func wrongStage() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .developing)
        let answer = try await office.signedIn(\.otherDeveloper).post(
            office.api(rework, "claim"), "{}", version: rework.version)
        #expect(answer.status == 409)
        #expect(try answer.json()["/code"] == "wrongStage")
        #expect(try answer.json()["/values/stage"] == "developing")
        #expect(try answer.json()["/current/developer/name"] == "Андрій Кравець")
    }

    @Test("who may not act is refused, and nothing happens")
    func rights() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .signed)
        for person in [\Desks.otherSpecialist, \.contact, \.signatory] {
            let answer = try await office.signedIn(person).post(
                office.api(rework, "hand-off"), #"{"sizeMinutes":60,"due":1}"#, version: rework.version)
            #expect(answer.status == 403)
        }
        #expect(try await office.anyone.post(office.api(rework, "hand-off")).status == 401)
        #expect(try await office.desks.current(rework.id).version == rework.version)
    }

    @Test(
        "nobody answers a document for a contact by the API",
        arguments: ["approval", "signature", "acceptance", "approveEstimate"])
    func forContacts(noun: String) async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .estimated)
        let answer = try await office.signedIn(\.lead).post(office.api(rework, noun), version: rework.version)
        #expect(answer.status == 404)
    }

    @Test("a note is the vendor's: no contact leaves one, and it needs its version and key as every action does")
    func notes() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let body = try JSONText.object(["text": "Домовились телефоном"])
        let specialist = try await office.signedIn(\.specialist)
        let path = office.api(rework, "notes")
        #expect(try await office.signedIn(\.signatory).post(path, body, version: rework.version).status == 403)
        #expect(try await office.signedIn(\.stranger).post(path, body, version: rework.version).status == 404)
        #expect(try await specialist.post(path, body).status == 428)
        #expect(try await specialist.post(path, "{}", version: rework.version).status == 422)
        let answer = try await specialist.post(path, body, version: rework.version)
        #expect(answer.status == 200)
        #expect(try answer.json()["/notes/0/text"] == "Домовились телефоном")
        #expect(try answer.json()["/court"] == "specialist")
    }

    @Test("a text past the bounds is refused at its field")
    func deep() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let body = try JSONText.object(["text": String(repeating: "> ", count: 60) + "так"])
        let answer = try await office.signedIn(\.specialist).post(
            office.api(rework, "notes"), body, version: rework.version)
        #expect(answer.status == 422)
        #expect(try answer.json()["/errors/0/pointer"] == "/text")
    }
}
