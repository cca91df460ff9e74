import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

/// Kyiv, Monday 2 November 2026, 10:00: a consultation asked now is due on Tuesday, 15:00.
struct DeskCalendarsTests {
    private func verified(_ desks: Desks) throws -> [String] {
        try Verification.check(file: desks.folder.path + "/data").discrepancies.map(\.description)
    }

    @Test("a holiday moves the open deadlines behind it, and each says in its history from when to when, and by what")
    func moves() async throws {
        let desks = try await Desks()
        let asked = try await desks.supportRequest(at: .consultation)
        let wish = try await desks.rework(at: .requested)
        let before = (try await desks.due(asked.id), try await desks.due(wish.id))
        let moved = try await desks.setCalendar(.resting("2026-11-03"))
        #expect(moved.map(\.number) == [asked.id.number, wish.id.number].sorted())
        // A day without work goes by: what was due on a day is due as late on the next.
        let after = (try await desks.due(asked.id), try await desks.due(wish.id))
        #expect(before.0 == .utc("2026-11-03T13:00:00Z") && after.0 == .utc("2026-11-04T13:00:00Z"))
        #expect(before.1 == .utc("2026-11-04T08:00:00Z") && after.1 == .utc("2026-11-05T08:00:00Z"))
        let event = try #require(try await desks.store.events(of: asked.id).last)
        guard case .recounted(let shift) = event.fact else { throw Unexpected() }
        #expect(event.actor == .system(cause: EventReference(.calendar(VendorCalendar.main), 1)))
        #expect(shift.before.due == before.0 && shift.after.due == after.0 && shift.kind == .consultation)
        #expect(shift.calendar == CalendarVersion(calendar: VendorCalendar.main, version: 1))
        let told = try #require(try await desks.store.events(of: wish.id).last?.event)
        guard case .course(.recounted(let shift)) = told.fact else { throw Unexpected() }
        #expect(shift.kind == .estimateGoal && shift.after.due == after.1)
        #expect(try verified(desks) == [])
    }

    private struct Unexpected: Error {}

    @Test("what is closed stays as it was, and is told by the hours of its time for ever")
    func closed() async throws {
        let desks = try await Desks()
        let answered = try await desks.supportRequest(at: .answered)
        let before = try await desks.desk.view(request: answered.id, for: desks.lead.id)
        desks.clock.pass(seconds: 60)
        #expect(try await desks.setCalendar(.resting("2026-11-02", "2026-11-03")).isEmpty)
        let after = try await desks.desk.view(request: answered.id, for: desks.lead.id)
        #expect(after.run == before.run && after.timing == before.timing && after.events == before.events)
        #expect(after.request == before.request)
        // Opened again it is counted by the hours of now.
        _ = try await desks.desk.act(on: answered.id, Call(by: desks.contact.id), .reopen(reason: "Не допомогло"))
        #expect(try await desks.due(answered.id) == .utc("2026-11-05T11:00:00Z"))
        #expect(try verified(desks) == [])
    }

