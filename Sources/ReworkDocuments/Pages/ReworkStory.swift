import ReworkDomain

/// A rework's history in the client's words; what the vendor's people do among themselves is not in it.
struct ReworkStory {
    let rework: Rework
    let events: [Event<Fact>]
    let cast: Cast
    /// The conversation's texts as they are shown.
    let shown: [String: ShownText]

    private func plain(_ text: String) -> String { shown[text]?.rich.plain ?? MentionText.shown(text) }

    private struct Line {
        var key: String
        var values: [String: String] = [:]
        var count: Int?
        var quoted: String?
        /// How many files the event brought.
        var files = 0
    }

    /// Newest first.
    func lines(_ writing: Writing) -> [[String: Any]] {
        var numbers = Numbers()
        return events.compactMap { event -> [String: Any]? in
            guard var line = line(event, &numbers, writing) else { return nil }
            line.values["name"] = cast.name(event.actor)
            if case .course(.reassigned(let person)) = event.fact { line.values["name"] = cast.name(person) }
            var shown: [String: Any] = [
                "at": writing.date(event.at, short: true),
                "happened": writing.words("my.story.\(line.key)", line.values, count: line.count),
            ]
            if let quoted = line.quoted, !quoted.isEmpty { shown["quoted"] = quoted }
            if line.files > 0 { shown["brought"] = writing.words("my.story.files", count: line.files) }
            return shown
        }
        .reversed()
    }

    /// Counted along the history.
    private struct Numbers {
        var revision = 0
        var due: Moment?
        var notMet: Set<CriterionID> = []
    }

    private func line(_ event: Event<Fact>, _ numbers: inout Numbers, _ writing: Writing) -> Line? {
        switch event.fact {
        case .requested(let request):
            Line(
                key: request.gate == nil ? "requested" : "kept", quoted: request.wish, files: request.files?.count ?? 0)
        case .course(let fact): line(fact, writing)
        case .estimate(let fact): line(fact, writing)
        case .spec(let fact): line(fact, &numbers)
        case .short(let fact): line(fact, &numbers, writing)
        case .work(let fact): line(fact, &numbers, writing)
        case .demo(let fact): line(fact, &numbers, writing)
        case .question(let fact): line(fact)
        case .comment(let fact): line(fact)
        case .passing(let fact): line(fact)
        case .documentWritten: nil
        }
    }

    private func line(_ fact: CourseFact, _ writing: Writing) -> Line? {
        switch fact {
        case .attemptRefused: nil
        case .stalled: Line(key: "stalled")
        case .admitted: Line(key: "admitted")
        case .refused(_, let reason): Line(key: "refused", quoted: reason)
        case .held(let reason): Line(key: "held", quoted: reason)
        case .resumed: Line(key: "resumed")
        case .reassigned: Line(key: "reassigned")
        case .cancelled(let reason): Line(key: "cancelled", quoted: reason)
        case .recounted(let shift): ShiftText(shift, writing).map { Line(key: $0.key, values: $0.values) }
        }
    }

    private func line(_ fact: EstimateFact, _ writing: Writing) -> Line? {
        switch fact {
        case .offered(let offer): Line(key: "estimateOffered", values: ["price": writing.money(offer.price)])
        case .withdrawn(let reason): Line(key: "estimateWithdrawn", quoted: reason)
        case .expired: Line(key: "estimateExpired")
        case .approved: Line(key: "estimateApproved")
        case .returned(_, let reason): Line(key: "reestimateAsked", quoted: reason)
        case .declined(_, let reason): Line(key: "estimateDeclined", quoted: reason)
        }
    }

    private func line(_ fact: SpecFact, _ numbers: inout Numbers) -> Line? {
        switch fact {
        case .published:
            numbers.revision += 1
            return Line(key: "specPublished", values: ["number": String(numbers.revision)])
        case .withdrawn(let reason): return Line(key: "specWithdrawn", quoted: reason)
        case .returned(_, let remarks): return Line(key: "specReturned", quoted: remarks)
        case .signed: return Line(key: "specSigned")
        }
    }

