package import NIOCore

/// By when a request has to have arrived: a while for any request, and more with every byte, so that a large file may
/// take its time and a byte a second may not.
package struct RequestPace: Sendable {
    /// What a sender must keep up with.
    package struct Settings: Sendable {
        /// Time for any request, and for the first byte on a new connection.
        let patience: TimeAmount
        /// Bytes that buy a second more.
        let bytesPerSecond: Int

        package init(seconds: Int = 10, bytesPerSecond: Int = 16_384) {
            patience = .seconds(Int64(seconds))
            self.bytesPerSecond = bytesPerSecond
        }
    }

    private enum State {
        /// Between requests: the connection's idle timeout is in charge.
        case idle
        /// Since the first byte, or since the connection was made.
        case receiving(since: NIODeadline, bytes: Int)
    }

    private let settings: Settings
    private var state: State

    /// A connection was made.
    package init(_ settings: Settings, at now: NIODeadline) {
        self.settings = settings
        state = .receiving(since: now, bytes: 0)
    }

    /// Some bytes came: the first of a request, or more of it.
    package mutating func arrived(_ bytes: Int, at now: NIODeadline) {
        switch state {
        case .idle, .receiving(_, bytes: 0): state = .receiving(since: now, bytes: bytes)
        case .receiving(let since, let before): state = .receiving(since: since, bytes: before + bytes)
        }
    }

    /// The request is here.
    package mutating func ended() {
        state = .idle
    }

    /// Whether a part of a request is here.
    package var hasBegun: Bool {
        switch state {
        case .idle, .receiving(_, bytes: 0): false
        case .receiving: true
        }
    }

    /// When the request under way is too late; nil between requests.
    package var deadline: NIODeadline? {
        switch state {
        case .idle: nil
        case .receiving(let since, let bytes):
            since + settings.patience + .milliseconds(Int64(bytes) * 1_000 / Int64(settings.bytesPerSecond))
        }
    }
}
