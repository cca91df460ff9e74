import ReworkDomain
import TestSupport
import Testing

/// Rules 2 and 21 over a period.
struct SupportMeasuresTests {
    private func handled(_ kind: RequestKind, by client: Client, seconds: Int) throws -> Handling {
        var story = try SupportStory(kind)
        story.client = client
        story.now = story.now.adding(seconds: seconds)
        try story.act(.classify(as: kind), by: People.specialist)
        switch kind {
        case .consultation: try story.act(.answer(text: "Так", isRecommendation: false), by: People.specialist)
        case .bug: try story.act(.fix(text: "Ось"), by: People.specialist)
        case .rework: break
        }
        return try #require(Handling(story.events, of: ID(1), client: client, in: .kyiv))
    }

    private func client(_ number: Int64, _ plan: PlanKind) -> Client {
        var client = Client(id: ID(number), name: "ТОВ", language: .ukrainian, specialist: nil)
        client.plans = [Plan(kind: plan, from: .on("2026-01-01"), through: nil)]
        return client
    }

    private func measure(_ handled: [Handling]) -> SupportMeasures {
        SupportMeasures(handled, from: .on("2026-11-01"), through: .on("2026-11-30"))
    }

    @Test("rule 2: consultations of all that was asked, by client and together")
    func consulting() throws {
        let (one, other) = (client(1, .paid), client(2, .paid))
        var all = try (0..<19).map { _ in try handled(.consultation, by: one, seconds: 60) }
        all.append(try handled(.bug, by: one, seconds: 60))
        all.append(try handled(.bug, by: other, seconds: 60))
        let measures = measure(all)
        #expect(measures.consulting[ID(1)] == Share(19, of: 20))
        #expect(measures.consulting[ID(2)] == Share(0, of: 1))
        #expect(measures.allConsulting == Share(19, of: 21))
    }

    @Test("rule 21: by kind and stretch, individual against paid, and told only with enough of both")
    func reductions() throws {
        let (paid, individual) = (client(1, .paid), client(2, .individual))
        var all = try (0..<10).map { try handled(.bug, by: paid, seconds: 3600 + $0) }
        all += try (0..<9).map { try handled(.bug, by: individual, seconds: 1800 + $0) }
        func bug(_ stretch: SupportMeasures.Stretch, _ all: [Handling]) -> SupportMeasures.Reduction? {
            measure(all).reductions.first { $0.kind == .bug && $0.stretch == stretch }
        }
        #expect(bug(.solution, all)?.found == nil, "nine are too few")
        #expect(bug(.solution, all)?.individual == 9 && bug(.solution, all)?.paid == 10)
        all.append(try handled(.bug, by: individual, seconds: 1800))
        let found = try #require(bug(.firstAnswer, all)?.found)
        #expect(abs(found.value - 0.5) < 0.01)
        #expect(measure(all).reductions.filter { $0.kind != .bug }.allSatisfy { $0.found == nil })
        #expect(measure(all).reductions.count == 6)
    }

    @Test("free support and none are compared with nothing")
    func others() throws {
        let all = try (0..<12).map { try handled(.bug, by: client(1, .free), seconds: 60 + $0) }
        #expect(measure(all).reductions.allSatisfy { $0.paid == 0 && $0.individual == 0 })
    }

    @Test(
        "a period ends today at the latest, after it begins, within two years",
        arguments: [
            ("2026-11-01", "2026-11-30", true), ("2026-11-30", "2026-11-30", true), ("2026-11-30", "2026-11-29", false),
            ("2026-11-01", "2026-12-01", false), ("2024-12-01", "2026-11-30", true),
            ("2024-11-29", "2026-11-30", false),
        ])
    func periods(_ from: String, _ through: String, _ isFine: Bool) {
        let period = try? MeasuredPeriod(from: .on(from), through: .on(through), today: .on("2026-11-30"))
        #expect((period != nil) == isFine)
    }
}
