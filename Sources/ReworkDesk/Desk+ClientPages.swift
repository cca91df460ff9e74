package import ReworkDocuments
package import ReworkDomain
package import ReworkSecrets
import ReworkStore

/// Pages of contacts, made from the same reading as everything else.
extension Desk {
    func contactPage(for reader: Person, here: String, told: Told? = nil) throws(Refusal) -> ContactPage {
        guard let id = reader.client else { throw Refusal(.notAllowed) }
        let client = try client(id)
        var page = ContactPage(
            reader: reader, cast: cast(for: client), gate: client.gate(on: today(of: client)), here: here,
            formKey: RandomBytes.id())
        page.told = told.map { ($0.word.rawValue, $0.number.map { ["number": $0.description] } ?? [:]) }
        return page
    }

    /// A contact reads every time by the calendar of its client.
    func writing(_ language: Language, of page: ContactPage) -> Writing { writing(language, for: page.cast.client) }

    /// What the page after a form says was done.
    package struct Told: Sendable {
        package let word: Word
        package let number: ID<Rework>?

        package init(_ word: Word, _ number: ID<Rework>? = nil) {
            self.word = word
            self.number = number
        }

        package enum Word: String, Sendable {
            case sent, sentKept, sentDefect, answered, asked, cancelled, approved, reestimate, declined, signed,
                signedShort, returned, returnedShort
            case accepted, changes
            case sessionEnded, othersEnded, languageChosen
            case passedOn, passOnDeclined
            case requestSent, requestClosed, requestReopened, requestContested, requestWithdrawn, requestReferred
            case scored
        }
    }

    package func homePage(
        for reader: Person, told: Told?, showsAllDone: Bool = false, in language: Language
    ) async throws -> String {
        let page = try contactPage(for: reader, here: "/my", told: told)
        let client = page.cast.client.id
        let done = try await reworks(of: client, in: Stage.over, limit: 100)
        var home = HomePage(page: page, reworks: try await reworks(of: client, in: Stage.live, limit: 200) + done)
        home.showsAllDone = showsAllDone
        home.placeInLine = managers.place(of: page.cast.client)
        var live = RequestFilter()
        live.client = client
        live.onlyLive = true
        home.requests = try await store.page(live, newest: true, limit: 100).rows
        for rework in home.reworks where rework.openPassing != nil {
            let situation = try await situation(of: rework, page.cast.client, for: reader)
            if rework.obstacle(to: .confirmPassOn, by: .person(reader), in: situation) == nil {
                home.deciding.insert(rework.id)
            }
        }
        home.lines = try await shown(home.reworks.flatMap(\.openQuestions).map(\.text)).mapValues(\.rich.plain)
        return home.html(press, writing(language, of: page))
    }

    /// The form by which a signature is passed on. - Throws: `Refusal` `.notFound`.
    package func passOnPage(
        _ id: ID<Rework>, for reader: Person, typed: Typed = Typed(), in language: Language
    ) async throws -> String {
        let view = try await view(id, for: reader.id)
        let page = try contactPage(for: reader, here: "/my/reworks/\(id)/pass-on")
        return PassOnPage(page: page, rework: view.rework, typed: typed).html(press, writing(language, of: page))
    }

    package func passedOnPage(
        _ passed: PassedOn, url: String, for reader: Person, in language: Language
    ) throws(Refusal) -> String {
        let id = passed.outcome.rework.id
        let page = try contactPage(for: reader, here: "/my/reworks/\(id)")
        let passedOn = PassedOnPage(
            page: page, rework: id, colleague: passed.colleague.name, url: url, expiresAt: passed.expiresAt)
        return passedOn.html(press, writing(language, of: page))
    }

    /// - Parameter session: the one that asks.
    package func accountPage(
        for reader: Person, session: Digest, told: Told?, in language: Language
    ) throws(Refusal) -> String {
        let lines = sessions(of: reader.id).map { other in
            AccountPage.Line(
                id: other.token.hex, device: Device(userAgent: other.userAgent).name, startedAt: other.startedAt,
                seenAt: other.seenAt, isThis: other.token == session)
        }
        let page = try contactPage(for: reader, here: "/my/account", told: told)
        return AccountPage(page: page, sessions: lines).html(press, writing(language, of: page))
    }

    /// Where a question goes, or what stopped working: the contact chooses the rework.
    package func choicePage(
        _ way: ChoicePage.Way, for reader: Person, in language: Language
    ) async throws -> String {
        let page = try contactPage(for: reader, here: "/my/\(way.rawValue)")
        let stages: Set<Stage> =
            switch way {
            case .ask: Stage.live
            case .broken: [.accepted]
            }
        let reworks = try await reworks(of: page.cast.client.id, in: stages, limit: 100)
        return ChoicePage(page: page, way: way, reworks: reworks).html(press, writing(language, of: page))
    }

    /// The form of a new wish. - Parameter linked: what it grew from, one of the reader's own.
    package func newPage(
        for reader: Person, linked: Rework?, isDefect: Bool = false, kind: RequestKind = .rework,
        typed: Typed = Typed(), in language: Language
    ) throws(Refusal) -> String {
        let page = try contactPage(for: reader, here: "/my/new")
        return NewPage(page: page, linked: linked, isDefect: isDefect, kind: kind, typed: typed).html(
            press, writing(language, of: page))
    }

    /// One of a contact's forms on a rework's page.
    package enum ContactForm: Sendable {
        case question
        case answer(Int)
        case cancellation
        case passing
        case score
    }

    /// - Parameter wrong: the form that is shown again with what was typed.
    package func reworkPage(
        _ id: ID<Rework>, for reader: Person, told: Told? = nil, wrong: (form: ContactForm, typed: Typed)? = nil,
        in language: Language
    ) async throws -> String {
        let view = try await view(id, for: reader.id)
        var page = ReworkPage(
            page: try contactPage(for: reader, here: "/my/reworks/\(id)", told: told), rework: view.rework,
            events: view.events.map(\.event), allowed: view.allowed, shown: view.shown)
        page.wrong = wrong.map { wrong in
            switch wrong.form {
            case .question: (.question, wrong.typed)
            case .answer(let number): (.answer(number), wrong.typed)
            case .cancellation: (.cancellation, wrong.typed)
            case .passing: (.passing, wrong.typed)
            case .score: (.score, wrong.typed)
            }
        }
        return page.html(press, writing(language, of: page.page))
    }

    /// The client's reworks at these stages (none named: at any), newest first.
    package func reworks(
        of client: ID<Client>, in stages: Set<Stage> = [], limit: Int = 200
    ) async throws -> [Rework] {
        var filter = ReworkFilter()
        filter.client = client
        filter.stages = stages
        return try await store.reworks(try await store.numbers(filter, limit: limit))
    }
}
