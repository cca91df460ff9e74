import ReworkDesk
import ReworkDomain

/// Which call of the desk an act is; each function takes the name of who does it when the step says one.
extension DemoScene {
    /// nil when the act changes no history: a draft.
    func act(_ act: DemoAct, _ by: String?) async throws -> Outcome? {
        switch act {
        case .wish(let text): try await wish(text, by)
        case .ask(let court, let text): try await ask(court, text, by)
        case .answer(let court, let text): try await answer(court, text, by)
        case .estimate(let estimate): try await offer(estimate, by)
        case .approve: try await approve(by)
        case .reestimate(let reason): try await askToReestimate(reason, by)
        case .decline(let reason): try await decline(reason, by)
        case .withdrawEstimate(let reason):
            try await desk.withdrawEstimate(try id, reason: reason, try await bySpecialist(by))
        case .draft(let text): try await draft(text)
        case .publish(let text): try await publish(text, by)
        case .returnSpec(let remarks): try await returnSpec(remarks, by)
        case .withdrawSpec(let reason):
            try await desk.withdrawSpec(try id, reason: reason, try await bySpecialist(by))
        case .sign: try await sign(by)
        case .handOff(let hours, let due, let reason): try await handOff(hours, due, reason, by)
        case .claim: try await desk.claim(try id, Call(by: try play.colleague(by ?? "")))
        case .release(let reason): try await desk.release(try id, reason: reason, try await byDeveloper())
        case .deliver(let delivery): try await deliver(delivery)
        case .returnDelivery(let reason):
            try await desk.returnDelivery(try id, reason: reason, try await bySpecialist(by))
        case .show(let show): try await offerDemo(show, by)
        case .withdrawDemo(let reason):
            try await desk.withdrawDemo(try id, reason: reason, try await bySpecialist(by))
        case .judge(let verdicts): try await judge(verdicts, by)
        case .accept(let verdicts): try await accept(verdicts, by)
        case .changes(let verdicts): try await requestChanges(verdicts, by)
        case .move(let due, let reason):
            try await desk.moveDeadline(try id, to: moment(due), reason: reason, try await bySpecialist(by))
        case .hold(let reason): try await desk.hold(try id, reason: reason, try await bySpecialist(by))
        case .resume: try await desk.resume(try id, try await bySpecialist(by))
        case .reassign(let name): try await desk.reassign(try id, to: try play.colleague(name), try byLead(by))
        case .cancel(let reason): try await cancel(reason, by)
        case .refuse(let why, let reason):
            try await desk.refuse(try id, why: why, reason: reason, try await bySpecialist(by))
        case .admit(let reason): try await desk.admit(try id, reason: reason, try byLead(by))
        }
    }

    private func wish(_ text: String, _ by: String?) async throws -> Outcome {
        guard let client = play.clients[story.client]?.id else { throw Refusal(.notFound) }
        let link = try story.link.map { link in
            guard let other = play.reworks[link.story] else { throw Refusal(.notFound) }
            return Link(kind: link.kind, rework: other)
        }
        let contact = try contact(by)
        let wish = Wish(client: client, contact: contact.id, title: story.title, wish: text, link: link)
        let outcome = try await desk.request(wish, Call(by: contact.id))
        play.reworks[story.key] = outcome.rework.id
        return outcome
    }

    /// A question to the specialist is the developer's unless the step names somebody; any other the specialist's.
    private func ask(_ court: Court, _ text: String, _ by: String?) async throws -> Outcome {
        let call: Call =
            if by != nil, !isColleague(by) {
                try byContact(by)
            } else if court == .specialist {
                try await byDeveloper()
            } else {
                try await bySpecialist(by)
            }
        return try await desk.ask(try id, court, text: text, call)
    }

    private func answer(_ court: Court, _ text: String, _ by: String?) async throws -> Outcome {
        let rework = try await rework()
        guard let question = rework.openQuestions.first(where: { $0.to == court }) else {
            throw Refusal(.alreadyAnswered)
        }
        let call =
            switch court {
            case .client: try byContact(by)
            case .specialist: try await bySpecialist(by)
            case .developer: try await byDeveloper()
            }
        return try await desk.answer(rework.id, question: question.number, text: text, call)
    }

    private func cancel(_ reason: String, _ by: String?) async throws -> Outcome {
        let call = isColleague(by) ? try await bySpecialist(by) : try byContact(by)
        return try await desk.cancel(try id, reason: reason, call)
    }

    private func isColleague(_ name: String?) -> Bool { name.map { play.colleagues[$0] != nil } ?? false }
}
