/// Rule 13: what was promised for the demonstration. The first promise stays on record whatever is moved.
package struct Promise: Equatable, Codable, Sendable {
    package let first: Moment
    /// The first promise moved by waiting on the client alone (rule 14): what reports hold the vendor to.
    package var firstDue: Moment
    /// The due moment now, moved by reasons and by waiting on the client.
    package var due: Moment
    /// When the work was handed off.
    package let from: Moment
    /// The size of the work, in minutes.
    package var sizeMinutes: Int
    package var moves: [Move]
    /// When the first demonstration was offered: the promise is kept if that was by `firstDue`, or the clock stood.
    package var firstDemoAt: Moment?
    /// Whether the promise was met at `firstDemoAt`; nil before.
    package var isKept: Bool?

    package struct Move: Equatable, Codable, Sendable {
        package let at: Moment
        package let from: Moment
        package let to: Moment
        package let reason: String
        package let by: Actor
    }
}
