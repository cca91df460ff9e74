/// A point in time: milliseconds since 1970 UTC, always whole seconds.
package struct Moment: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    /// Drops what is below a second.
    package init(milliseconds: Int64) {
        let rest = milliseconds % 1000
        self.milliseconds = milliseconds - (rest < 0 ? rest + 1000 : rest)
    }

    package init(seconds: Int64) {
        milliseconds = seconds * 1000
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
