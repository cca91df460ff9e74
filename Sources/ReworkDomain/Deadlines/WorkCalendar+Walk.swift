/// What the prepared intervals do not reach, years before 2000 and from 2060 on, is counted day by day.
extension WorkCalendar {
    /// No moment is later than this day's.
    static let lastDay = 2_932_896

    func walk(_ seconds: Int, from start: Moment) -> Moment {
        var left = seconds
        // A day that a zone skips has its windows on the next: begin before, and count no instant twice.
        var number = day(of: start).number - 2
        var reached = start
        while number <= WorkCalendar.lastDay {
            for stretch in stretches(on: Day(number: number)) where stretch.upperBound > reached {
                let from = max(stretch.lowerBound, reached)
                let length = from.seconds(to: stretch.upperBound)
                if length >= left { return from.adding(seconds: left) }
                left -= length
                reached = stretch.upperBound
            }
            number += 1
        }
        return Moment(seconds: .max)
    }

    func walked(from start: Moment, to end: Moment) -> Int {
        var total = 0
        var reached = start
        for number in (day(of: start).number - 2)...(day(of: end).number + 1) {
            for stretch in stretches(on: Day(number: number)) where stretch.upperBound > reached {
                let from = max(stretch.lowerBound, reached)
                let to = min(stretch.upperBound, end)
                if from < to { total += from.seconds(to: to) }
                reached = stretch.upperBound
            }
        }
        return total
    }
}
