import ReworkDomain
import TestSupport
import Testing

struct CalendarDraftTests {
    private func faults(_ draft: CalendarDraft, others: [String] = []) -> [String] {
        do {
            _ = try draft.decide(others: others, by: People.lead)
            return []
        } catch {
            return error.faults.map { "\($0.pointer) \($0.code.rawValue)" }
        }
    }

    @Test("what a vendor starts with is a calendar as it stands: weekdays 9:00–13:00 and 14:00–18:00 in Kyiv")
    func plain() throws {
        let (terms, reason) = try CalendarDraft.plain().decide(others: [], by: People.lead)
        #expect(terms.schedule == .kyiv && terms.rules == .init() && reason == "Так домовлено")
    }

    @Test("only a lead says what the hours are")
    func lead() {
        for person in [People.specialist, People.contact] {
            #expect(throws: Refusal(.notAllowed)) { try CalendarDraft.plain().decide(others: [], by: person) }
        }
    }

    @Test("every field at fault is named at once")
    func fields() {
        var draft = CalendarDraft.plain(" ", zone: "Europe/Nowhere", reason: "")
        draft.week[.monday] = [["9", "13:00"]]
        draft.week[.tuesday] = [["09:00", "13:00"], ["12:00", "18:00"]]
        draft.week[.wednesday] = [["18:00", "09:00"]]
        draft.exceptions = [
            .init(day: "2026-02-30", name: "", windows: []), .init(day: "2026-12-25", name: "Різдво", windows: []),
            .init(day: "2026-12-25", name: "Ще раз", windows: []), .init(day: "1999-01-01", name: "Давно", windows: []),
            .init(day: "", name: "Ніколи", windows: [["09:00"]]),
        ]
        draft.rules.bug = 0
        draft.rules.warrantyDays = -1
        #expect(
            faults(draft) == [
                "/name missing", "/timeZone unknown", "/week/mon format", "/week/tue overlapping", "/week/wed format",
                "/exceptions/0/name missing", "/exceptions/0/day format", "/exceptions/2/day duplicate",
                "/exceptions/3/day unknown", "/exceptions/4/windows format", "/exceptions/4/day missing",
                "/clock/bugMinutes tooSmall", "/clock/warrantyDays tooSmall", "/reason reasonRequired",
            ])
    }

    @Test("no week without an hour, no name of another calendar's, no abbreviation of a zone")
    func others() {
        var idle = CalendarDraft.plain()
        idle.week = [:]
        #expect(faults(idle) == ["/week missing"])
        #expect(faults(.plain(), others: ["київ"]) == ["/name duplicate"])
        #expect(faults(.plain(zone: "EST")) == ["/timeZone unknown"])
        #expect(faults(.plain(zone: "UTC")).isEmpty)
    }

    @Test("a preview needs no reason, and windows that touch are not overlapping")
    func preview() throws {
        let draft = CalendarDraft.plain(hours: [["09:00", "13:00"], ["13:00", "24:00"]], reason: "")
        let (terms, _) = try draft.decide(others: [], isPreview: true, by: People.lead)
        #expect(terms.schedule.week[.monday]?.map(\.pair) == [["09:00", "13:00"], ["13:00", "24:00"]])
    }
}
