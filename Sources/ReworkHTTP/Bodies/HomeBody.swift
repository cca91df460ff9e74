import ReworkDesk
import ReworkDomain

/// "My move": what is due today, what waits for me, whom I wait for.
struct HomeBody: Encodable {
    struct Counts: Encodable {
        let late: Int
        let live: Int
    }

    let dueToday: [ReworkRowBody]
    let myMove: [ReworkRowBody]
    let waiting: [ReworkRowBody]
    let atDevelopers: [ReworkRowBody]
    let demosToday: [ReworkRowBody]
    let awaitingSupport: [ReworkRowBody]
    let mine: [ReworkRowBody]
    /// Where the reader is named, and has not said or done anything since.
    let mentioned: [ReworkRowBody]
    let nearestDue: ReworkRowBody?
    /// Reworks at the developers, at risk or not.
    let developersCount: Int
    let queueCount: Int
    let counts: Counts

    init(
        _ reworks: [Rework], mentioned: [ReworkRowBody], for person: Person, _ desk: Desk
    ) {
        let now = desk.now
        let today = desk.calendar.day(of: now)
        let sorted = reworks.map { rework in
            (rework: rework, deadline: rework.deadline(now: now, calendar: desk.calendar))
        }
        .sorted { ($0.deadline?.slack ?? .max, $0.rework.id) < ($1.deadline?.slack ?? .max, $1.rework.id) }
        func rows(_ isWanted: (Rework, Deadline?) -> Bool) -> [ReworkRowBody] {
            sorted.filter { isWanted($0.rework, $0.deadline) }.map { ReworkRowBody($0.rework, desk, now: now) }
        }
        func isRunning(_ deadline: Deadline) -> Bool { deadline.state != .done && deadline.state != .stopped }
        dueToday = rows { _, deadline in
            deadline.map { isRunning($0) && $0.state != .late && desk.calendar.day(of: $0.at) == today } ?? false
        }
        let isLead = person.roles.contains(.lead)
        myMove = rows { rework, _ in rework.court == .specialist && (isLead || rework.specialist == person.id) }
        waiting = rows { rework, _ in rework.court == .client && rework.stage != .awaitingSupport }
            .sorted { $0.waitingDays > $1.waitingDays }
        let atWork = sorted.filter { $0.rework.court == .developer }
        developersCount = atWork.count
        atDevelopers = atWork.filter { $0.deadline?.state == .atRisk || $0.deadline?.state == .late }
            .map { ReworkRowBody($0.rework, desk, now: now) }
        demosToday = rows { rework, _ in
            rework.stage == .demonstrating
                && rework.demo?.plan.callAt.map { desk.calendar.day(of: $0) == today } ?? false
        }
        awaitingSupport = rows { rework, _ in rework.stage == .awaitingSupport }
        mine = rows { rework, _ in rework.developer == person.id && rework.stage == .developing }
        self.mentioned = mentioned
        queueCount = reworks.count { $0.stage == .ready }
        nearestDue = sorted.filter { $0.deadline.map { isRunning($0) && $0.at > now } ?? false }
            .min { ($0.deadline?.at ?? now) < ($1.deadline?.at ?? now) }
            .map { ReworkRowBody($0.rework, desk, now: now) }
        counts = Counts(late: sorted.count { $0.deadline?.state == .late }, live: reworks.count)
    }
}
