import ReworkDomain
import ReworkStore

/// One of the reader's own sessions.
struct SessionBody: Encodable {
    /// SHA-256 of the session's token: names it, opens nothing.
    let id: String
    /// «Firefox · Windows»; left out when the device did not say.
    let device: String?
    let startedAt: Int64
    let seenAt: Int64
    /// The one that asks.
    let isThis: Bool

    init(_ session: Session, isThis: Bool) {
        id = session.token.hex
        device = Device(userAgent: session.userAgent).name
        startedAt = session.startedAt.milliseconds
        seenAt = session.seenAt.milliseconds
        self.isThis = isThis
    }
}
