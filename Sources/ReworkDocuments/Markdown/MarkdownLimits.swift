/// Bounds within which cmark's cost stays small: version 0.30.2 has inputs of 16–64 KB that take seconds.
package struct MarkdownLimits: Sendable {
    package var bytes = 64 * 1024
    /// Containers a single line may be nested in.
    package var levels = 24
    /// `![` and `[` in the whole text.
    package var images = 200
    package var brackets = 2_000
    /// Longest time for one text, in seconds of `clock`.
    package var patience = 1.0
    /// A steady clock, in seconds: rooms make no clocks of their own.
    package var clock: @Sendable () -> Double

    package init(clock: @escaping @Sendable () -> Double) {
        self.clock = clock
    }
}

/// Why a text is not rendered.
package enum MarkdownFault: Error, Equatable, Sendable {
    case tooLong(limit: Int)
    /// With the line, from 1.
    case tooDeep(line: Int, limit: Int)
    case tooManyLinks(limit: Int)
    case tooSlow
}
