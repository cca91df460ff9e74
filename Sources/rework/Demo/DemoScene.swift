import Foundation
import ReworkDesk
import ReworkDomain

/// One story at one moment: what its people do, each a call of the desk. Who the accountable specialist and the
/// developer are, the rework itself knows.
struct DemoScene {
    let play: DemoPlay
    let key: DemoStory.Key
    let house: DemoHouse

    var desk: Desk { play.desk }

    var id: ID<Rework> {
        get throws { try play.rework(key) }
    }

    /// The rework as it stands.
    func rework() async throws -> Rework {
        guard let rework = try await desk.store.rework(try id) else { throw Refusal(.notFound) }
        return rework
    }

    func bySpecialist() async throws -> Call { Call(by: try await rework().specialist) }

    func byDeveloper() async throws -> Call {
        guard let developer = try await rework().developer else { throw Refusal(.notYours) }
        return Call(by: developer)
    }

    func byLead() throws -> Call { Call(by: try play.id(of: .natalia)) }

    var asker: Person {
        get throws { try play.person(play.askers[house]) }
    }

    var signer: Person {
        get throws { try play.person(play.signers[house]) }
    }

    var onlooker: Person {
        get throws { try play.person(play.onlookers[house]) }
    }

    /// The document of `kind` before the client's eyes.
    func document(_ kind: DocumentReference.Kind) async throws -> Fingerprint {
        guard let document = try await rework().currentDocument(kind) else { throw Refusal(.superseded) }
        return document
    }

    /// - Throws: the refusal of an action that stalled instead of doing what the story says.
    func expect(_ outcome: Outcome) throws {
        if let refusal = outcome.refusal { throw refusal }
    }

    // MARK: Promises

    /// The end of the working day so many working days from the scene's own moment.
    func closing(inDays days: Double) -> Moment {
        play.calendar.closing(DemoBeat.seconds(days), after: desk.now)
    }

    /// The end of the working day so many working days after the first start.
    func closing(ahead days: Double) -> Moment {
        play.calendar.closing(DemoBeat.seconds(days), after: play.now)
    }

    /// The end of the working day so many working days before the first start.
    func closing(ago days: Double) -> Moment {
        play.calendar.closing(of: play.moment(daysAgo: days))
    }

    /// A half hour so many working hours after the first start: when people arrange to call.
    func call(inHours hours: Double) -> Moment {
        let halfHour: Int64 = 1800
        let about = play.calendar.add(DemoBeat.seconds(hours / 8), to: play.now).seconds
        return Moment(seconds: (about + halfHour - 1) / halfHour * halfHour)
    }

    /// A specification of the demonstration.
    func text(_ name: String) throws -> String {
        guard let url = Bundle.module.url(forResource: name, withExtension: "md", subdirectory: "Texts") else {
            throw Refusal(.notFound, values: ["text": .text(name)])
        }
        return try String(contentsOf: url, encoding: .utf8)
    }
}

extension DemoPlay {
    func rework(_ key: DemoStory.Key) throws -> ID<Rework> {
        guard let id = reworks[key] else { throw Refusal(.notFound) }
        return id
    }

    func person(_ person: Person?) throws -> Person {
        guard let person else { throw Refusal(.notFound) }
        return person
    }
}
