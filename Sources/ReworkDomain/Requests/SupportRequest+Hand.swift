extension SupportRequest {
    /// What this person may do now, in the order of the lifecycle. Everything a page shows as a button comes from here.
    package func allowedActions(for person: Person, in situation: SupportSituation) -> [SupportAction] {
        SupportLifecycle.rows.map(\.action).filter { action in
            action != .request && obstacle(to: action, by: .person(person), in: situation) == nil
        }
    }

    /// Why the action can't be done now, whatever is typed into its form; nil when it can be tried.
    package func obstacle(
        to action: SupportAction, by actor: Actor.Resolved, in situation: SupportSituation
    ) -> Refusal? {
        let row = SupportLifecycle.row(of: action)
        if case .person(let person) = actor, !mayBeSeen(by: person) { return Refusal(.notFound) }
        guard row.who.contains(where: { $0.includes(actor, on: self) }) else { return Refusal(.notAllowed) }
        guard row.from.contains(stage), row.kinds.contains(kind) else { return wrongStage }
        return condition(of: action, by: actor, in: situation)
    }

    private var wrongStage: Refusal { Refusal(.wrongStage, values: ["stage": .word(stage.rawValue)]) }

    private func condition(
        of action: SupportAction, by actor: Actor.Resolved, in situation: SupportSituation
    ) -> Refusal? {
        switch action {
        case .classify:
            // Rule 10: what a lead has settled is final, and what is contested is the lead's.
            return isContested || classified?.isFinal == true ? Refusal(.notAllowed, rule: 10) : nil
        case .contest:
            // Rule 10: once, and only what was changed.
            let wasChanged = classified.map { $0.classification.kind != proposed } ?? false
            guard wasChanged, contest == nil else { return Refusal(.notAllowed, rule: 10) }
            // As long as the rework it became has not been taken up.
            return stage == .becameRework && !situation.isReworkUntouched ? wrongStage : nil
        case .settle:
            guard isContested else { return wrongStage }
            return stage == .becameRework && !situation.isReworkUntouched ? wrongStage : nil
        case .admit:
            if case .system = actor, case .closed(let gate) = situation.gate(for: kind) { return Refusal(gate) }
            return nil
        case .refer:
            return referral == nil ? nil : Refusal(.alreadyAnswered)
        case .queue:
            return isQueued ? wrongStage : nil
        case .claim:
            guard isQueued else { return wrongStage }
            return developer == nil ? nil : Refusal(.notYours)
        case .release:
            return developer != nil ? nil : wrongStage
        case .score:
            // Closed without a solution there is nothing to think of; one word of each solution.
            guard solution != nil else { return wrongStage }
            return score == nil ? nil : Refusal(.alreadyAnswered)
        case .reply:
            return openQuestions.contains { mayAnswer($0, actor) } ? nil : Refusal(.notAllowed)
        case .request, .begin, .answer, .fix, .close, .reopen, .withdraw, .ask, .note, .reassign, .flag:
            return nil
        }
    }

    /// The action expected next of whoever is to move: what the main button does. nil when it is over.
    package var move: SupportAction? {
        if isContested { return .settle }
        guard stage.isLive else { return nil }
        if !openQuestions.isEmpty { return .reply }
        return switch stage {
        case .triage: .classify
        case .awaitingSupport: .admit
        case .open: kind == .bug ? .fix : .answer
        case .fixing: isQueued && developer == nil ? .claim : .fix
        case .answered, .fixed: .close
        case .closed, .withdrawn, .becameRework: nil
        }
    }
}
