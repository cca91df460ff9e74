import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

/// The team's routes, passports and scores by the door (rules 16 to 20).
struct TeamRoutesTests {
    @Test("an absence is entered upon the person's version, once under its key, and its faults are named")
    func absence() async throws {
        let office = try await Office()
        let (lead, id) = (try await office.signedIn(\.lead), office.desks.otherSpecialist.id)
        let path = "/api/v1/people/\(id)/absences"
        let version = office.desks.desk.register.lastEvent(of: id)
        let body = #"{"from":"2026-11-03","through":"2026-11-06","note":"Відпустка"}"#
        #expect(try await lead.post(path, body).status == 428)
        #expect(try await lead.post(path, body, version: 99).status == 412)
        let made = try await lead.post(path, body, version: version, key: "k")
        #expect(made.status == 201 && made["ETag"] == "\"\(version + 1)\"")
        #expect(try made.json()["/absences/0/from"] == "2026-11-03")
        #expect(try await lead.post(path, body, version: version, key: "k").status == 201)
        #expect(office.desks.desk.register.person(id)?.absences.count == 1)
        for (body, pointers) in [
            ("{}", ["/from"]), (#"{"from":"03.11.2026","through":"x"}"#, ["/from", "/through"]),
            (#"{"from":"2026-11-05"}"#, ["/from"]), (#"{"from":"2026-11-09","substitute":999}"#, ["/substitute"]),
        ] {
            let answer = try await lead.post(path, body, version: version + 1)
            #expect(answer.status == 422)
            #expect(try answer.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } == pointers, "\(body)")
        }
    }

    @Test("rule 19: a full manager is refused with who has room, and the line tells the place")
    func cap() async throws {
        let office = try await Office(settings: Desks.settings(managerLimit: 1))
        let desks = office.desks
        let (manager, other) = (
            try await desks.hireManager(), try await desks.hireManager("Ніна Гай", "nina-h")
        )
        try await desks.led(desks.client, by: manager)
        let lead = try await office.signedIn(\.lead)
        let path = "/api/v1/clients/\(desks.freeClient.id)"
        let plan = #"{"kind":"individual","from":"2026-11-02","endsOthers":true,"manager":\#(manager.id)}"#
        let refused = try await lead.post("\(path)/plans", plan, version: 2)
        #expect(refused.status == 409)
        let problem = try refused.json()
        #expect(problem["/code"] == "managerFull" && problem["/rule"] == 19)
        #expect(problem["/values/others"]?.text == "\(other.name) (0/1)")
        let waiting = try await lead.post("\(path)/manager-wait", #"{"manager":\#(manager.id)}"#, version: 2)
        #expect(try waiting.json()["/leading/wait/place"] == 1)
        let contact = try await office.signedIn(\.freeContact).get("/my")
        #expect(contact.text.contains(manager.name))
        let team = try await office.signedIn(\.specialist).get("/api/v1/team").json()
        #expect(team["/waiting/0/client/id"] == .number(Double(desks.freeClient.id.number)))
        #expect(try await lead.post("\(path)/manager-wait/ending", "{}", version: 3).status == 422)
        let left = try await lead.post("\(path)/manager-wait/ending", #"{"reason":"Передумали"}"#, version: 3)
        #expect(try left.json()["/leading/wait"] == nil)
    }

    @Test("rule 19: a client with two projects takes two of its manager's places, in the story with the reason")
    func projects() async throws {
        let office = try await Office()
        let desks = office.desks
        let manager = try await desks.hireManager()
        try await desks.led(desks.client, by: manager)
        let lead = try await office.signedIn(\.lead)
        let path = "/api/v1/clients/\(desks.client.id)"
        let version = try desks.desk.client(desks.client.id).version
        let wrong = try await lead.post("\(path)/projects", #"{"projects":9,"reason":" "}"#, version: version)
        #expect(wrong.status == 422)
        #expect(try wrong.json()["/errors"]?.items.compactMap { $0["/pointer"]?.text } == ["/reason", "/projects"])
        let two = #"{"projects":2,"reason":"Друга система"}"#
        #expect(try await lead.post("\(path)/projects", two, version: version - 1).status == 412)
        let set = try await lead.post("\(path)/projects", two, version: version).json()
        #expect(set["/leading/projects"] == 2 && set["/leading/managers/0/taken"] == 2)
        #expect(set["/leading/story/0/kind"] == "projectsSet" && set["/leading/story/0/reason"] == "Друга система")
        let team = try await lead.get("/api/v1/team").json()
        let told = team["/items"]?.items.first { $0["/name"]?.text == manager.name }
        #expect(told?["/taken"] == 2)
    }

    @Test("why it is that specialist is told to the vendor's people and to no contact")
    func assigned() async throws {
        let office = try await Office()
        let asked = try await office.desks.supportRequest(by: office.desks.stranger)
        let path = "/api/v1/requests/\(asked.id)"
        let inside = try await office.signedIn(\.specialist).get(path).json()
        #expect(inside["/assigned/kind"] == "leastLoaded" && inside["/assigned/next/load/live"] == 0)
        #expect(try await office.signedIn(\.stranger).get(path).json()["/assigned"] == nil)
        let made = try await office.desks.rework(at: .requested)
        let own = try await office.signedIn(\.specialist).get(office.api(made)).json()
        #expect(own["/assigned/kind"] == "own")
        #expect(try await office.signedIn(\.contact).get(office.api(made)).json()["/assigned"] == nil)
    }

    @Test("a contact's score is taken by the plain form once; nothing typed is lost; the specialist reads it")
    func score() async throws {
        let office = try await Office()
        let asked = try await office.desks.supportRequest(at: .answered)
        let contact = try await office.signedIn(\.contact)
        let path = "/my/requests/\(asked.id)"
        let wrong = try await contact.form("\(path)/score", ["note": "Дуже швидко"])
        #expect(wrong.status == 422 && wrong.text.contains("Дуже швидко"))
        let done = try await contact.form("\(path)/score", ["score": "4", "note": "Дуже швидко"])
        #expect(done.status == 303 && done["Location"] == "\(path)?told=scored")
        #expect(try await contact.form("\(path)/score", ["score": "1"]).status == 409)
        let read = try await office.signedIn(\.specialist).get("/api/v1/requests/\(asked.id)").json()
        #expect(read["/score/score"] == 4 && read["/score/note"] == "Дуже швидко")
    }

    @Test("rule 19: a passport's text that loses a race is kept beside the winner, and both are told")
    func passport() async throws {
        let office = try await Office()
        let (specialist, lead) = (try await office.signedIn(\.specialist), try await office.signedIn(\.lead))
        let path = "/api/v1/clients/\(office.desks.client.id)/passport"
        #expect(try await lead.post("\(path)/notes", #"{"text":"Ролі"}"#).status == 428)
        #expect(try await specialist.post("\(path)/notes", #"{"text":"Ролі"}"#, version: 0).status == 200)
        let late = try await lead.post("\(path)/notes", #"{"text":"Склади"}"#, version: 0)
        #expect(late.status == 412)
        #expect(try late.json()["/current/note/text"] == "Ролі" && late.json()["/current/notes/0/beside"] == true)
        let now = try await lead.get(path)
        #expect(now["ETag"] == "\"1\"")
        #expect(try await lead.post("\(path)/notes", #"{"text":"Ролі, склади"}"#, version: 1).status == 200)
        #expect(try await lead.get(path).json()["/notes"]?.items.count == 3)
    }
}
