import ReworkDesk
import ReworkDomain
import ReworkStore

/// A rework in a list.
struct ReworkRowBody: Encodable {
    struct OpenQuestion: Encodable {
        let to: String
        let text: String
    }

    /// Where a search found its words.
    struct Finding: Encodable {
        struct Piece: Encodable {
            let text: String
            let found: Bool
        }

        /// title, wish, spec, talk or inside.
        let place: String
        let pieces: [Piece]

        init(_ finding: ListPage.Finding) {
            place = finding.place.rawValue
            pieces = finding.pieces.map { Piece(text: $0.text, found: $0.isFound) }
        }
    }

    let number: Int64
    let title: String
    let client: NamedBody?
    let planKind: String?
    let stage: String
    let court: String?
    let courtSince: Int64
    let specialist: NamedBody?
    let developer: NamedBody?
    let version: Int
    let move: String?
    let due: DeadlineBody?
    let hold: Bool
    let openQuestion: OpenQuestion?
    let sizeMinutes: Int?
    let criteria: Int?
    /// Working days the move has been this court's.
    let waitingDays: Int
    let demoAt: Int64?
    /// Since when a signature passed on waits to be confirmed.
    let passedAt: Int64?
    /// Since when accepted work is in the client's working system.
    let liveSince: String?
    /// Whether what is signed, or was signed last, is a short offer.
    let isShort: Bool
    var allowedActions: [String]?
    /// Of the next task: why it is this one.
    var reason: String?
    /// Of a task given back or a conversation in which the reader is named: what was said, by whom, when.
    var note: String?
    var by: NamedBody?
    var at: Int64?
    /// Of a search: where else than in the title.
    var found: [Finding]?

    /// - Parameter isInside: false for a contact, who sees nothing of what the vendor's people keep among themselves.
    init(_ rework: Rework, _ desk: Desk, now: Moment, isInside: Bool = true) async throws {
        try await self.init(rework.summary(desk.calendar(for: rework)), desk, now: now, isInside: isInside)
    }

    init(_ rework: ReworkSummary, _ desk: Desk, now: Moment, isInside: Bool = true) async throws {
        let client = desk.register.client(rework.client)
        number = rework.id.number
        title = rework.title
        self.client = client.map { NamedBody($0) }
        planKind = client.flatMap { $0.plan(on: desk.today(of: $0))?.kind.rawValue }
        let calendar = desk.calendar(for: rework)
        stage = rework.stage.rawValue
        court = rework.court?.rawValue
        courtSince = rework.courtSince.milliseconds
        specialist = NamedBody(rework.specialist, desk.register)
        developer = isInside ? NamedBody(rework.developer, desk.register) : nil
        version = rework.version
        move = rework.move?.rawValue
        due = rework.deadline(now: now, calendar: calendar).map { DeadlineBody($0, isInside: isInside) }
        hold = rework.isHeld
        let question = isInside ? rework.question : rework.sharedQuestion
        if let question {
            openQuestion = OpenQuestion(to: question.to.rawValue, text: try await desk.quote(question))
        } else {
            openQuestion = nil
        }
        sizeMinutes = isInside ? rework.sizeMinutes : nil
        criteria = rework.criteria
        waitingDays = rework.stage.isLive ? calendar.workingDays(from: rework.courtSince, to: now) : 0
        demoAt = rework.demoAt?.milliseconds
        passedAt = rework.passedAt?.milliseconds
        liveSince = rework.liveSince?.description
        isShort = rework.isShort
    }
}

extension ReworkRowBody {
    static func rows(_ reworks: [ReworkSummary], _ desk: Desk, now: Moment) async throws -> [ReworkRowBody] {
        var rows: [ReworkRowBody] = []
        for rework in reworks { rows.append(try await ReworkRowBody(rework, desk, now: now)) }
        return rows
    }

    /// Rows of the reworks in whose conversation this person is named, each with the words that do it.
    static func mentions(of person: Person, _ desk: Desk) async throws -> [ReworkRowBody] {
        let now = desk.now
        var rows: [ReworkRowBody] = []
        for (rework, event) in try await desk.mentioning(person) {
            var row = try await ReworkRowBody(rework, desk, now: now)
            if let text = event.fact.said { row.note = try await desk.plain(text) }
            row.at = event.at.milliseconds
            row.by = NamedBody(event.actor.person, desk.register)
            rows.append(row)
        }
        return rows
    }
}
