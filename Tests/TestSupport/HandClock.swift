package import ReworkDomain
import Synchronization

/// A clock that is set by hand, so that no test waits for time to pass.
package final class HandClock: Sendable {
    private let moment: Mutex<Moment>

    package init(_ moment: Moment = .start) {
        self.moment = Mutex(moment)
    }

    package var now: Moment {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }

    package func pass(seconds: Int) {
        moment.withLock { $0 = $0.adding(seconds: seconds) }
    }

    package func pass(days: Int) {
        pass(seconds: days * 86_400)
    }
}
