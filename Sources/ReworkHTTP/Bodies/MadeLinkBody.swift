import ReworkDomain
import ReworkSecrets

/// A one-time link, for whoever made it: nobody else is ever shown it.
struct MadeLinkBody: Encodable {
    let url: String
    let expiresAt: Int64

    init(_ token: Token, expiresAt: Moment, origin: String) {
        url = "\(origin)/enter/\(token.text)"
        self.expiresAt = expiresAt.milliseconds
    }
}
