import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskWorkTests {
    @Test("of 50 developers who claim one rework at once one wins, the others are told")
    func oneWinner() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .ready)
        var hired: [Person] = []
        for number in 1...50 { hired.append(try await desks.hireDeveloper(number)) }
        let developers = hired
        let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
            for developer in developers {
                group.addTask {
                    try await desks.refusal { try await $0.claim(rework.id, Call(by: developer.id, expects: nil)) }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        #expect(codes.compactMap(\.self).allSatisfy { $0 == .wrongStage || $0 == .staleVersion })
        #expect(codes.compactMap(\.self).count == 49)
        let claimed = try await desks.current(rework.id)
        #expect(developers.map(\.id).contains(try #require(claimed.developer)))
        #expect(claimed.version == rework.version + 1)
    }

    @Test("the WIP limit holds when one developer claims many at once")
    func limit() async throws {
        let desks = try await Desks()
        var ready: [Rework] = []
        for number in 1...8 { ready.append(try await desks.rework(at: .ready, title: "Звіт \(number)")) }
        let reworks = ready
        let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
            for rework in reworks {
                group.addTask {
                    try await desks.refusal { try await $0.claim(rework.id, Call(by: desks.developer.id)) }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 2)
        #expect(codes.compactMap(\.self).allSatisfy { $0 == .wipLimit })
        #expect(try await desks.store.claims(of: desks.developer.id) == 2)
    }

    @Test("a rework on hold frees a place")
    func hold() async throws {
        let desks = try await Desks()
        let first = try await desks.rework(at: .developing)
        _ = try await desks.rework(at: .developing, title: "Другий")
        let third = try await desks.rework(at: .ready, title: "Третій")
        let claim = { (desk: Desk) in try await desk.claim(third.id, Call(by: desks.developer.id)) }
        #expect(try await desks.refusal(claim) == .wipLimit)
        _ = try await desks.desk.hold(first.id, reason: "Чекаємо", Call(by: desks.specialist.id))
        #expect(try await desks.refusal(claim) == nil)
    }

    @Test("a claim upon a version that has moved on is refused")
    func stale() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .ready)
        _ = try await desks.desk.moveDeadline(
            rework.id, to: desks.nextDue, reason: "Домовлено", Call(by: desks.specialist.id))
        let code = try await desks.refusal {
            try await $0.claim(rework.id, Call(by: desks.developer.id, expects: rework.version))
        }
        #expect(code == .staleVersion)
    }
}
