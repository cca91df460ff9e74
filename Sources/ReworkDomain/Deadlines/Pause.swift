/// Rule 14: the clock stands from an asked question to its answer; `to` is nil while it stands now.
package struct Pause: Hashable, Codable, Sendable {
    package let from: Moment
    package var to: Moment?

    package init(from: Moment, to: Moment? = nil) {
        self.from = from
        self.to = to
    }
}
