extension WorkCalendar {
    /// The due moment `seconds` of working time after `start`, stopped by `pauses` in ascending order (rules 11, 14).
    /// nil while the clock stands. Waiting that begins at or after the due moment moves nothing.
    package func due(_ seconds: Int, after start: Moment, pauses: [Pause]) -> Moment? {
        var left = seconds
        var running = start
        for pause in pauses where pause.to.map({ $0 >= running }) ?? true {
            let due = add(left, to: running)
            if pause.from >= due { return due }
            left -= workingSeconds(from: running, to: pause.from)
            guard let resumed = pause.to else { return nil }
            running = max(running, resumed)
        }
        return add(left, to: running)
    }

    /// Of `seconds` of working time after `start` those left where the last of `pauses` stopped the clock: asked only
    /// when `due` says that it stands.
    package func left(_ seconds: Int, after start: Moment, pauses: [Pause]) -> Int {
        var left = seconds
        var running = start
        for pause in pauses where pause.to.map({ $0 >= running }) ?? true {
            left -= workingSeconds(from: running, to: pause.from)
            guard let resumed = pause.to else { break }
            running = max(running, resumed)
        }
        return max(0, left)
    }

    /// The first instant at which a silence is shorter than `days` working days, seen from `now`: whatever began before
    /// it has lasted at least so long.
    package func silenceBefore(days: Int, _ now: Moment) -> Moment {
        var day = self.day(of: now)
        var left = days
        while left > 0 {
            if !windows(on: day).isEmpty { left -= 1 }
            day = day.adding(days: -1)
        }
        return end(of: day)
    }

    /// Working seconds from `start` to `end` outside of `pauses`.
    package func workingSeconds(from start: Moment, to end: Moment, without pauses: [Pause]) -> Int {
        let stopped = pauses.map { workingSeconds(from: max($0.from, start), to: min($0.to ?? end, end)) }
        return workingSeconds(from: start, to: end) - stopped.reduce(0, +)
    }
}
