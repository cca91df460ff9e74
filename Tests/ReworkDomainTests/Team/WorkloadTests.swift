import ReworkDomain
import TestSupport
import Testing

struct WorkloadTests {
    /// Monday, 10:00.
    private let scale = Workload.Scale(now: .start, calendar: .kyiv)

    private func nearness(due text: String) -> Workload.Nearness {
        let moment = Moment.utc(text)
        return scale.nearness(of: Urgency.due(from: moment, through: moment).upperBound, isHeld: false)
    }

    @Test("open work weighs the more the nearer it is due: a working day, five of them, later")
    func bands() {
        #expect(nearness(due: "2026-10-30T10:00:00Z") == .near, "late")
        // Eight working hours after Monday, 10:00 is Tuesday, 10:00 in Kyiv.
        #expect(nearness(due: "2026-11-03T08:00:00Z") == .near)
        #expect(nearness(due: "2026-11-03T08:00:01Z") == .week)
        #expect(nearness(due: "2026-11-09T08:00:00Z") == .week)
        #expect(nearness(due: "2026-11-09T08:00:01Z") == .later)
        #expect(Workload.Nearness.near.tenths > Workload.Nearness.week.tenths)
        #expect(Workload.Nearness.week.tenths > Workload.Nearness.later.tenths)
        #expect(Workload.Nearness.later.tenths > Workload.Nearness.standing.tenths)
    }

    @Test("what is on hold or waits on the client weighs least, however near it was")
    func standing() throws {
        let held = Urgency.due(from: .start, through: .start).upperBound
        #expect(scale.nearness(of: held, isHeld: true) == .standing)
        var story = try SupportStory(.consultation)
        try story.act(.question(.ask(to: .client, text: "Який склад?")), by: People.specialist)
        let urgency = Urgency(of: story.request, timing: story.request.timing(in: .kyiv))
        #expect(scale.nearness(of: urgency, isHeld: false) == .standing)
    }

    @Test("a weight is the sum of its parts, in tenths")
    func weight() {
        var load = Workload()
        for nearness in [Workload.Nearness.near, .week, .week, .later, .standing] { load.add(nearness) }
        #expect(load.live == 5 && load.weight == 30 + 40 + 10 + 5)
    }
}
