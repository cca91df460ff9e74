extension Rework {
    /// What this person may do to the rework now, in the order of the lifecycle table. Everything a page shows as a
    /// button comes from here.
    package func allowedActions(for person: Person, in situation: Situation) -> [Action] {
        Lifecycle.rows.map(\.action).filter { action in
            action != .request && obstacle(to: action, by: .person(person), in: situation) == nil
        }
    }

    /// Why the action can't be done now, whatever is typed into its form; nil when it can be tried. The gate is not
    /// asked here: an estimate it refuses is kept by stalling, not forbidden.
    package func obstacle(to action: Action, by actor: Actor.Resolved, in situation: Situation) -> Refusal? {
        let row = Lifecycle.row(of: action)
        // Another client's contact learns nothing, not even that the rework exists.
        if case .person(let person) = actor, !mayBeSeen(by: person) { return Refusal(.notFound) }
        guard row.who.contains(where: { $0.includes(actor, on: self) }) else {
            return signLimit(row, actor) ?? Refusal(.notAllowed)
        }
        guard row.from.contains(stage) else {
            return Refusal(.wrongStage, values: ["stage": .word(stage.rawValue)])
        }
        if hold != nil, !Lifecycle.whileHeld.contains(action) { return Refusal(.onHold) }
        return condition(of: action, by: actor, in: situation)
    }

    /// Why a contact who may sign may not sign this; nil when the amount is not what stands in the way.
    private func signLimit(_ row: Lifecycle.Row, _ actor: Actor.Resolved) -> Refusal? {
        guard row.who.contains(.signatory), row.from.contains(stage), case .person(let person) = actor,
            person.client == client, person.maySign, let limit = person.signLimit, let price
        else { return nil }
        return Refusal(.signLimit, values: ["limit": .money(limit), "price": .money(price)])
    }

    /// The lifecycle table's last column, as far as it does not depend on what is typed.
    private func condition(of action: Action, by actor: Actor.Resolved, in situation: Situation) -> Refusal? {
        switch action {
        case .approveEstimate:
            return expiry(on: situation.today)
        case .signSpec:
            return shortOrNot(false) ?? openQuestion ?? openComments(signingStoppers)
        case .returnSpec, .withdrawSpec:
            return shortOrNot(false)
        case .signShort:
            return shortOrNot(true) ?? expiry(on: situation.today) ?? openQuestion
                ?? openComments(signingStoppers)
        case .returnShort:
            return shortOrNot(true)
        case .stall:
            return stage == .specified ? shortOrNot(true) : nil
        case .withdrawShort:
            if let refusal = shortOrNot(true) { return refusal }
            // The system withdraws only what has expired.
            if case .system = actor { return expiry(on: situation.today) == nil ? Refusal(.notAllowed) : nil }
            return nil
        case .publishSpec, .offerShort:
            return openComments(publishingStoppers)
        case .comment:
            if case .person(let person) = actor, !person.isVendor, spec == nil {
                return Refusal(.wrongStage, values: ["stage": .word(stage.rawValue)])
            }
            return nil
        case .settleComment:
            guard case .person(let person) = actor else { return Refusal(.notAllowed) }
            return threads.contains { maySettle($0, person) } ? nil : Refusal(.notAllowed)
        case .takeWording:
            if stage == .specified, let refusal = shortOrNot(false) { return refusal }
            let isProposed = threads.contains { $0.isOpen && $0.wording != nil }
            return isProposed ? nil : Refusal(.notAllowed)
        case .claim:
            return claimObstacle(for: actor, situation)
        case .withdrawEstimate:
            // The system withdraws only what has expired.
            if case .system = actor { return expiry(on: situation.today) == nil ? Refusal(.notAllowed) : nil }
            return nil
        case .admit:
            if case .system = actor, case .closed(let gate) = situation.gate { return Refusal(gate) }
            return nil
        case .answer:
            return openQuestions.contains { mayAnswer($0, actor) } ? nil : Refusal(.notAllowed)
        case .score:
            return score == nil ? nil : Refusal(.alreadyAnswered)
        case .hold:
            return hold == nil ? nil : Refusal(.onHold)
        case .resume:
            return hold != nil ? nil : Refusal(.wrongStage, values: ["stage": .word(stage.rawValue)])
        case .moveDeadline:
            return promise != nil ? nil : Refusal(.wrongStage, values: ["stage": .word(stage.rawValue)])
        case .confirmPassOn, .declinePassOn:
            return openPassing != nil ? nil : Refusal(.wrongStage, values: ["stage": .word(stage.rawValue)])
        case .cancel:
            return mayCancel(actor) ? nil : Refusal(.notAllowed)
        case .request, .refuse, .offerEstimate, .askToReestimate, .declineEstimate, .handOff, .release, .deliver,
            .returnDelivery, .offerDemo, .withdrawDemo,
            .judge, .accept, .requestChanges, .putLive, .ask, .note, .passOn, .reassign:
            return nil
        }
    }

    private var openQuestion: Refusal? {
        let open = openQuestions.count
        return open == 0 ? nil : Refusal(.openQuestions, values: ["count": .number(open)])
    }

    /// An open short offer has rows of its own, and an ordinary specification has none of them.
    private func shortOrNot(_ isShort: Bool) -> Refusal? {
        hasOpenShort == isShort ? nil : Refusal(.wrongStage, values: ["stage": .word(stage.rawValue)])
    }

    /// One rights function for reading: a contact sees its own client's, a developer what was handed off, what is
    /// theirs, or where they are mentioned; specialists and leads see all.
    package func mayBeSeen(by person: Person) -> Bool {
        guard person.isActive else { return false }
        guard person.isVendor else { return person.client == client }
        if person.roles.contains(.specialist) || person.roles.contains(.lead) { return true }
        let isTheirs = developer == person.id || returnsTo == person.id || hasMentioned(person.id)
        return person.roles.contains(.developer) && (wasHandedOff || isTheirs)
    }

    private func openComments(_ threads: [CommentThread]) -> Refusal? {
        threads.isEmpty ? nil : Refusal(.openComments, values: ["count": .number(threads.count)])
    }

    private func expiry(on today: Day) -> Refusal? {
        guard let offer = estimate?.offer, today > offer.validUntil else { return nil }
        return Refusal(.estimateExpired, values: ["until": .day(offer.validUntil)])
    }

    private func claimObstacle(for actor: Actor.Resolved, _ situation: Situation) -> Refusal? {
        guard case .person(let person) = actor else { return Refusal(.notAllowed) }
        // Work taken back for a new spec waits for its developer, WIP not asked, as long as that one is here.
        if let returnsTo, situation.developerIsActive {
            return returnsTo == person.id ? nil : Refusal(.notYours)
        }
        return situation.claimed < person.wipLimit
            ? nil : Refusal(.wipLimit, values: ["limit": .number(person.wipLimit)])
    }

    /// A contact and the specialist cancel before the hand-off; a lead always.
    private func mayCancel(_ actor: Actor.Resolved) -> Bool {
        Who.lead.includes(actor, on: self) || !wasHandedOff
    }
}
