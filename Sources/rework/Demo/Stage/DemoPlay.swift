import ReworkDesk
import ReworkDomain

/// A performance of the stories on one desk: who is who, which rework is whose, and the clock, which never goes back.
final class DemoPlay {
    let desk: Desk
    private let clock: SettableClock
    /// The first start, to which everything leads.
    let now: Moment
    /// The vendor's people by name.
    var colleagues: [String: Person] = [:]
    /// By key, with the contacts in their order.
    var clients: [String: (id: ID<Client>, contacts: [Person])] = [:]
    /// By the story's key.
    var reworks: [String: ID<Rework>] = [:]
    /// When the system has something to do by itself: after the last day of an offer, on the first of a plan.
    var alarms: Set<Moment> = []

    init(desk: Desk, clock: SettableClock, now: Moment) {
        self.desk = desk
        self.clock = clock
        self.now = now
    }

    /// Stories are told in the hours with which the vendor started, whatever its calendars say later.
    let calendar = WorkCalendar.kyiv

    /// Lets working minutes pass.
    func pass(minutes: Int) {
        clock.now = calendar.add(minutes * 60, to: clock.now)
    }

    /// The moment so much working time before the first start.
    func moment(ago span: DemoSpan) -> Moment {
        calendar.before(span.seconds, now)
    }

    func moment(daysAgo: Double) -> Moment {
        calendar.before(Int(daysAgo * 8 * 3600), now)
    }

    /// Plays all beats in the order of time; `progress` is told how many are done.
    func perform(_ beats: [DemoBeat], progress: (Int) -> Void) async throws {
        let order = beats.indices.sorted { (beats[$0].at, $0) < (beats[$1].at, $1) }
        for (count, index) in order.enumerated() {
            let beat = beats[index]
            try await ring(until: beat.at)
            clock.now = max(clock.now, beat.at)
            do {
                try await beat.act()
            } catch {
                throw DemoFault(name: beat.name, at: clock.now, error: error)
            }
            progress(count + 1)
        }
        try await ring(until: now)
        clock.now = now
    }

    /// Lets the system do what it would have done by itself up to then.
    private func ring(until end: Moment) async throws {
        for alarm in alarms.filter({ $0 <= end }).sorted() {
            alarms.remove(alarm)
            clock.now = max(clock.now, alarm)
            try await desk.sweep()
        }
    }

    /// A minute after `day` has begun the system sees what ended with the day before.
    func wake(on day: Day) {
        alarms.insert(calendar.moment(on: day, second: 60))
    }
}

/// Something done at a moment.
struct DemoBeat {
    let at: Moment
    /// To name it when it can't be done.
    let name: String
    let act: () async throws -> Void
}

/// A story that can't be told any more, because the rules have changed since it was written.
struct DemoFault: Error, CustomStringConvertible {
    let name: String
    let at: Moment
    let error: any Error

    var description: String { "the demonstration can't go on at \(name), \(at.seconds) s: \(error)" }
}
