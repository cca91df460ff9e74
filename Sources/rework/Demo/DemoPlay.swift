import ReworkDesk
import ReworkDomain

/// A performance of the stories on one desk: who is who, which rework is whose, and the clock, which never goes back.
final class DemoPlay {
    let desk: Desk
    private let clock: SettableClock
    /// The first start, to which everything leads.
    let now: Moment
    var colleagues: [DemoColleague: ID<Person>] = [:]
    var askers: [DemoHouse: Person] = [:]
    var signers: [DemoHouse: Person] = [:]
    var onlookers: [DemoHouse: Person] = [:]
    var clients: [DemoHouse: ID<Client>] = [:]
    var reworks: [DemoStory.Key: ID<Rework>] = [:]
    private var chance = SplitMix64(seed: 2026)

    init(desk: Desk, clock: SettableClock, now: Moment) {
        self.desk = desk
        self.clock = clock
        self.now = now
    }

    var calendar: WorkCalendar { desk.calendar }

    /// Lets working minutes pass.
    func pass(minutes: Int) {
        clock.now = calendar.add(minutes * 60, to: clock.now)
    }

    /// The moment so many working days before the first start.
    func moment(daysAgo: Double) -> Moment {
        calendar.before(DemoBeat.seconds(daysAgo), now)
    }

    /// Plays all beats of all stories in the order of time.
    func perform(_ stories: [DemoStory]) async throws {
        let beats = stories.flatMap { story in
            story.beats.map { beat in
                // Nobody acts by the clock. Below 48 minutes, the least time between two beats of a story.
                let early = Int.random(in: 0..<2400, using: &chance)
                return (at: calendar.before(DemoBeat.seconds(beat.daysAgo) + early, now), story: story, beat: beat)
            }
        }
        for (at, story, beat) in beats.sorted(by: { $0.at < $1.at }) {
            clock.now = max(clock.now, at)
            do {
                try await beat.act(DemoScene(play: self, key: story.key, house: story.house))
            } catch {
                throw DemoFault(story: story.key, daysAgo: beat.daysAgo, error: error)
            }
        }
    }
}

/// A story that can't be told any more, because the rules have changed since it was written.
struct DemoFault: Error, CustomStringConvertible {
    let story: DemoStory.Key
    let daysAgo: Double
    let error: any Error

    var description: String { "the demonstration's story \(story), \(daysAgo) days ago: \(error)" }
}
