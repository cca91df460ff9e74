import ReworkDomain

/// The sentence at the head of a rework for its client, and the three facts under it: what next, by when, from whom.
struct ReworkSentence {
    let rework: Rework
    let events: [Event<Fact>]
    let cast: Cast

    func text(_ writing: Writing) -> String {
        let words = writing.words
        if let hold = rework.hold, rework.stage.isLive {
            return words("my.sentence.held", ["reason": ReworkSentence.unended(hold.reason)])
        }
        if rework.isWaitingOnClient, rework.stage.isLive { return words("my.sentence.question") }
        if isAnsweringComments { return words(rework.isByShort ? "my.sentence.commentsShort" : "my.sentence.comments") }
        var values = ["number": rework.id.description, "name": cast.name(rework.specialist)]
        let deadline = rework.deadline(now: writing.now, calendar: writing.calendar)
        if let deadline { values["date"] = writing.moment(deadline.at, short: true) }
        func deadlineOr(_ stage: Stage) -> String {
            switch deadline?.state {
            // What was shown once has no date until a next one is promised.
            case nil, .kept, .missed, .done: words("my.row.\(stage.rawValue)")
            // A moment that has passed is not promised again.
            case .late: words("my.sentence.late.\(deadline?.kind == .promise ? "promised" : stage.rawValue)", values)
            case .inTime, .atRisk, .stopped: words("my.sentence.\(stage.rawValue)", values)
            }
        }
        if rework.hasOpenShort { return offered(values, writing, "short") }
        switch rework.stage {
        case .requested, .specifying, .ready, .developing, .delivered:
            return deadlineOr(rework.stage)
        case .estimated:
            return offered(values, writing, "estimated")
        case .specified, .demonstrating:
            return words("my.sentence.\(rework.stage.rawValue)", values, count: rework.criteria.count)
        case .accepted:
            guard let acceptance = rework.acceptance else { return words("my.row.accepted") }
            values["date"] = writing.day(writing.calendar.day(of: acceptance.at), short: true)
            let until = ProtocolDocument.warranty(from: acceptance.at, writing)
            values["until"] = writing.day(until)
            let isOver = writing.calendar.day(of: writing.now) > until
            let key = isOver ? "acceptedLong" : "accepted"
            guard let live = rework.goLive else { return words("my.sentence.\(key)", values) }
            values["live"] = writing.day(live.day, short: true)
            return words("my.sentence.\(key)Live", values)
        case .declined:
            guard let reason = lastReason else { return words("my.sentence.declined") }
            return words("my.sentence.refused", ["reason": ReworkSentence.unended(reason)])
        case .cancelled:
            return words("my.sentence.cancelled", ["reason": ReworkSentence.unended(lastReason ?? "")])
        case .signed where rework.isByShort:
            return words("my.sentence.signedShort")
        case .awaitingSupport, .signed:
            return words("my.sentence.\(rework.stage.rawValue)", values)
        }
    }

    private func offered(_ values: [String: String], _ writing: Writing, _ key: String) -> String {
        guard let offer = rework.estimate?.offer else { return writing.words("my.row.estimated") }
        var values = values
        values["price"] = "\(writing.money(offer.price)) \(writing.tax(offer))"
        values["leadTime"] = writing.leadTime(offer)
        values["date"] = writing.day(offer.validUntil, short: true)
        return writing.words("my.sentence.\(key)", values)
    }

    /// Somebody's reason inside a sentence of ours, which ends by itself.
    private static func unended(_ reason: String) -> String {
        reason.hasSuffix(".") && !reason.hasSuffix("..") ? String(reason.dropLast()) : reason
    }

    /// The reason of a refusal or a cancellation.
    private var lastReason: String? {
        events.reversed().lazy.compactMap { event -> String? in
            switch event.fact {
            case .course(.refused(_, let reason)), .course(.cancelled(let reason)): reason
            case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
                .documentWritten:
                nil
            }
        }.first
    }

    func now(_ page: ContactPage, _ writing: Writing) -> [String: Any] {
        var now: [String: Any] = [
            "next": writing.words("my.nextStep.\(nextStep)", ["name": cast.name(rework.specialist)]),
            "fromYou": fromYou(page, writing),
        ]
        now["call"] = page.call(rework, writing)
        let deadline = rework.deadline(now: writing.now, calendar: writing.calendar)
        if let deadline, rework.hold == nil, deadline.state == .late {
            now["noDate"] = writing.words("my.noDate.late", ["date": writing.moment(deadline.at, short: true)])
        } else if let deadline, rework.hold == nil, !rework.isWaitingOnClient, !deadline.state.isOver {
            now["by"] = writing.date(deadline.at, short: true)
        } else {
            now["noDate"] = writing.words("my.noDate.\(noDate)")
        }
        if let move = rework.promise?.moves.last, !move.reason.isEmpty, let first = rework.promise?.first {
            now["moved"] = writing.words(
                "my.moved", ["date": writing.moment(first, short: true), "reason": move.reason])
        }
        return now
    }

    private var nextStep: String {
        if !rework.stage.isLive { return rework.stage == .accepted ? "accepted" : "ended" }
        if rework.hold != nil { return "held" }
        if rework.isWaitingOnClient { return "question" }
        if isAnsweringComments { return "comments" }
        let wasReturned = rework.verdicts.contains { $0.verdict.finding == .notMet }
        if rework.stage == .delivered, wasReturned { return "changes" }
        return rework.stage.rawValue
    }

    /// Whether the client waits for a word on its comments before it signs.
    private var isAnsweringComments: Bool { rework.stage == .specified && rework.court == .specialist }

    private var noDate: String {
        if !rework.stage.isLive { return "ended" }
        if rework.stage == .awaitingSupport { return "support" }
        if rework.isWaitingOnClient { return "stopped" }
        return rework.court == .client ? "yours" : "none"
    }

    private func fromYou(_ page: ContactPage, _ writing: Writing) -> String {
        let words = writing.words
        guard rework.stage.isLive, rework.hold == nil else { return words("my.yourPart.none") }
        let questions = rework.openQuestions.count { $0.to == .client }
        if questions > 0 { return words("my.yourPart.answer", count: questions) }
        if rework.stage == .awaitingSupport { return words("my.yourPart.support") }
        if isAnsweringComments { return words("my.yourPart.none") }
        guard let waiting = ContactPage.waitingDocument(of: rework) else { return words("my.yourPart.none") }
        if let passing = rework.openPassing, page.hasPassedOn(rework) {
            return words("my.yourPart.passedOn", ["colleague": cast.name(passing.colleague)])
        }
        if !rework.mayBeSigned(by: page.reader), waiting.kind != .demo {
            guard let names = cast.signerNames(at: rework.price) else { return words("my.yourPart.read") }
            return words("my.yourPart.signer", ["names": names])
        }
        switch waiting.kind {
        case .estimate: return words("my.yourPart.approve")
        case .spec: return words("my.yourPart.sign")
        case .short: return words("my.yourPart.signShort")
        case .demo, .protocolOfAcceptance: return words("my.yourPart.check")
        }
    }
}
