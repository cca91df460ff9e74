import ReworkDesk
package import ReworkDomain

/// Brings a consultation or a bug into a situation, everybody doing their part at the desk.
extension Desks {
    package enum SupportSituation: String, CaseIterable, Sendable {
        /// A question of the paid client's contact, its kind not confirmed.
        case triage = "q-triage"
        case consultation = "q-open"
        case answered = "q-answered"
        /// A question of the free client's, confirmed as one: refused and kept.
        case kept = "q-kept"
        /// Found to be a bug, against what the contact chose.
        case changed = "q-changed"
        case contested = "q-contested"
        case askedClient = "q-asked"
        case bug = "b-open"
        case queued = "b-queued"
        case claimed = "b-claimed"
    }

    package func supportRequest(
        _ kind: RequestKind = .consultation, by contact: Person? = nil, title: String = "Не сходиться звіт"
    ) async throws -> SupportRequest {
        let contact = contact ?? self.contact
        let wish = SupportWish(kind: kind, title: title, text: "Залишок у звіті менший за **складський**")
        let intake = SupportIntake(client: contact.client ?? client.id, contact: contact.id, wish: wish)
        return try await desk.request(intake, Call(by: contact.id))
    }

    package func supportRequest(at situation: SupportSituation) async throws -> SupportRequest {
        let (mine, dev) = (Call(by: specialist.id), Call(by: developer.id))
        let isBug = [.bug, .queued, .claimed].contains(situation)
        let made = try await supportRequest(
            isBug ? .bug : .consultation, by: situation == .kept ? freeContact : contact)
        let id = made.id
        let word = Call(by: made.specialist)
        switch situation {
        case .triage: return made
        case .consultation, .bug, .kept:
            return try await desk.act(on: id, word, .classify(Classification(kind: made.proposed)))
        case .answered:
            _ = try await supportConfirmed(made, mine)
            return try await desk.act(on: id, mine, .answer(text: "Оновіть довідник", isRecommendation: false))
        case .changed:
            return try await desk.act(on: id, mine, .classify(Classification(kind: .bug, reason: "Це збій")))
        case .contested:
            _ = try await desk.act(on: id, mine, .classify(Classification(kind: .bug, reason: "Це збій")))
            return try await desk.act(on: id, Call(by: contact.id), .contest(reason: "Це лише питання"))
        case .askedClient:
            return try await desk.ask(id, .client, text: "Який склад?", mine)
        case .queued:
            _ = try await supportConfirmed(made, mine)
            return try await desk.act(on: id, mine, .queue)
        case .claimed:
            _ = try await supportConfirmed(made, mine)
            _ = try await desk.act(on: id, mine, .queue)
            return try await desk.act(on: id, dev, .claim)
        }
    }

    private func supportConfirmed(_ made: SupportRequest, _ call: Call) async throws -> SupportRequest {
        try await desk.act(on: made.id, call, .classify(Classification(kind: made.proposed)))
    }
}
