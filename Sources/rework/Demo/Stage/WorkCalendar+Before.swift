import ReworkDomain

extension WorkCalendar {
    /// The latest instant from which `seconds` of working time pass until `end`: what `add` is, looking back.
    func before(_ seconds: Int, _ end: Moment) -> Moment {
        var left = seconds
        var day = self.day(of: end)
        while true {
            for stretch in stretches(on: day).reversed() where stretch.lowerBound < end {
                let to = min(stretch.upperBound, end)
                let length = stretch.lowerBound.seconds(to: to)
                if length >= left { return to.adding(seconds: -left) }
                left -= length
            }
            day = day.adding(days: -1)
        }
    }

    /// When the working day ends in which `seconds` of working time have passed since `start`: promises are made for
    /// the end of a day.
    func closing(_ seconds: Int, after start: Moment) -> Moment {
        closing(of: add(max(seconds, 1), to: start))
    }

    func closing(of moment: Moment) -> Moment {
        stretches(on: day(of: moment)).last?.upperBound ?? moment
    }
}
