extension Rework {
    mutating func fold(_ fact: WorkFact, _ event: Event<Fact>) {
        switch fact {
        case .handedOff(let sizeMinutes, let due, let reason):
            foldPromise(sizeMinutes: sizeMinutes, due: due, reason: reason, event)
            wasHandedOff = true
            stage = .ready
        case .claimed:
            if case .person(let person) = event.actor { developer = person }
            returnsTo = nil
            stage = .developing
        case .released:
            developer = nil
            stage = .ready
        case .delivered(let delivery):
            if case .person(let person) = event.actor {
                self.delivery = GivenDelivery(delivery: delivery, by: person, at: event.at)
            }
            stage = .delivered
        case .returned(_, let toQueue):
            if toQueue { developer = nil }
            stage = toQueue ? .ready : .developing
        case .deadlineMoved(let due, let reason):
            movePromise(to: due, reason: reason, event)
        }
    }

    /// Rule 13: a second hand-off is a moved date; the first promise stays on record.
    private mutating func foldPromise(sizeMinutes: Int, due: Moment, reason: String, _ event: Event<Fact>) {
        guard promise != nil else {
            promise = Promise(
                first: due, firstDue: due, due: due, from: event.at, sizeMinutes: sizeMinutes, moves: [])
            return
        }
        promise?.sizeMinutes = sizeMinutes
        if promise?.due != due { movePromise(to: due, reason: reason, event) }
    }

    private mutating func movePromise(to due: Moment, reason: String, _ event: Event<Fact>) {
        guard let old = promise?.due else { return }
        promise?.moves.append(Promise.Move(at: event.at, from: old, to: due, reason: reason, by: event.actor))
        promise?.due = due
    }

    mutating func fold(_ fact: DemoFact, _ event: Event<Fact>) {
        switch fact {
        case .offered(let plan):
            demo = Demo(number: (demo?.number ?? 0) + 1, plan: plan, offeredAt: event.at)
            verdicts = []
            if let promise, promise.firstDemoAt == nil {
                let clock = isWaitingOnClient ? min(event.at, pauses.last?.from ?? event.at) : event.at
                self.promise?.firstDemoAt = event.at
                self.promise?.isKept = clock <= promise.firstDue
            }
            stage = .demonstrating
        case .withdrawn:
            stage = .delivered
        case .judged(let verdict):
            guard case .person(let person) = event.actor else { return }
            verdicts.removeAll { $0.verdict.criterion == verdict.criterion }
            verdicts.append(GivenVerdict(verdict: verdict, by: person, at: event.at))
            verdicts.sort { $0.verdict.criterion < $1.verdict.criterion }
        case .accepted(let document, let name):
            acceptance = sign(document, name, event)
            end(.accepted, at: event.at)
        case .changesRequested:
            stage = .delivered
        case .scored(let given):
            score = given
        case .wentLive(let told):
            goLive = told
        }
    }

    mutating func fold(_ fact: QuestionFact, _ event: Event<Fact>) {
        fact.fold(into: &questions, &pauses, by: event.actor, at: event.at)
        if case .answered(_, _, let due, let firstDue, _) = fact {
            if let due { promise?.due = due }
            if let firstDue { promise?.firstDue = firstDue }
        }
        mention(MentionText.people(in: fact.text), event)
    }
}