    private func line(_ fact: ShortFact, _ numbers: inout Numbers, _ writing: Writing) -> Line? {
        switch fact {
        case .offered(let offer, _, _, _, _):
            numbers.revision += 1
            return Line(key: "shortOffered", values: ["price": writing.money(offer.price)])
        case .withdrawn(let reason): return Line(key: "shortWithdrawn", quoted: reason)
        case .expired: return Line(key: "shortExpired")
        case .returned(_, let remarks): return Line(key: "shortReturned", quoted: remarks)
        case .signed: return Line(key: "shortSigned")
        }
    }

    private func line(_ fact: WorkFact, _ numbers: inout Numbers, _ writing: Writing) -> Line? {
        switch fact {
        case .handedOff(_, let due, _):
            numbers.due = due
            return Line(key: "handedOff", values: ["date": writing.moment(due, short: true)])
        case .claimed: return Line(key: "claimed")
        case .delivered(let delivery): return Line(key: "delivered", files: delivery.files?.count ?? 0)
        case .released, .returned: return nil
        case .deadlineMoved(let due, let reason):
            let from = numbers.due.map { writing.moment($0, short: true) } ?? ""
            numbers.due = due
            return Line(
                key: "deadlineMoved", values: ["from": from, "to": writing.moment(due, short: true)], quoted: reason)
        }
    }

    private func line(_ fact: DemoFact, _ numbers: inout Numbers, _ writing: Writing) -> Line? {
        switch fact {
        case .offered(let plan):
            numbers.notMet = []
            return Line(key: "demoOffered", files: plan.files?.count ?? 0)
        case .withdrawn(let reason): return Line(key: "demoWithdrawn", quoted: reason)
        case .judged(let verdict):
            if verdict.finding == .notMet {
                numbers.notMet.insert(verdict.criterion)
            } else {
                numbers.notMet.remove(verdict.criterion)
            }
            return nil
        case .accepted: return Line(key: "accepted")
        case .changesRequested: return Line(key: "changesRequested", count: numbers.notMet.count)
        case .scored(let score):
            return Line(key: "scored", values: ["value": String(score.value)], quoted: score.note)
        case .wentLive(let live):
            let key = live.reason == nil ? "wentLive" : "wentLiveAnew"
            return Line(
                key: key, values: ["date": writing.day(live.day, short: true)], quoted: live.reason ?? live.note)
        }
    }

    private func line(_ fact: PassingFact) -> Line? {
        switch fact {
        case .proposed(_, let colleague, let note):
            return Line(key: "passedOn", values: ["colleague": cast.name(colleague)], quoted: note)
        case .confirmed(_, let person, _):
            return Line(key: "passOnConfirmed", values: ["colleague": cast.name(person)])
        case .declined(_, let reason): return Line(key: "passOnDeclined", quoted: reason)
        }
    }

    private func line(_ fact: CommentFact) -> Line? {
        guard !fact.isInternal(in: rework) else { return nil }
        func settled(_ key: String, _ thread: Int) -> Line {
            Line(key: key, quoted: rework.thread(thread)?.anchor.quote)
        }
        return switch fact {
        case .opened(_, let text, _, _, _, _): Line(key: "commented", quoted: plain(text))
        case .replied(_, let text, _): Line(key: "commentReplied", quoted: plain(text))
        case .resolved(let thread): settled("commentResolved", thread)
        case .reopened(let thread): settled("commentReopened", thread)
        case .wordingTaken(let thread): settled("wordingTaken", thread)
        }
    }

    private func line(_ fact: QuestionFact) -> Line? {
        guard !fact.isInternal(in: rework) else { return nil }
        return switch fact {
        case .asked(_, let text, _, _): Line(key: "asked", quoted: plain(text), files: fact.files.count)
        case .answered(_, let text, _, _, _): Line(key: "answered", quoted: plain(text), files: fact.files.count)
        case .noted: nil
        }
    }
}
