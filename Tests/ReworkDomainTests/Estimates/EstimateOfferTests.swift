import ReworkDomain
import TestSupport
import Testing

struct EstimateOfferTests {
    static let today = Day.on("2026-11-02")

    private func faults(_ change: (inout EstimateOffer) -> Void) -> [Fault] {
        do {
            _ = try EstimateOffer.fair.with(change).checked(today: EstimateOfferTests.today)
            return []
        } catch {
            return error.faults
        }
    }

    @Test("a fair offer has no fault")
    func fair() {
        #expect(faults { _ in } == [])
    }

    @Test(
        "the hours ascend from low to likely to high; they may be equal",
        arguments: [
            (480, 480, 480, [String]()), (1, 2, 3, []), (481, 480, 960, ["/likelyMinutes"]),
            (480, 961, 960, ["/highMinutes"]), (3, 2, 1, ["/likelyMinutes", "/highMinutes"]),
            (960, 480, 960, ["/likelyMinutes"]),
        ])
    func hours(_ low: Int, _ likely: Int, _ high: Int, _ pointers: [String]) {
        let found = faults {
            $0.lowMinutes = low
            $0.likelyMinutes = likely
            $0.highMinutes = high
        }
        #expect(found.map(\.pointer) == pointers)
        #expect(found.allSatisfy { $0.code == .notAscending })
    }

    @Test("hours, price, day, lead time and words are all needed, and all that is wrong is told at once")
    func everything() {
        let found = faults {
            $0.lowMinutes = 0
            $0.likelyMinutes = 0
            $0.highMinutes = 0
            $0.price = Money(minor: -1, currency: .euro)
            $0.validUntil = .on("2026-11-01")
            $0.leadDaysFrom = 0
            $0.leadDaysTo = -1
            $0.summary = "\n"
        }
        #expect(
            Set(found.map(\.pointer)) == [
                "/lowMinutes", "/likelyMinutes", "/highMinutes", "/priceMinor", "/validUntil", "/leadDaysFrom",
                "/leadDaysTo", "/summary",
            ])
    }

    @Test("an offer may be valid for today only, and for nothing that is past")
    func validUntil() {
        #expect(faults { $0.validUntil = EstimateOfferTests.today } == [])
        #expect(faults { $0.validUntil = .on("2026-11-01") }.map(\.code) == [.notInPast])
    }

    @Test("a rework may be free of charge, not cheaper")
    func price() {
        #expect(faults { $0.price = Money(minor: 0, currency: .hryvnia) } == [])
        #expect(faults { $0.price = Money(minor: -1, currency: .hryvnia) }.map(\.code) == [.tooSmall])
    }

    @Test("the lead time ascends")
    func leadDays() {
        #expect(faults { $0.leadDaysTo = 8 } == [])
        #expect(faults { $0.leadDaysTo = 7 }.map(\.pointer) == ["/leadDaysTo"])
    }

    @Test("the lines, when there are any, add up to the likely hours")
    func lines() {
        func line(_ minutes: Int, _ work: String = "Звіт") -> EstimateOffer.Line {
            EstimateOffer.Line(work: work, minutes: minutes)
        }
        #expect(faults { $0.lines = [line(300), line(420)] } == [])
        #expect(faults { $0.lines = [line(300), line(421)] }.map(\.code) == [.sumDiffers])
        let found = faults { $0.lines = [line(0, " "), line(720)] }
        #expect(Set(found.map(\.pointer)) == ["/lines/0/minutes", "/lines/0/work"])
    }

    @Test("texts are kept without the space around them")
    func tidy() throws {
        let offer = EstimateOffer.fair.with {
            $0.summary = "  Звіт \n"
            $0.lines = [EstimateOffer.Line(work: " Форма ", minutes: 720)]
        }
        let checked = try offer.checked(today: EstimateOfferTests.today)
        #expect(checked.summary == "Звіт")
        #expect(checked.lines.map(\.work) == ["Форма"])
    }
}
