import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

/// Lists against the plainest thing that could give them: every rework looked at, one by one.
struct ListQueryTests {
    private static let now = Moment.utc("2026-11-20T10:00:00Z")

    @Test("pages of every filter in every order are what looking at each rework gives", arguments: 1...6)
    func random(seed: UInt64) async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var chance = SplitMix64(seed: seed)
            let reworks = try await ListQueryTests.fill(store, &chance)
            for _ in 1...60 {
                let wanted = Wanted(&chance)
                for order in ReworkOrder.allCases {
                    let limit = Int.random(in: 1...9, using: &chance)
                    let found = try await store.all(wanted.filter, order, limit: limit)
                    let expected = wanted.list(reworks, order)
                    #expect(found == expected, "\(wanted.filter) by \(order) in pages of \(limit)")
                }
            }
            // A list that never had anything in it would prove nothing.
            #expect(Set(reworks.map(\.stage)).count > 8)
        }
        #expect(try !shelf.verify().discrepancies.contains { $0.what.contains("lists") })
    }

    @Test("the order of slack is that of the slack every row tells")
    func slack() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var chance = SplitMix64(seed: 7)
            _ = try await ListQueryTests.fill(store, &chance)
            let rows = try await store.page(ReworkFilter(), .slack, limit: 500).rows
            let running = rows.compactMap { $0.deadline(now: ListQueryTests.now, calendar: .kyiv) }
                .filter { $0.state != .stopped && !$0.state.isOver }.map(\.slack)
            #expect(running.count > 20 && running == running.sorted())
        }
    }

    @Test("every list reads along an index and sorts nothing, but a developer's by waiting")
    func plans() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var chance = SplitMix64(seed: 8)
            for _ in 1...200 {
                let filter = Wanted(&chance).filter
                for order in ReworkOrder.allCases {
                    for (sql, arguments) in ListQuery(filter, order).statements(
                        after: .init(key: 1, rework: 1), limit: 9)
                    {
                        let plan = try await store.pool.read { db in
                            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
                                .map { $0["detail"] as String }.joined(separator: "; ")
                        }
                        let mayScan = sql.contains("listed_by_urgency")
                        #expect(plan.hasPrefix("SEARCH") || mayScan, "\(plan): \(sql)")
                        let maySort = sql.contains("listed_of_developer") && order == .waiting
                        #expect(!plan.contains("TEMP B-TREE") || maySort, "\(plan): \(sql)")
                    }
                }
            }
        }
    }

    /// 150 reworks of two clients, at random stages, asked, held, handed to others, between 2 and 18 November.
    private static func fill(_ store: Store, _ chance: inout SplitMix64) async throws -> [Rework] {
        var reworks: [Rework] = []
        for number in 1...150 {
            let id = Int64(number)
            let start = Moment.start.adding(seconds: Int.random(in: 0...12 * 86_400, using: &chance))
            if chance.once(in: 5) {
                let gate: Gate = chance.once(in: 2) ? .open(.paid) : .closed(GateRefusal(reason: .none, rule: 7))
                try await store.request(
                    id, "Звіт \(number)", client: People.otherClient, specialist: People.otherSpecialist, gate: gate,
                    at: start)
            } else {
                var story = try Story(now: start)
                try story.go(
                    to: Stage.allCases.filter { $0 != .awaitingSupport }.randomElement(using: &chance) ?? .ready)
                if story.stage.isLive { try trouble(&story, &chance) }
                if story.stage == .accepted, chance.once(in: 2) {
                    try story.act(.demo(.putLive(GoLive(day: story.situation.today))), by: People.specialist)
                }
                try await store.put(story, as: id)
            }
            reworks.append(try #require(try await store.rework(ID(id))))
        }
        return reworks
    }

    private static func trouble(_ story: inout Story, _ chance: inout SplitMix64) throws {
        story.now = story.now.adding(seconds: Int.random(in: 0...4 * 86_400, using: &chance))
        if chance.once(in: 3) {
            let courts = Court.allCases.filter { $0 != .developer || story.rework.developer != nil }
            let court = courts.randomElement(using: &chance) ?? .client
            try story.act(.ask(court, "Яка дата?"), by: court == .specialist ? People.contact : People.specialist)
            story.now = story.now.adding(seconds: 7_200)
            if court == .client, chance.once(in: 2) { try story.act(.answer(1), by: People.contact) }
        }
        if chance.once(in: 4) { try story.act(.course(.reassign(to: People.otherSpecialist)), by: People.lead) }
        if chance.once(in: 6) { try story.act(.course(.hold(reason: "Чекаємо")), by: People.lead) }
    }

    /// What is asked for, in the words of the requirement and as the store takes it.
    private struct Wanted {
        var filter = ReworkFilter()
        private var isOverdue = false
        private var days: Int?

        init(_ chance: inout SplitMix64) {
            if chance.once(in: 3) {
                filter.stages = Set(Stage.allCases.filter { _ in chance.once(in: 3) })
            }
            if chance.once(in: 4) { filter.court = Court.allCases.randomElement(using: &chance) }
            if chance.once(in: 4) {
                filter.client = [People.client, People.otherClient].randomElement(using: &chance)?.id
            }
            let specialist = [People.specialist, People.otherSpecialist].randomElement(using: &chance)?.id
            switch Int.random(in: 0...6, using: &chance) {
            case 0: filter.specialist = specialist
            case 1: filter.developer = People.developer.id
            case 2: filter.person = chance.once(in: 2) ? specialist : People.developer.id
            case 3: filter.visibleToDeveloper = People.developer.id
            case 4: filter.onlyLive = true
            default: break
            }
            filter.isNotPutLive = chance.once(in: 4)
            isOverdue = chance.once(in: 5)
            if isOverdue { filter.due = Urgency.due(from: nil, through: ListQueryTests.now) }
            if chance.once(in: 5) {
                let days = Int.random(in: 1...8, using: &chance)
                self.days = days
                filter.court = .client
                filter.waitingSince = WorkCalendar.kyiv.silenceBefore(days: days, ListQueryTests.now)
            }
        }

        func list(_ reworks: [Rework], _ order: ReworkOrder) -> [ID<Rework>] {
            let wanted = reworks.filter(lets)
            switch order {
            case .newest: return wanted.map(\.id).sorted(by: >)
            case .waiting:
                return wanted.filter { $0.court != nil }
                    .sorted { ($0.courtSince, $0.id) < ($1.courtSince, $1.id) }.map(\.id)
            case .slack:
                return wanted.sorted { (place($0), $0.id) < (place($1), $1.id) }.map(\.id)
            }
        }

        private func lets(_ rework: Rework) -> Bool {
            let deadline = rework.deadline(now: ListQueryTests.now, calendar: .kyiv)
            let people = [rework.specialist, rework.developer]
            let silent = WorkCalendar.kyiv.workingDays(from: rework.courtSince, to: ListQueryTests.now)
            let parts: [Bool] = [
                filter.stages.isEmpty || filter.stages.contains(rework.stage),
                filter.court == nil || filter.court == rework.court,
                filter.client == nil || filter.client == rework.client,
                filter.specialist == nil || filter.specialist == rework.specialist,
                filter.developer == nil || filter.developer == rework.developer,
                filter.person == nil || people.contains(filter.person),
                !filter.onlyLive || rework.stage.isLive,
                !filter.isNotPutLive || rework.stage == .accepted && rework.goLive == nil,
                filter.visibleToDeveloper == nil || rework.mayBeSeen(by: People.developer),
                !isOverdue || (deadline?.state == .late && rework.stage.isLive),
                days.map { silent >= $0 } ?? true,
            ]
            return !parts.contains(false)
        }

        /// Running clocks by due moment, then those that stand, then what is not timed, then what is over.
        private func place(_ rework: Rework) -> [Int64] {
            guard rework.stage.isLive else { return [3, -rework.stageSince.milliseconds] }
            let deadline = rework.deadline(now: ListQueryTests.now, calendar: .kyiv)
            switch deadline?.state {
            case nil, .kept, .missed, .done: return [2, rework.courtSince.milliseconds]
            case .stopped: return [1, deadline?.stoppedSince?.milliseconds ?? 0]
            case .late, .atRisk, .inTime: return [0, deadline?.at.milliseconds ?? 0]
            }
        }
    }
}

private func < (left: ([Int64], ID<Rework>), right: ([Int64], ID<Rework>)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
