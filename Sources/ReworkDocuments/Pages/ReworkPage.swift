package import ReworkDomain

/// One rework as its contact reads it: always what happens next, by when, and whether anything is asked of them.
package struct ReworkPage: Sendable {
    package let page: ContactPage
    package let rework: Rework
    package let events: [Event<Fact>]
    package let allowed: [Action]
    /// The conversation's texts as they are shown, by what was written.
    package let shown: [String: ShownText]
    /// The form that was sent back, and what was typed into it.
    package var wrong: (form: Form, typed: Typed)?

    package enum Form: Equatable, Sendable {
        case question
        case answer(Int)
        case cancellation
        /// The decision on a signature passed on.
        case passing
        case score
    }

    package init(
        page: ContactPage, rework: Rework, events: [Event<Fact>], allowed: [Action], shown: [String: ShownText]
    ) {
        self.page = page
        self.rework = rework
        self.events = events
        self.allowed = allowed
        self.shown = shown
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        context["number"] = rework.id.number
        context["title"] = rework.title
        context["wish"] = rework.wish
        context["wishFiles"] = writing.files(rework.files)
        context["sentence"] = ReworkSentence(rework: rework, events: events, cast: page.cast).text(writing)
        context["ask"] = ask(writing)
        context["now"] = ReworkSentence(rework: rework, events: events, cast: page.cast).now(page, writing)
        if rework.stage == .awaitingSupport, let refusal = gateRefusal {
            context["gate"] =
                ["why": page.gateText(refusal, writing), "ways": page.cast.ways(writing)] as [String: Any]
        }
        context["score"] = scorePart.context(page, base: "/my/reworks/\(rework.id)", writing)
        talk.fill(&context, writing)
        let documents = self.documents(writing)
        context["papers"] = !documents.isEmpty
        context["documents"] = documents
        context["specialist"] = page.cast.side(rework.specialist, writing, formal: false)
        context["phone"] = page.cast.people[rework.specialist].flatMap { writing.phone($0.phone) }
        if let names = page.cast.signerNames(at: rework.price) { context["signers"] = ["names": names] }
        context["story"] = ReworkStory(rework: rework, events: events, cast: page.cast, shown: shown)
            .lines(writing)
        context["ledger"] = page.ledger(CourtLedger(events, of: rework.id), over: rework.countedUntil, writing)
        cancellation(&context, writing)
        passing(&context, writing)
        context["mayBreak"] = rework.acceptance != nil
        context["again"] = rework.stage == .declined || rework.stage == .cancelled
        context["alert"] = page.alert(errors(writing), writing)
        return press.print("my-rework", context, writing)
    }

    private var gateRefusal: GateRefusal? {
        if case .closed(let refusal) = page.gate { return refusal }
        return rework.gateRefusal
    }

    private func ask(_ writing: Writing) -> [String: Any]? {
        guard rework.court == .client, rework.hold == nil, !rework.isWaitingOnClient,
            let waiting = ContactPage.waitingDocument(of: rework)
        else { return nil }
        var ask: [String: Any] = [
            "verb": page.verb(waiting.kind, of: rework, writing),
            "href": ContactPage.answerPath(rework, waiting.document),
        ]
        if waiting.kind == .estimate || waiting.kind == .short, let offer = rework.estimate?.offer {
            ask["due"] = writing.date(offer.validUntil, short: true)
        }
        return ask
    }

    private var talk: ContactTalk<Rework> {
        ContactTalk(
            page: page, subject: rework, isLive: rework.stage.isLive, mayAsk: allowed.contains(.ask), shown: shown,
            base: "/my/reworks/\(rework.id)", wrong: wrongTalk)
    }

    private var wrongTalk: (form: ContactTalk<Rework>.Form, typed: Typed)? {
        switch wrong?.form {
        case .question: wrong.map { (.question, $0.typed) }
        case .answer(let number): wrong.map { (.answer(number), $0.typed) }
        case .cancellation, .passing, .score, nil: nil
        }
    }

    private var scorePart: ScorePart {
        ScorePart(
            score: rework.score, mayScore: allowed.contains(.score), typed: wrong?.form == .score ? wrong?.typed : nil)
    }

    private func documents(_ writing: Writing) -> [[String: Any]] {
        rework.documents.reversed().map { document in
            var shown: [String: Any] = [
                "href": "/documents/\(document.fingerprint.hex)",
                "documentName": writing.name(document.kind, document.number, of: rework.id),
            ]
            let written = events.first { $0.fact == .documentWritten(document) }
            shown["at"] = writing.date(
                writing.calendar.day(of: written?.at ?? rework.createdAt), short: true)
            if let answer = DocumentAnswer.of(document, in: events) {
                shown["stateText"] = writing.words("documentAnswer.\(answer)")
            }
            return shown
        }
    }

    private func cancellation(_ context: inout [String: Any], _ writing: Writing) {
        context["cancel"] = allowed.contains(.cancel)
        context["cancelOpen"] = wrong?.form == .cancellation
        if case .cancellation? = wrong?.form {
            context["cancelTyped"] = wrong?.typed.text("reason")
            context["cancelError"] = error(writing)
        }
    }

    /// What is wrong with the one form that was sent back.
    func error(_ writing: Writing) -> String? {
        guard let wrong else { return nil }
        return switch wrong.form {
        case .question, .answer: talk.error(writing)
        case .cancellation: page.error(at: "/reason", missing: "my.error.cancelMissing", wrong.typed, writing)
        case .passing: page.error(at: "/reason", missing: "my.passOn.reasonMissing", wrong.typed, writing)
        case .score: scorePart.error(page, writing)
        }
    }

    private func errors(_ writing: Writing) -> [(at: String, text: String)] {
        guard let wrong else { return [] }
        let field =
            switch wrong.form {
            case .question: "question"
            case .answer(let number): "answer-\(number)"
            case .cancellation: "reason"
            case .passing: "passing-reason"
            case .score: "score"
            }
        let found = [(field, error(writing)), ("files", page.filesError(wrong.typed, writing))]
        return found.compactMap { at, text in text.map { (at, $0) } }
    }
}
