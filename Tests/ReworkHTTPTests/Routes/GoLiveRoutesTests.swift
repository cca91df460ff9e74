import ReworkDomain
import TestSupport
import Testing

/// Put live by the door: its body, its faults, and what both sides read of it.
struct GoLiveRoutesTests {
    @Test("the day is told once, then corrected with a reason; both sides read it, the client in its own words")
    func told() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .accepted)
        let specialist = try await office.signedIn(\.specialist)
        let path = office.api(rework)
        let today = office.desks.desk.today(of: try office.desks.desk.client(rework.client))
        let listed = try await specialist.get("/api/v1/reworks?notLive=1&sort=slack").json()
        #expect(listed["/items"]?.items.count == 1 && listed["/items/0/liveSince"] == nil)
        let home = try await specialist.get("/api/v1/home").json()
        #expect(home["/specialist/notLive/items/0/move"] == "putLive")
        #expect(home["/specialist/myMove/items"]?.items.isEmpty == true)
        for (body, code) in [
            ("{}", "missing"), (#"{"day":"учора"}"#, "format"), (#"{"day":"2020-01-01"}"#, "beforeAcceptance"),
            (#"{"day":"2999-01-01"}"#, "notInFuture"),
        ] {
            let refused = try await specialist.post("\(path)/go-live", body, version: rework.version)
            #expect(refused.status == 422)
            let fault = try refused.json()
            #expect(fault["/errors/0/pointer"] == "/day" && fault["/errors/0/code"]?.text == code, "\(body)")
        }
        let body = #"{"day":"\#(today)","note":"Уночі"}"#
        let done = try await specialist.post("\(path)/go-live", body, version: rework.version, key: "live")
        #expect(done.status == 200)
        let read = try done.json()
        #expect(read["/goLive/day"]?.text == today.description && read["/goLive/note"] == "Уночі")
        #expect(read["/stage"] == "accepted" && read["/court"] == nil && read["/move"] == nil)
        #expect(read["/story"]?.items.last?["/kind"] == "wentLive")
        // Sent twice it happens once.
        #expect(
            try await specialist.post("\(path)/go-live", body, version: rework.version, key: "live").status == 200)
        let again = try await specialist.post("\(path)/go-live", #"{"day":"\#(today)"}"#, version: rework.version + 1)
        #expect(again.status == 422)
        #expect(try again.json()["/errors/0/pointer"] == "/reason")
        let mended = #"{"day":"\#(today)","reason":"Не вночі, а вранці"}"#
        let corrected = try await specialist.post("\(path)/go-live", mended, version: rework.version + 1)
        #expect(try corrected.json()["/story"]?.items.last?["/kind"] == "wentLiveAnew")
        let contact = try await office.signedIn(\.contact)
        let page = try await contact.get("/my/reworks/\(rework.id)").text
        #expect(page.contains("У\u{a0}вашій робочій системі вона з\u{a0}") && page.contains("Не вночі, а вранці"))
        #expect(try await contact.get("/my").text.contains("У\u{a0}робочій системі з\u{a0}"))
        #expect(try await specialist.get("/api/v1/reworks?notLive=1").json()["/items"]?.items.isEmpty == true)
    }
}
