/// A point in time: milliseconds since 1970 UTC, always whole seconds.
package struct Moment: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    /// Years 1 to 9999, in milliseconds: what a calendar can show.
    private static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_000

    /// Drops what is below a second; a time no calendar shows becomes the nearest that one does.
    package init(milliseconds given: Int64) {
        let milliseconds = min(max(given, Moment.range.lowerBound), Moment.range.upperBound)
        let rest = milliseconds % 1000
        self.milliseconds = milliseconds - (rest < 0 ? rest + 1000 : rest)
    }

    package init(seconds: Int64) {
        let (milliseconds, isTooLarge) = seconds.multipliedReportingOverflow(by: 1000)
        self.init(milliseconds: isTooLarge ? (seconds < 0 ? .min : .max) : milliseconds)
    }

    package var seconds: Int64 { milliseconds / 1000 }

    package init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    package func adding(seconds: Int) -> Moment {
        Moment(seconds: self.seconds + Int64(seconds))
    }

    /// Seconds from `self` to `other`, negative when `other` is earlier.
    package func seconds(to other: Moment) -> Int {
        Int(other.seconds - seconds)
    }

    package static func < (left: Moment, right: Moment) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
