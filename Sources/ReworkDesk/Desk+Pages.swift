import ReworkDocuments
package import ReworkDomain
package import ReworkSecrets

/// What people read who have no workspace: the door's pages, messages, sentences. The words are the documents' room's.
extension Desk {
    /// What a refusal or a problem of that code says.
    package func say(problem code: String, _ values: [String: Refusal.Value], in language: Language) -> String {
        writing(language).problem(code, values)
    }

    package func say(_ fault: Fault, in language: Language) -> String { writing(language).fault(fault) }

    /// «128-О1», as the document calls itself in its client's language.
    package func label(of document: DocumentReference, _ rework: Rework) -> String {
        let language = register.client(rework.client)?.language ?? .ukrainian
        return writing(language).label(document.kind, document.number, of: rework.id)
    }

    /// Contacts of the client who may sign at this price.
    package func signers(of client: Client, at price: Money?) -> [Person] { cast(for: client).signers(at: price) }

    /// Why a try to sign in failed.
    package enum SignInFault: Sendable {
        case wrong, busy
        case tooMany(seconds: Int)
    }

    private func say(_ fault: SignInFault, _ words: Words) -> String {
        switch fault {
        case .wrong: words("door.wrong")
        case .busy: words("door.busy")
        case .tooMany(let seconds) where seconds < 60: words("door.tooManySeconds", count: seconds)
        case .tooMany(let seconds): words("door.tooMany", count: (seconds + 59) / 60)
        }
    }

    /// - Parameter isDemo: whether everybody is offered to enter as.
    package func signInPage(
        login: String?, fault: SignInFault?, next: String?, chosen: Language? = nil, isDemo: Bool, in language: Language
    ) -> String {
        let people = isDemo ? register.people.filter(\.isActive) : nil
        let clients = Dictionary(uniqueKeysWithValues: register.clients.map { ($0.id, $0) })
        let writing = writing(language)
        return press.signIn(
            login: login, error: fault.map { say($0, writing.words) }, next: next, chosen: chosen,
            people: people, clients: clients, writing)
    }

    /// The page of a one-time link; it changes nothing. - Throws: `Refusal` for a link that can't be used.
    package func enterPage(_ token: Token, in language: Language?) async throws -> String {
        let (link, person) = try await enterLink(token)
        var goal: String?
        if let rework = link.rework { goal = try await store.rework(rework)?.title }
        let client = person.client.flatMap(register.client)
        return press.enter(person, client: client, goal: goal, writing(language ?? person.language))
    }

    /// Why a link does not let in, and the way on.
    /// Names the specialist who can make another, when the link was one of ours.
    package func closedLinkPage(_ refusal: Refusal, _ token: Token?, in language: Language) async -> String {
        var specialist: Person?
        if let token, let link = try? await store.enterLink(token.digest) {
            let client = register.person(link.person)?.client.flatMap(register.client)
            specialist = (client?.specialist ?? link.madeBy).flatMap(register.person)
        }
        let state =
            switch refusal.code {
            case .linkUsed: "used"
            case .linkExpired: "expired"
            case .linkRevoked: "revoked"
            default: "unknown"
            }
        return press.closedLink(state, specialist: specialist, writing(language))
    }

    package func messagePage(
        _ code: String, _ values: [String: Refusal.Value], isInside: Bool, requestID: String?,
        kept: [String: String] = [:], in language: Language
    ) -> String {
        press.message(code, values: values, home: isInside, requestID: requestID, kept: kept, writing(language))
    }
}
