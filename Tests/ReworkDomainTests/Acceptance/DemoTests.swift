import ReworkDomain
import TestSupport
import Testing

struct DemoTests {
    private let criteria = [1, 2].map { Criterion(id: CriterionID($0), text: "Пункт \($0)") }

    private func faults(_ plan: DemoPlan) -> [Fault] {
        do {
            _ = try plan.checked(criteria: criteria, now: .start)
            return []
        } catch {
            return error.faults
        }
    }

    @Test(
        "an address is of the web",
        arguments: [
            ("https://example.com/a?b=1", true), ("http://test.example.com", true), ("HTTPS://example.com", true),
            ("javascript:alert(1)", false), ("ftp://example.com", false), ("example.com", false), ("https://", false),
            ("//example.com", false), ("https://exa mple.com", false), ("data:text/html,1", false),
        ])
    func addresses(_ text: String, _ isAllowed: Bool) {
        #expect(faults(DemoPlan(link: text)).map(\.code) == (isAllowed ? [] : [.notAURL]))
        #expect(faults(DemoPlan(recording: text)).map(\.code) == (isAllowed ? [] : [.notAURL]))
    }

    @Test("blanks are no address, and a call is still to come")
    func nothing() {
        #expect(faults(DemoPlan(link: " ", recording: "")).map(\.code) == [.missing])
        #expect(faults(DemoPlan(callAt: .start)).map(\.code) == [.notInPast])
        #expect(faults(DemoPlan(callAt: Moment.start.adding(seconds: 1))) == [])
    }

    @Test("every fault of a demo is told at once")
    func together() {
        let plan = DemoPlan(
            link: "file:///etc", recording: "mailto:a@b", callAt: .start,
            notes: String(repeating: "я", count: 20_001),
            places: [DemoPlan.Place(criterion: CriterionID(9), text: "Меню «Звіти»")])
        #expect(
            Set(faults(plan).map(\.pointer)) == [
                "/link", "/recording", "/callAt", "/notes", "/where/0/criterion",
            ])
    }

    @Test("a demo is kept tidy, without places that say nothing")
    func tidy() throws {
        let places = [
            DemoPlan.Place(criterion: CriterionID(1), text: " Меню «Звіти» "),
            DemoPlan.Place(criterion: CriterionID(2), text: " "),
        ]
        let plan = try DemoPlan(link: " https://example.com ", recording: " ", places: places)
            .checked(criteria: criteria, now: .start)
        #expect(plan.link == "https://example.com")
        #expect(plan.recording == nil)
        #expect(plan.places == [DemoPlan.Place(criterion: CriterionID(1), text: "Меню «Звіти»")])
    }
}
