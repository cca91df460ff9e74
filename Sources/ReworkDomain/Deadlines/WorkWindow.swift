/// A half-open stretch [open, close) of a working day, in seconds of the wall clock since local midnight.
package struct WorkWindow: Hashable, Codable, Sendable {
    package let open: Int
    package let close: Int

    /// nil unless 0 ≤ open < close ≤ 24 h.
    package init?(open: Int, close: Int) {
        guard open >= 0, open < close, close <= 86_400 else { return nil }
        self.open = open
        self.close = close
    }

    /// Reads "09:00" and "18:00"; nil when either is no time of day or they don't ascend.
    package init?(_ open: String, _ close: String) {
        guard let from = WorkWindow.seconds(open), let to = WorkWindow.seconds(close) else { return nil }
        self.init(open: from, close: to)
    }

    /// As it is read: "09:00" and "18:00".
    package var pair: [String] { [WorkWindow.text(open), WorkWindow.text(close)] }

    /// "09:00"; what is below a minute is not told.
    package static func text(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }

    /// Seconds since midnight of "09:00"; nil for what is no time of day.
    package static func seconds(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            (0...24).contains(hours), (0...59).contains(minutes)
        else { return nil }
        return hours * 3600 + minutes * 60
    }
}
