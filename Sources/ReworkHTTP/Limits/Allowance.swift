/// How often something may be asked: so many times in so many seconds.
package struct Allowance: Hashable, Sendable {
    package let count: Int
    package let seconds: Int

    /// - Precondition: both are 1 at least.
    package init(_ count: Int, inSeconds seconds: Int) {
        precondition(count >= 1 && seconds >= 1, "an allowance of nothing lets nobody in")
        self.count = count
        self.seconds = seconds
    }
}
