import Foundation
import ReworkDocuments
import ReworkDomain
import Synchronization

/// The clocks of the process: the only place where time is read.
enum Clocks {
    static let now: @Sendable () -> Moment = { Moment(seconds: Int64(Date().timeIntervalSince1970)) }

    /// Steady seconds, for patience.
    static let steady: @Sendable () -> Double = { ProcessInfo.processInfo.systemUptime }

    static var limits: MarkdownLimits { MarkdownLimits(clock: steady) }
}

/// A clock that is set by hand: a demonstration's history happens before its first start.
final class SettableClock: Sendable {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) {
        self.moment = Mutex(moment)
    }

    var now: Moment {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }
}
