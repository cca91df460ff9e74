/// What a person asks of a consultation or a bug, with everything it needs.
package enum SupportCommand: Equatable, Sendable {
    /// Rules 8, 10. `reason` is due when the kind is another than the contact chose.
    case classify(Classification)
    case contest(reason: String)
    case settle(Classification)
    /// A lead's override of the gate.
    case admit(reason: String)
    case refer(text: String)
    case begin, queue, claim
    case release(reason: String)
    case answer(text: String, isRecommendation: Bool, files: [Attachment] = [])
    case fix(text: String, files: [Attachment] = [])
    case close
    case reopen(reason: String)
    case withdraw(reason: String)
    case question(QuestionCommand)
    case reassign(to: Person)
    case flag(isStopped: Bool)
    case score(Score)

    package var action: SupportAction {
        switch self {
        case .classify: .classify
        case .contest: .contest
        case .settle: .settle
        case .admit: .admit
        case .refer: .refer
        case .begin: .begin
        case .queue: .queue
        case .claim: .claim
        case .release: .release
        case .answer: .answer
        case .fix: .fix
        case .close: .close
        case .reopen: .reopen
        case .withdraw: .withdraw
        case .question(.ask): .ask
        case .question(.answer): .reply
        case .question(.note): .note
        case .reassign: .reassign
        case .flag: .flag
        case .score: .score
        }
    }
}

/// All a decision about a request needs beside it, the command and the person.
package struct SupportSituation: Sendable {
    package let now: Moment
    /// The client's own.
    package let calendar: WorkCalendar
    package let client: Client
    /// The accepted rework of the criterion that is said to hold no longer; nil when there is none.
    package let warranted: Rework?
    /// The calendar its client had when it was accepted: rule 9's days are those of that time.
    let warrantedIn: WorkCalendar
    /// What the request became; nil while it is no rework.
    package let became: Rework?

    package init(
        now: Moment, calendar: WorkCalendar, client: Client, warranted: Rework? = nil,
        warrantedIn: WorkCalendar? = nil, became: Rework? = nil
    ) {
        self.now = now
        self.calendar = calendar
        self.client = client
        self.warranted = warranted
        self.warrantedIn = warrantedIn ?? calendar
        self.became = became
    }

    package var today: Day { calendar.day(of: now) }

    package func gate(for kind: RequestKind) -> Gate { client.gate(for: kind, on: today) }

    /// Whether nobody has done anything yet to the rework it became.
    var isReworkUntouched: Bool {
        guard let became else { return false }
        return became.stage == .requested || became.stage == .awaitingSupport
    }

    /// Rule 9.
    func isCovered(_ claim: WarrantyClaim?) -> Bool {
        guard let claim, let warranted else { return false }
        return warranted.client == client.id && Warranty.covers(claim, of: warranted, on: today, in: warrantedIn)
    }
}
