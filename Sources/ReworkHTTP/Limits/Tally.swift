import ReworkDomain

/// Counts what each asker asked for within an allowance. An asker's time begins with what it asks first, and begins
/// anew when it is over.
struct Tally<Asker: Hashable & Sendable>: Sendable {
    private struct Window {
        let start: Moment
        var count: Int
    }

    private let allowance: Allowance
    private let bound: Int
    private var windows: [Asker: Window] = [:]

    /// - Parameter bound: askers kept in memory; past it those are forgotten whose time is over, then the oldest half.
    init(_ allowance: Allowance, bound: Int = 20_000) {
        self.allowance = allowance
        self.bound = bound
    }

    /// Askers kept now.
    var count: Int { windows.count }

    /// Counts one more. - Returns: nil when it is allowed, else the seconds after which it will be.
    mutating func wait(_ asker: Asker, at now: Moment) -> Int? {
        guard let window = windows[asker], isOpen(window, at: now) else {
            if windows[asker] == nil, windows.count >= bound { forget(at: now) }
            windows[asker] = Window(start: now, count: 1)
            return nil
        }
        guard window.count < allowance.count else { return allowance.seconds - window.start.seconds(to: now) }
        windows[asker] = Window(start: window.start, count: window.count + 1)
        return nil
    }

    /// A clock that was set back opens a new window rather than a longer one.
    private func isOpen(_ window: Window, at now: Moment) -> Bool {
        (0..<allowance.seconds).contains(window.start.seconds(to: now))
    }

    private mutating func forget(at now: Moment) {
        windows = windows.filter { isOpen($0.value, at: now) }
        guard windows.count >= bound else { return }
        let newest = windows.sorted { $0.value.start > $1.value.start }.prefix(bound / 2)
        windows = Dictionary(uniqueKeysWithValues: newest.map { ($0.key, $0.value) })
    }
}
