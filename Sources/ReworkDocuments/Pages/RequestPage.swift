package import ReworkDomain

/// A consultation or bug as its contact reads it: what happens next, by when and why then, and whether anything is asked
/// of them.
package struct RequestPage: Sendable {
    package let page: ContactPage
    package let request: SupportRequest
    package let events: [Event<SupportFact>]
    package let allowed: [SupportAction]
    package let gate: Gate
    package let timing: Timing?
    package let run: ClockRun?
    /// The texts as they are shown, by what was written.
    package let shown: [String: ShownText]
    /// The form that was sent back, and what was typed into it.
    package var wrong: (form: Form, typed: Typed)?

    package enum Form: Equatable, Sendable {
        case question
        case answer(Int)
        case contest, reopening, withdrawal, score
    }

    package init(
        page: ContactPage, request: SupportRequest, events: [Event<SupportFact>], allowed: [SupportAction], gate: Gate,
        timing: Timing?, run: ClockRun?, shown: [String: ShownText]
    ) {
        self.page = page
        self.request = request
        self.events = events
        self.allowed = allowed
        self.gate = gate
        self.timing = timing
        self.run = run
        self.shown = shown
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        context["number"] = request.id.number
        context["title"] = request.title
        context["kindText"] = writing.words("my.request.kind.\(request.kind.rawValue)")
        context["sentence"] = RequestSentence(request: request, timing: timing, cast: page.cast).text(writing)
        if request.stage == .becameRework { context["becameRework"] = ["href": "/my/reworks/\(request.id)"] }
        changed(&context, writing)
        gate(&context, writing)
        solution(&context, writing)
        context["score"] = scorePart.context(page, base: "/my/requests/\(request.id)", writing)
        talk.fill(&context, writing)
        context["clock"] = clock(writing)
        context["specialist"] = page.cast.side(request.specialist, writing, formal: false)
        context["phone"] = page.cast.people[request.specialist].flatMap { writing.phone($0.phone) }
        context["stopped"] = request.isWorkStopped
        context["warranty"] = (request.warranty ?? request.proposedWarranty).map { claim in
            writing.words(
                "my.request.warranty",
                ["number": claim.rework.description, "criterion": claim.criterion.description])
        }
        context["words"] = talk.html(request.text)
        context["wishFiles"] = writing.files(request.files)
        context["story"] = RequestStory(request: request, events: events, cast: page.cast, shown: shown).lines(writing)
        context["ledger"] = page.ledger(CourtLedger(events, of: request.id), over: request.countedUntil, writing)
        form(&context, "withdraw", .withdrawal, allowed.contains(.withdraw), writing)
        context["alert"] = page.alert(errors(writing), writing)
        return press.print("my-request", context, writing)
    }

    private var talk: ContactTalk<SupportRequest> {
        ContactTalk(
            page: page, subject: request, isLive: request.stage.isLive, mayAsk: allowed.contains(.ask), shown: shown,
            base: "/my/requests/\(request.id)", wrong: wrongTalk)
    }

    private var wrongTalk: (form: ContactTalk<SupportRequest>.Form, typed: Typed)? {
        switch wrong?.form {
        case .question: wrong.map { (.question, $0.typed) }
        case .answer(let number): wrong.map { (.answer(number), $0.typed) }
        case .contest, .reopening, .withdrawal, .score, nil: nil
        }
    }

    private var scorePart: ScorePart {
        ScorePart(
            score: request.score, mayScore: allowed.contains(.score), typed: wrong?.form == .score ? wrong?.typed : nil)
    }

    /// Rule 10: what the specialist found it to be, why, and the one way to object.
    private func changed(_ context: inout [String: Any], _ writing: Writing) {
        guard let classified = request.classified,
            classified.classification.kind != request.proposed || classified.isFinal
        else { return }
        func kind(_ kind: RequestKind) -> String { writing.words("my.request.kind.\(kind.rawValue)") }
        let key = classified.isFinal ? "settledText" : "changedText"
        var part: [String: Any] = [
            "changedText": writing.words(
                "my.request.\(key)",
                ["from": kind(request.proposed), "to": kind(request.kind), "name": page.cast.name(classified.by)]),
            "changedReason": classified.classification.reason,
        ]
        if request.isContested { part["contestedText"] = writing.words("my.request.contested") }
        form(&part, "contest", .contest, allowed.contains(.contest), writing)
        context["changed"] = part
    }

    private func gate(_ context: inout [String: Any], _ writing: Writing) {
        guard request.stage == .awaitingSupport, let refusal = request.gateRefusal else { return }
        var refused = refusal
        if case .closed(let now) = gate { refused = now }
        let date = refused.day.map { writing.day($0, short: true) } ?? ""
        let why = writing.words(
            "my.request.gateText.\(refused.reason.rawValue)", ["date": date, "rule": String(refused.rule)])
        context["gate"] = [
            "why": why, "ways": page.cast.ways(writing), "refer": allowed.contains(.refer),
            "referred": request.referral != nil,
        ]
    }

    private func solution(_ context: inout [String: Any], _ writing: Writing) {
        guard let given = request.solution, !request.stage.isServed else { return }
        let isAnswer = request.kind == .consultation
        let title = isAnswer ? (given.solution.isRecommendation ? "recommendation" : "answer") : "repair"
        var part: [String: Any] = [
            "solutionTitle": writing.words("my.request.solution.\(title)"), "solvedBy": page.cast.name(given.by),
            "solvedAt": writing.date(given.at, short: true), "solvedText": talk.html(given.solution.text),
            "close": allowed.contains(.close),
        ]
        part["solutionFiles"] = writing.files(given.solution.files)
        form(&part, "reopen", .reopening, allowed.contains(.reopen), writing)
        context["solution"] = part
    }

    /// Rule 15: the same reasons that the vendor's people see.
    private func clock(_ writing: Writing) -> [String: Any]? {
        guard let run, request.stage.isServed else { return nil }
        let steps = run.steps(in: writing.calendar).map { ["step": StepText.text($0, writing)] }
        let zone = writing.calendar.schedule.timeZone
        let key = zone == WorkSchedule.kyiv.timeZone ? "my.request.zoneKyiv" : "my.request.zone"
        return ["steps": steps, "zone": writing.words(key, ["zone": zone])]
    }

    /// A form that takes a reason: whether it is there, whether it comes back open, with what.
    private func form(
        _ context: inout [String: Any], _ name: String, _ form: Form, _ isAllowed: Bool, _ writing: Writing
    ) {
        context[name] = isAllowed
        context["\(name)Open"] = wrong?.form == form
        guard wrong?.form == form else { return }
        context["\(name)Typed"] = wrong?.typed.text("reason")
        context["\(name)Error"] = error(writing)
    }

    /// What is wrong with the one form that was sent back.
    private func error(_ writing: Writing) -> String? {
        guard let wrong else { return nil }
        return switch wrong.form {
        case .question, .answer: talk.error(writing)
        case .contest: page.error(at: "/reason", missing: "my.request.contestMissing", wrong.typed, writing)
        case .reopening: page.error(at: "/reason", missing: "my.request.reopenMissing", wrong.typed, writing)
        case .withdrawal: page.error(at: "/reason", missing: "my.request.withdrawMissing", wrong.typed, writing)
        case .score: scorePart.error(page, writing)
        }
    }

    private func errors(_ writing: Writing) -> [(at: String, text: String)] {
        guard let wrong else { return [] }
        let field =
            switch wrong.form {
            case .question, .answer: talk.field ?? "question"
            case .contest: "contest-reason"
            case .reopening: "reopen-reason"
            case .withdrawal: "reason"
            case .score: "score"
            }
        let found = [(field, error(writing)), ("files", page.filesError(wrong.typed, writing))]
        return found.compactMap { at, text in text.map { (at, $0) } }
    }
}
