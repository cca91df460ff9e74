import ReworkDesk
import ReworkDomain

/// Which call of the desk an act is; each function takes the name of who does it when the step says one.
extension DemoScene {
    /// nil when the act changes no history: a draft.
    func act(_ act: DemoAct, _ by: String?) async throws -> Outcome? {
        switch act {
        case .wish(let text): try await wish(text, by)
        case .talk(let talk): try await say(talk, by)
        case .comment(let said): try await comment(said, by)
        case .passing(let passing): try await pass(passing, by)
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
        case .short(let short): try await offerShort(short, by)
        case .signShort: try await signShort(by)
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
        case .goLive(let note): try await putLive(note, by)
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
        let call = Call(by: contact.id)
        let wish = Wish(
            client: client, contact: contact.id, title: story.title, wish: text, link: link,
            files: try await brought(call))
        let outcome = try await desk.request(wish, call)
        play.reworks[story.key] = outcome.rework.id
        return outcome
    }

    private func cancel(_ reason: String, _ by: String?) async throws -> Outcome {
        let call = isColleague(by) ? try await bySpecialist(by) : try byContact(by)
        return try await desk.cancel(try id, reason: reason, call)
    }

    func isColleague(_ name: String?) -> Bool { name.map { play.colleagues[$0] != nil } ?? false }
}
