import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct HomeRoutesTests {
    @Test("a specialist's home has what waits for it, a developer's queue what may be claimed")
    func homes() async throws {
        let office = try await Office()
        let mine = try await office.desks.rework(at: .requested)
        let ready = try await office.desks.rework(at: .ready, title: "Готове")
        let home = try await office.signedIn(\.specialist).get("/api/v1/home").json()
        #expect(home["/specialist/myMove/items"]?.items.compactMap { $0["/number"]?.number } == [Int(mine.id.number)])
        let queue = try await office.signedIn(\.developer).get("/api/v1/queue").json()
        #expect(queue["/next/number"] == .number(Double(ready.id.number)))
        #expect(queue["/next/reason"] == "leastSlack")
        #expect(queue["/next/allowedActions"]?.items.contains("claim") == true)
        #expect(queue["/wip/limit"] == 2 && queue["/wip/claimed"] == 0)
    }

    @Test("a row quotes a question's words without their marks: on the first screen, in lists, in the queue")
    func quoted() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .developing)
        let text = "Чи **точно** за `складом 7`? Див. [лист](https://example.com/a)\n\n- і ще"
        _ = try await office.desks.desk.ask(
            rework.id, .developer, text: text, Call(by: office.desks.specialist.id))
        let words = JSON.text("Чи точно за складом 7? Див. лист і ще")
        let list = try await office.signedIn(\.specialist).get("/api/v1/reworks").json()
        #expect(list["/items/0/openQuestion/text"] == words)
        let queue = try await office.signedIn(\.developer).get("/api/v1/queue").json()
        #expect(queue["/mine/0/openQuestion/text"] == words)
        let client = try await office.signedIn(\.specialist)
            .get("/api/v1/clients/\(office.desks.client.id)").json()
        #expect(client["/reworks/0/openQuestion/text"] == words)
    }

    @Test("a row quotes the beginning of a long question, cut in its words and not in their marks")
    func longQuestion() async throws {
        let office = try await Office()
        let rework = try await office.desks.rework(at: .requested)
        let link = "[слово](https://example.com/\(String(repeating: "a", count: 90))) "
        _ = try await office.desks.desk.ask(
            rework.id, .client, text: String(repeating: link, count: 50), Call(by: office.desks.specialist.id))
        let home = try await office.signedIn(\.specialist).get("/api/v1/home").json()
        let quoted = home["/specialist/waiting/items/0/openQuestion/text"]?.text ?? ""
        #expect(quoted.hasPrefix("слово слово") && !quoted.contains("http"))
    }

    @Test("a home has the parts of its reader's roles and no others")
    func roles() async throws {
        let office = try await Office()
        _ = try await office.desks.rework(at: .developing)
        for (person, parts) in [
            (\Desks.lead, ["lead"]), (\Desks.specialist, ["specialist"]), (\Desks.developer, ["developer"]),
        ] {
            let home = try await office.signedIn(person).get("/api/v1/home").json()
            let found = ["lead", "specialist", "developer"].filter { home["/\($0)"] ?? .null != .null }
            #expect(found == parts)
        }
        let developer = try await office.signedIn(\.developer).get("/api/v1/home").json()
        #expect(developer["/developer/mine/0/criteria"]?.number ?? 0 > 0)
        #expect(developer["/developer/mine/0/allowedActions"]?.items.contains("deliver") == true)
    }

    @Test("a specialist sees what is due today, whom it waits for, and what is at risk at the developers")
    func specialist() async throws {
        let office = try await Office()
        let desks = office.desks
        let asked = try await desks.rework(at: .estimated)
        let built = try await desks.rework(at: .developing)
        let fresh = try await desks.rework(at: .requested)
        desks.clock.pass(seconds: 86_400)
        func numbers(_ part: String) async throws -> [Int] {
            let home = try await office.signedIn(\.specialist).get("/api/v1/home").json()
            return home["/specialist/\(part)/items"]?.items.compactMap { $0["/number"]?.number } ?? []
        }
        #expect(try await numbers("waiting") == [Int(asked.id.number)])
        #expect(try await numbers("myMove") == [Int(fresh.id.number)])
        #expect(try await numbers("dueToday") == [])
        #expect(try await numbers("atDevelopers") == [])
        // The estimate's goal is 16 working hours: Wednesday. The promise is for two weeks from its hand-off.
        desks.clock.pass(seconds: 86_400 - 3 * 3600)
        #expect(try await numbers("dueToday") == [Int(fresh.id.number)])
        desks.clock.pass(seconds: 12 * 86_400)
        #expect(try await numbers("atDevelopers") == [Int(built.id.number)])
    }

    @Test("a lead sees promises that break this week, what is overdue, who carries what, and plans that end")
    func lead() async throws {
        let office = try await Office()
        let desks = office.desks
        let promised = try await desks.rework(at: .developing)
        let forgotten = try await desks.rework(at: .requested)
        let kept = try await desks.keptRework()
        _ = try await desks.desk.admit(kept.id, reason: "Обіцяли на зустрічі", Call(by: desks.lead.id))
        let waiting = try await desks.keptRework()
        let ending = desks.plan(.paid, from: "2026-11-02", through: "2026-11-20")
        _ = try await desks.desk.buyPlan(ending, endsOthers: true, for: desks.freeClient.id, Call(by: desks.lead.id))
        // Thursday of the week whose Monday the promise is for has passed: it was missed on that Monday.
        desks.clock.pass(seconds: 17 * 86_400)
        let home = try await office.signedIn(\.lead).get("/api/v1/home").json()
        func numbers(_ part: String) -> [Int] {
            home["/lead/\(part)/items"]?.items.compactMap { $0["/number"]?.number } ?? []
        }
        #expect(numbers("breaking") == [Int(promised.id.number)])
        #expect(numbers("overdue").contains(Int(forgotten.id.number)))
        #expect(!numbers("overdue").contains(Int(promised.id.number)))
        #expect(home["/lead/overrides/0/reason"] == "Обіцяли на зустрічі")
        #expect(home["/lead/plansEnding/0/client/name"] == "ПП «Млин»")
        #expect(home["/lead/plansEnding/0/daysLeft"] == 1)
        let load = home["/lead/load"]?.items ?? []
        #expect(load.first { $0["/person/name"] == "Андрій Кравець" }?["/claimed"] == 1)
        #expect((load.first { $0["/person/name"] == "Олена Гнатюк" }?["/live"]?.number ?? 0) >= 2)
        _ = waiting
    }

    @Test("work taken back for a new specification waits for its developer, and for no other")
    func reserved() async throws {
        let office = try await Office()
        let desks = office.desks
        let rework = try await desks.rework(at: .developing)
        _ = try await desks.desk.withdrawSpec(rework.id, reason: "Зміни", Call(by: desks.specialist.id))
        let draft = try await desks.store.draft(of: rework.id)
        _ = try await desks.desk.publishSpec(rework.id, draft: draft.version, Call(by: desks.specialist.id))
        let published = try await desks.take(rework.id, to: .signed)
        let due = try #require(published.promise?.due)
        _ = try await desks.desk.handOff(rework.id, sizeMinutes: 720, due: due, Call(by: desks.specialist.id))
        let own = try await office.signedIn(\.developer).get("/api/v1/queue").json()
        #expect(own["/next/reason"] == "reserved")
        let other = try await office.signedIn(\.otherDeveloper).get("/api/v1/queue").json()
        #expect(other["/next"] == .null || other["/next"] == nil)
    }

    @Test("somebody named finds it at home and in the queue until they say something there")
    func mentioned() async throws {
        let office = try await Office()
        let desks = office.desks
        let rework = try await desks.rework(at: .specifying)
        let text = "@Андрій Кравець і @Тарас Бойко, гляньте"
        _ = try await desks.desk.note(rework.id, text: text, Call(by: desks.specialist.id))
        let developer = try await office.signedIn(\.developer)
        let other = try await office.signedIn(\.otherSpecialist)
        for (client, path) in [(developer, "/api/v1/queue"), (developer, "/api/v1/home"), (other, "/api/v1/home")] {
            let row = try await client.get(path).json()["/mentioned/0"]
            #expect(row?["/number"] == .number(Double(rework.id.number)))
            #expect(row?["/note"] == .text(text))
            #expect(row?["/by/name"] == "Олена Гнатюк")
        }
        _ = try await desks.desk.note(rework.id, text: "Гарно", Call(by: desks.developer.id))
        #expect(try await developer.get("/api/v1/queue").json()["/mentioned"]?.items.isEmpty == true)
        #expect(try await other.get("/api/v1/home").json()["/mentioned"]?.items.count == 1)
    }
}
