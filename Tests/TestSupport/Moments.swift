import Foundation
package import ReworkDomain

extension Moment {
    /// Monday, 10:00 in Kyiv: when the stories begin.
    package static let start = Moment.utc("2026-11-02T08:00:00Z")

    /// Reads "2026-11-02T08:00:00Z", by Foundation and not by the code under test.
    package static func utc(_ text: String) -> Moment {
        guard let date = try? Date(text, strategy: .iso8601) else { preconditionFailure("not a moment: \(text)") }
        return Moment(seconds: Int64(date.timeIntervalSince1970))
    }
}

extension Day {
    /// Reads "2026-11-02"; a test's own spelling mistake stops the run.
    package static func on(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
        return day
    }
}

extension Fingerprint {
    /// The fingerprint of made-up bytes number `number`.
    package static func made(_ number: Int) -> Fingerprint {
        let digits = String(number, radix: 16)
        let hex = String(repeating: "0", count: 64 - digits.count) + digits
        guard let fingerprint = Fingerprint(hex: hex) else { preconditionFailure("not a fingerprint: \(hex)") }
        return fingerprint
    }
}
