import ReworkDesk
import ReworkDomain

/// A story at the present moment of its play: what its people do, each a call of the desk. Who the accountable
/// specialist and the developer are, the rework itself knows.
struct DemoScene {
    let play: DemoPlay
    let story: DemoStory
    /// What the step brings.
    let files: [DemoFile]

    var desk: Desk { play.desk }

    var id: ID<Rework> {
        get throws {
            guard let id = play.reworks[story.key] else { throw Refusal(.notFound) }
            return id
        }
    }

    /// The rework as it stands.
    func rework() async throws -> Rework {
        guard let rework = try await desk.store.rework(try id) else { throw Refusal(.notFound) }
        return rework
    }

    /// The document of `kind` before the client's eyes.
    func document(_ kind: DocumentReference.Kind) async throws -> Fingerprint {
        guard let document = try await rework().currentDocument(kind) else { throw Refusal(.superseded) }
        return document
    }

    /// Does the step. - Throws: the refusal of what the story says is done; a gate that stops what the story does not
    /// say it stops, or lets pass what it should stop.
    func perform(_ step: DemoStep) async throws {
        guard let outcome = try await act(step.act, step.by) else { return }
        let isWish = if case .wish = step.act { true } else { false }
        let isStopped = outcome.refusal != nil || isWish && outcome.rework.stage == .awaitingSupport
        guard isStopped == step.isStopped else { throw outcome.refusal ?? Refusal(.wrongStage) }
    }

    // MARK: Who

    /// Somebody named; nil when the step names nobody.
    private func named(_ name: String?) throws -> Person? {
        guard let name else { return nil }
        let contacts = play.clients[story.client]?.contacts ?? []
        guard let person = play.colleagues[name] ?? contacts.first(where: { $0.name == name }) else {
            throw Refusal(.notFound, values: ["text": .text(name)])
        }
        return person
    }

    func contact(_ name: String?) throws -> Person {
        let contact = try named(name ?? story.contact) ?? play.clients[story.client]?.contacts.first
        guard let contact else { throw Refusal(.notFound) }
        return contact
    }

    /// The contact who speaks, if that one may sign for this amount, else the first who may.
    func signer(_ name: String?) async throws -> Person {
        if let name { return try contact(name) }
        let (speaker, price) = (try contact(nil), try await rework().price)
        if speaker.maySign(at: price) { return speaker }
        return play.clients[story.client]?.contacts.first { $0.maySign(at: price) } ?? speaker
    }

    func byContact(_ name: String?) throws -> Call { Call(by: try contact(name).id) }

    func bySpecialist(_ name: String?) async throws -> Call {
        if let person = try named(name) { return Call(by: person.id) }
        return Call(by: try await rework().specialist)
    }

    func byDeveloper() async throws -> Call {
        guard let developer = try await rework().developer else { throw Refusal(.notYours) }
        return Call(by: developer)
    }

    func byLead(_ name: String?) throws -> Call { Call(by: try play.colleague(name ?? DemoColleague.lead)) }

    // MARK: When

    func moment(_ due: DemoDue) -> Moment {
        switch due {
        case .after(let span): play.calendar.closing(span.seconds, after: desk.now)
        case .ahead(let span): play.calendar.closing(span.seconds, after: play.now)
        case .ago(let span): play.calendar.closing(of: play.moment(ago: span))
        }
    }

    /// A half hour some working time after the first start: when people arrange to call.
    func call(_ span: DemoSpan) -> Moment {
        let halfHour: Int64 = 1800
        let about = play.calendar.add(span.seconds, to: play.now).seconds
        return Moment(seconds: (about + halfHour - 1) / halfHour * halfHour)
    }
}
