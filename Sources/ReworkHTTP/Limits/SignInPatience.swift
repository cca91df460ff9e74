/// How failures of one login are borne.
package struct SignInPatience: Hashable, Sendable {
    /// So many cost nothing.
    package var free = 10
    /// Seconds to wait after the first that does; each further one doubles them.
    package var first = 5
    /// Seconds at most.
    package var longest = 600
    /// Failures are forgotten after so many seconds without one.
    package var memory = 3_600

    package init() {}

    /// Seconds before the next try after so many failures.
    func delay(after failures: Int) -> Int {
        guard failures >= free else { return 0 }
        let doublings = min(failures - free, 30)
        return min(longest, first << doublings)
    }
}
