/// What a list shows of a rework, and finds it by; made from its state whenever that is written.
package struct ReworkSummary: Equatable, Sendable {
    package let id: ID<Rework>
    package var version: Int
    package let client: ID<Client>
    package let specialist: ID<Person>
    package let developer: ID<Person>?
    package let returnsTo: ID<Person>?
    package let stage: Stage
    package let court: Court?
    package let courtSince: Moment
    package let isHeld: Bool
    package let wasHandedOff: Bool
    package let title: String
    package let move: Action?
    package let timing: Timing?
    package let urgency: Urgency
    /// The oldest open question, and the oldest that the client may read.
    package let question: Asked?
    package let sharedQuestion: Asked?
    package let sizeMinutes: Int?
    /// How many criteria the newest spec has.
    package let criteria: Int?
    /// When a demonstration under way is shown in a call.
    package let demoAt: Moment?
    /// When a lead let it go on without an entitlement.
    package let overriddenAt: Moment?
    /// Since when a signature passed on waits to be confirmed; nil while nobody may.
    package let passedAt: Moment?
    /// Since when accepted work is in the client's working system; nil while nobody has said so.
    package let liveSince: Day?
    /// Whether what is signed, or was signed last, is a short offer.
    package let isShort: Bool

    /// A question as it was written: what a row quotes of it is cut once its marks are gone, never in the midst of one.
    package struct Asked: Equatable, Sendable {
        package let to: Court
        package let text: String

        package init(to: Court, text: String) {
            self.to = to
            self.text = text
        }

        init(_ question: Question) {
            self.init(to: question.to, text: question.text)
        }

        /// What a row quotes of the words; the whole stands on the rework's page.
        package static func quote(_ words: String) -> String {
            words.count <= longest ? words : words.prefix(longest) + "…"
        }

        private static let longest = 240
    }

    package init(
        id: ID<Rework>, version: Int, client: ID<Client>, specialist: ID<Person>, developer: ID<Person>?,
        returnsTo: ID<Person>?, stage: Stage, court: Court?, courtSince: Moment, isHeld: Bool, wasHandedOff: Bool,
        title: String, move: Action?, timing: Timing?, urgency: Urgency, question: Asked?, sharedQuestion: Asked?,
        sizeMinutes: Int?, criteria: Int?, demoAt: Moment?, overriddenAt: Moment?, passedAt: Moment?, liveSince: Day?,
        isShort: Bool
    ) {
        self.id = id
        self.version = version
        self.client = client
        self.specialist = specialist
        self.developer = developer
        self.returnsTo = returnsTo
        self.stage = stage
        self.court = court
        self.courtSince = courtSince
        self.isHeld = isHeld
        self.wasHandedOff = wasHandedOff
        self.title = title
        self.move = move
        self.timing = timing
        self.urgency = urgency
        self.question = question
        self.sharedQuestion = sharedQuestion
        self.sizeMinutes = sizeMinutes
        self.criteria = criteria
        self.demoAt = demoAt
        self.overriddenAt = overriddenAt
        self.passedAt = passedAt
        self.liveSince = liveSince
        self.isShort = isShort
    }

    package func deadline(now: Moment, calendar: WorkCalendar) -> Deadline? {
        timing?.deadline(now: now, calendar: calendar)
    }
}

extension Rework {
    package func summary(_ calendar: WorkCalendar) -> ReworkSummary {
        let timing = timing(calendar)
        let open = stage.isLive ? openQuestions : []
        return ReworkSummary(
            id: id, version: version, client: client, specialist: specialist, developer: developer,
            returnsTo: returnsTo, stage: stage, court: court, courtSince: courtSince, isHeld: hold != nil,
            wasHandedOff: wasHandedOff, title: title, move: move, timing: timing,
            urgency: Urgency(of: self, timing: timing), question: open.first.map { ReworkSummary.Asked($0) },
            sharedQuestion: open.first { !$0.isInternal }.map { ReworkSummary.Asked($0) },
            sizeMinutes: promise?.sizeMinutes, criteria: spec?.criteria.count,
            demoAt: stage == .demonstrating ? demo?.plan.callAt : nil, overriddenAt: override?.at,
            passedAt: hold == nil ? openPassing?.at : nil, liveSince: goLive?.day, isShort: isByShort)
    }
}
