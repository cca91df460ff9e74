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
        #expect(home["/myMove"]?.items.compactMap { $0["/number"]?.number } == [Int(mine.id.number)])
        let queue = try await office.signedIn(\.developer).get("/api/v1/queue").json()
        #expect(queue["/next/number"] == .number(Double(ready.id.number)))
        #expect(queue["/next/reason"] == "leastSlack")
        #expect(queue["/next/allowedActions"]?.items.contains("claim") == true)
        #expect(queue["/wip/limit"] == 2 && queue["/wip/claimed"] == 0)
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