    @Test("rule 13: a promised date is somebody's word, and no calendar moves it")
    func promise() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .developing)
        let due = rework.promise?.due
        #expect(try await desks.setCalendar(.resting("2026-11-04", "2026-11-05")).isEmpty)
        let now = try await desks.current(rework.id)
        #expect(now == rework && now.promise?.due == due)
        #expect(try verified(desks) == [])
    }

    @Test("rule 14: where the clock stands the hours left are counted anew, without a due moment")
    func standing() async throws {
        let desks = try await Desks()
        let asked = try await desks.supportRequest(at: .consultation)
        desks.clock.pass(seconds: 2 * 3600)
        _ = try await desks.desk.ask(asked.id, .client, text: "Який склад?", Call(by: desks.specialist.id))
        let draft = CalendarDraft.plain(hours: [["11:00", "13:00"], ["14:00", "18:00"]])
        let moved = try await desks.setCalendar(draft)
        let shift = try #require(moved.first?.shift)
        #expect(moved.count == 1 && shift.before.due == nil && shift.after.due == nil)
        #expect(shift.before.left == 10 * 3600 && shift.after.left == 11 * 3600)
        #expect(try verified(desks) == [])
    }

    @Test("a client is counted by the calendar it was given, from then on; the others are not touched")
    func given() async throws {
        let desks = try await Desks()
        let (mine, other) = (
            try await desks.supportRequest(.bug), try await desks.supportRequest(.bug, by: desks.stranger)
        )
        let kept = try await desks.due(other.id)
        let warsaw = try await desks.addCalendar(.plain("Варшава", zone: "Europe/Warsaw", hours: [["08:00", "16:00"]]))
        let preview = try await desks.desk.previewCalendar(warsaw.id, of: desks.client.id, by: desks.lead.id)
        let client = try await desks.desk.giveCalendar(
            warsaw.id, to: desks.client.id, reason: "Переїхали", Call(by: desks.lead.id))
        #expect(client.calendar == warsaw.id && desks.desk.calendar(of: client).timeZone.identifier == "Europe/Warsaw")
        // Rule 8's goal, two working hours from 9:00 in Warsaw, comes before the day's closing.
        #expect(try await desks.due(mine.id) == .utc("2026-11-02T10:00:00Z"))
        #expect(try await desks.due(other.id) == kept)
        let event = try #require(try await desks.store.events(of: desks.client.id).last)
        guard case .calendarGiven(_, _, let moved) = event.fact else { throw Unexpected() }
        #expect(moved == preview)
        #expect(try verified(desks) == [])
    }

    @Test("rules 9 and 12: cut-off, what comes after it, grace and warranty are the calendar's settings")
    func rules() async throws {
        let desks = try await Desks()
        desks.clock.now = .utc("2026-11-02T13:30:00Z")
        let bug = try await desks.supportRequest(at: .bug)
        #expect(try await desks.due(bug.id) == .utc("2026-11-02T16:00:00Z"))
        var rules = ServiceClock.Rules()
        rules.cutoff = 15 * 3600
        _ = try await desks.setCalendar(.plain(rules: rules))
        #expect(try await desks.due(bug.id) == .utc("2026-11-03T16:00:00Z"))
        rules.afterCutoff = .runningClock
        rules.graceDays = 30
        _ = try await desks.setCalendar(.plain(rules: rules))
        #expect(try await desks.due(bug.id) == .utc("2026-11-03T13:30:00Z"))
        let renewal = desks.plan(.paid, from: "2026-11-03")
        desks.clock.now = .utc("2026-12-02T13:30:00Z")
        _ = try await desks.desk.buyPlan(
            renewal, endsOthers: true, for: desks.client.id, Call(by: desks.lead.id))
        #expect(try verified(desks) == [])
    }

    @Test("two leads upon one version: one wins, the other is told and loses nothing; the same twice is done once")
    func conflicts() async throws {
        let desks = try await Desks()
        let call = Call(by: desks.lead.id, expects: 0)
        let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
            for _ in 1...5 {
                group.addTask {
                    try await desks.refusal { try await $0.setCalendar(VendorCalendar.main, .plain(), call) }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1 && codes.compactMap(\.self).allSatisfy { $0 == .staleVersion })
        let key = Call.Key(text: "k", request: .of("а"))
        for _ in 1...2 {
            _ = try await desks.desk.setCalendar(
                VendorCalendar.main, .resting("2026-11-03"), Call(by: desks.lead.id, key: key))
        }
        #expect(desks.store.calendars[VendorCalendar.main]?.version == 2)
        #expect(
            try await desks.refusal { try await $0.setCalendar(ID(7), .plain(), Call(by: desks.lead.id)) } == .notFound)
        let mine = Call(by: desks.specialist.id)
        #expect(try await desks.refusal { try await $0.addCalendar(.plain("Інший"), mine) } == .notAllowed)
        #expect(
            try await desks.refusal {
                try await $0.previewCalendar(VendorCalendar.main, .plain(), by: desks.specialist.id)
            }
                == .notAllowed)
    }

    @Test("work that goes on while a calendar is changed is counted by one of the two, and every list agrees")
    func races() async throws {
        let desks = try await Desks()
        let lead = Call(by: desks.lead.id)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...12 {
                group.addTask {
                    // A client that asks at that very moment is not told to ask again.
                    _ = try await desks.supportRequest(.consultation, title: "Питання \(number)")
                }
                if number % 3 == 0 {
                    group.addTask {
                        let day = CalendarDraft.resting("2026-11-0\(number / 3 + 2)")
                        _ = try await desks.refusal { try await $0.setCalendar(VendorCalendar.main, day, lead) }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try verified(desks) == [])
    }

    @Test("after any changes of calendars what is kept is what counting from scratch makes", arguments: 0..<6)
    func property(seed: Int) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        let desks = try await Desks()
        let other = try await desks.addCalendar()
        for situation in [Desks.SupportSituation.triage, .consultation, .bug, .askedClient, .answered] {
            desks.clock.pass(seconds: Int.random(in: 0...9_000, using: &random))
            _ = try await desks.supportRequest(at: situation)
        }
        for stage in [Stage.requested, .estimated, .specifying, .developing] { _ = try await desks.rework(at: stage) }
        for _ in 1...6 {
            desks.clock.pass(seconds: Int.random(in: 1...40_000, using: &random))
            let number = Int.random(in: 3...20, using: &random)
            var draft = CalendarDraft.resting("2026-11-\(number < 10 ? "0" : "")\(number)")
            draft.timeZone = ["Europe/Kyiv", "Asia/Kathmandu", "America/New_York"].randomElement(using: &random) ?? ""
            draft.week[.saturday] = random.once(in: 2) ? [["10:00", "14:00"]] : []
            draft.rules.consultation = Int.random(in: 1...20, using: &random) * 3600
            let lead = Call(by: desks.lead.id)
            if random.once(in: 3) {
                let now = try desks.desk.client(desks.client.id).calendar
                let next = now == other.id ? VendorCalendar.main : other.id
                _ = try await desks.desk.giveCalendar(next, to: desks.client.id, reason: "Так", lead)
            } else {
                let id = random.once(in: 2) ? other.id : VendorCalendar.main
                draft.name = id == other.id ? "Варшава" : "Київ"
                _ = try await desks.desk.setCalendar(id, draft, lead)
            }
        }
        let terms = try #require(desks.store.calendars[try desks.desk.client(desks.client.id).calendar]?.terms)
        // Made anew, with nothing of what was kept ready.
        let fresh = try #require(WorkCalendar(terms.schedule, rules: terms.rules))
        for row in try await desks.store.page(ReworkFilter(), limit: 20).rows {
            let rework = try await desks.current(row.id)
            #expect(row == rework.summary(fresh), "rework \(row.id)")
        }
        for request in try await desks.store.page(RequestFilter(), newest: true, limit: 20).rows
        where request.countedUntil == nil {
            #expect(try await desks.due(request.id) == request.timing(in: fresh)?.due, "request \(request.id)")
        }
        #expect(try verified(desks) == [])
    }
}
