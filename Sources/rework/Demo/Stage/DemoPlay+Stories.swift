import ReworkDomain

/// When each step of a story takes place.
extension DemoPlay {
    /// The beats of a story: its last step so much working time before the first start, the others before it by their
    /// gaps. Nobody acts by the clock, so the last step is a little earlier, and each gap up to an eighth longer or
    /// shorter, always the same in one story.
    func beats(of story: DemoStory) -> [DemoBeat] {
        var chance = SplitMix64(seed: DemoPlay.seed(story.key))
        let longest = min(story.last.seconds / 4, DemoPlay.latitude)
        var ago = story.last.seconds + Int.random(in: 0...longest, using: &chance)
        var agos: [Int] = []
        for step in story.steps.reversed() {
            agos.append(ago)
            ago += step.gap.seconds * Int.random(in: 88...112, using: &chance) / 100
        }
        var before: Moment?
        return zip(story.steps, agos.reversed()).map { step, ago in
            var at = calendar.before(ago, now)
            let late = Int.random(in: 3_600...9_000, using: &chance)
            if step.isEvening, let evening = evening(before: at, after: before, late) { at = evening }
            before = at
            return DemoBeat(at: at, name: "\(story.client)/\(story.key).md:\(step.line)") { [self] in
                try await DemoScene(play: self, story: story, files: step.files).perform(step)
            }
        }
    }

    /// `late` seconds after the closing of the working day before `moment`; nil when `earlier` is not before that.
    private func evening(before moment: Moment, after earlier: Moment?, _ late: Int) -> Moment? {
        var day = calendar.day(of: moment).adding(days: -1)
        while calendar.windows(on: day).isEmpty { day = day.adding(days: -1) }
        guard let closing = calendar.stretches(on: day).last?.upperBound else { return nil }
        let evening = closing.adding(seconds: late)
        return earlier.map { $0 < evening } ?? true ? evening : nil
    }

    /// How much earlier a last step may be, in seconds.
    private static let latitude = 3 * 3600

    /// FNV-1a of the text: the same on every machine, unlike a hash of Swift's.
    private static func seed(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
