import ReworkDesk
import ReworkDomain
import ReworkStore

/// A consultation or bug in a list.
struct SupportRowBody: Encodable {
    let number: Int64
    let version: Int
    let kind: String
    let title: String
    let client: NamedBody?
    let planKind: String?
    let stage: String
    let court: String?
    let courtSince: Int64
    let createdAt: Int64
    let specialist: NamedBody?
    let developer: NamedBody?
    let move: String?
    let due: DeadlineBody?
    let workStopped: Bool
    let contested: Bool
    let referred: Bool
    let queued: Bool
    let waitingDays: Int

    /// - Parameter isInside: false for a contact.
    init(_ request: SupportRequest, _ desk: Desk, now: Moment, isInside: Bool) {
        let client = desk.register.client(request.client)
        number = request.id.number
        version = request.version
        kind = request.kind.rawValue
        title = request.title
        self.client = client.map { NamedBody($0) }
        planKind = client.flatMap { $0.plan(on: desk.today(of: $0))?.kind.rawValue }
        stage = request.stage.rawValue
        court = request.court?.rawValue
        courtSince = request.courtSince.milliseconds
        createdAt = request.createdAt.milliseconds
        specialist = NamedBody(request.specialist, desk.register)
        developer = isInside ? NamedBody(request.developer, desk.register) : nil
        move = request.move?.rawValue
        let calendar = desk.calendar(for: request)
        due = request.timing(in: calendar).map { DeadlineBody($0.deadline(now: now, calendar: calendar)) }
        workStopped = request.isWorkStopped
        contested = request.isContested
        referred = request.isReferred
        queued = request.isQueued
        waitingDays = calendar.workingDays(from: request.courtSince, to: now)
    }
}

/// A page of them.
struct SupportListBody: Encodable {
    let items: [SupportRowBody]
    let next: String?

    init(_ page: RequestListPage, _ desk: Desk, now: Moment, isInside: Bool) {
        items = page.rows.map { SupportRowBody($0, desk, now: now, isInside: isInside) }
        next = page.next?.text
    }
}
