import ReworkDocuments
package import ReworkDomain
import ReworkSecrets
import ReworkStore

/// A contact's page of a consultation or bug, and where what is sent from the one intake goes.
extension Desk {
    /// One of a contact's forms on a request's page.
    package enum RequestForm: Sendable {
        case question
        case answer(Int)
        case contest, reopening, withdrawal, score
    }

    /// - Parameter wrong: the form that is shown again with what was typed.
    package func requestPage(
        _ id: ID<SupportRequest>, for reader: Person, told: Told? = nil,
        wrong: (form: RequestForm, typed: Typed)? = nil, in language: Language
    ) async throws -> String {
        let view = try await view(request: id, for: reader.id)
        var page = RequestPage(
            page: try contactPage(for: reader, here: "/my/requests/\(id)", told: told), request: view.request,
            events: view.events, allowed: view.allowed, gate: view.gate, timing: view.timing, run: view.run,
            shown: view.shown)
        page.wrong = wrong.map { wrong in
            switch wrong.form {
            case .question: (.question, wrong.typed)
            case .answer(let number): (.answer(number), wrong.typed)
            case .contest: (.contest, wrong.typed)
            case .reopening: (.reopening, wrong.typed)
            case .withdrawal: (.withdrawal, wrong.typed)
            case .score: (.score, wrong.typed)
            }
        }
        return page.html(press, writing(language, of: page.page))
    }

    /// Rule 8: a change that the gate would refuse is in triage first, since its kind is only a proposal.
    package func goesToTriage(_ kind: RequestKind, of reader: Person, isLinked: Bool) -> Bool {
        guard kind == .rework, !isLinked, let client = reader.client.flatMap(register.client) else {
            return kind != .rework
        }
        return client.gate(on: today(of: client)).plan == nil
    }
}
