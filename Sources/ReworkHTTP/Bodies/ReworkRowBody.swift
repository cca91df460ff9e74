import ReworkDesk
import ReworkDomain

/// A rework in a list.
struct ReworkRowBody: Encodable {
    struct OpenQuestion: Encodable {
        let to: String
        let text: String
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
    var allowedActions: [String]?
    /// Of the next task: why it is this one.
    var reason: String?
    /// Of a task given back or a conversation in which the reader is named: what was said, by whom, when.
    var note: String?
    var by: NamedBody?
    var at: Int64?

    /// - Parameter isInside: false for a contact, who sees nothing of what the vendor's people keep among themselves.
    init(_ rework: Rework, _ desk: Desk, now: Moment, isInside: Bool = true) {
        let client = desk.register.client(rework.client)
        number = rework.id.number
        title = rework.title
        self.client = client.map { NamedBody($0) }
        planKind = client?.plan(on: desk.calendar.day(of: now))?.kind.rawValue
        stage = rework.stage.rawValue
        court = rework.court?.rawValue
        courtSince = rework.courtSince.milliseconds
        specialist = NamedBody(rework.specialist, desk.register)
        developer = isInside ? NamedBody(rework.developer, desk.register) : nil
        version = rework.version
        move = rework.move?.rawValue
        due = rework.deadline(now: now, calendar: desk.calendar).map { DeadlineBody($0, isInside: isInside) }
        hold = rework.hold != nil
        let open = rework.stage.isLive ? rework.openQuestions.first { isInside || !$0.isInternal } : nil
        openQuestion = open.map { OpenQuestion(to: $0.to.rawValue, text: MentionText.shown($0.text)) }
        sizeMinutes = isInside ? rework.promise?.sizeMinutes : nil
        criteria = rework.spec?.criteria.count
        waitingDays = rework.stage.isLive ? desk.calendar.workingDays(from: rework.courtSince, to: now) : 0
        demoAt = rework.stage == .demonstrating ? rework.demo?.plan.callAt?.milliseconds : nil
    }
}

extension ReworkRowBody {
    /// Rows of the reworks in whose conversation this person is named, each with the words that do it.
    static func mentions(of person: Person, _ desk: Desk) async throws -> [ReworkRowBody] {
        let now = desk.now
        var rows: [ReworkRowBody] = []
        for (rework, event) in try await desk.mentioning(person) {
            var row = ReworkRowBody(rework, desk, now: now)
            if case .question(let fact) = event.fact { row.note = try await desk.plain(fact.text) }
            row.at = event.at.milliseconds
            row.by = NamedBody(event.actor.person, desk.register)
            rows.append(row)
        }
        return rows
    }
}

struct ReworkListBody: Encodable {
    let items: [ReworkRowBody]
    /// Cursor of the next page; nil on the last one.
    let next: String?
}
