package import Hummingbird
import NIOCore
import ReworkDomain
import ReworkSecrets
import ReworkStore

/// What is known about a request beside the request itself.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var identity: Identity?
    /// The language this address asks for; nil when it asks for none.
    var chosenLanguage: Language?
    /// The language last read on this device, by whomever.
    var deviceLanguage: Language?
    /// Who is at the other end of the connection: a browser or a proxy.
    let peer: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress
    }

    /// Longest request body taken, in bytes: a specification's draft in JSON.
    package var maxUploadSize: Int { 1_048_576 }

    /// - Throws: `Problem` `signedOut`.
    var signedIn: Identity {
        get throws {
            guard let identity else { throw Problem(.signedOut) }
            return identity
        }
    }

    /// The language of what is said to this reader: one's own counts before what a colleague read on this device.
    var readingLanguage: Language {
        chosenLanguage ?? identity?.person.language ?? deviceLanguage ?? .ukrainian
    }
}

/// Who is signed in, by which session.
struct Identity: Sendable {
    let person: Person
    let session: Session
    let token: Token
}
