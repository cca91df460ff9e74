package import ReworkDomain

/// A contact's home, the first screen in this order: what waits for them, how to write to us, what is in work, what was
/// done this year, their support.
package struct HomePage: Sendable {
    package let page: ContactPage
    /// The client's reworks, newest first.
    package let reworks: [Rework]
    /// The client's live consultations and bugs, newest first.
    package var requests: [SupportRequest] = []
    /// Words of what is asked without their marks, by what was written.
    package var lines: [String: String] = [:]
    /// Where the reader may confirm or decline that a colleague signs.
    package var deciding: Set<ID<Rework>> = []
    /// Whether what was done in years before is shown too.
    package var showsAllDone = false
    /// Rule 19: its place in line for a manager; nil while it is in none.
    package var placeInLine: Int?

    package init(page: ContactPage, reworks: [Rework]) {
        self.page = page
        self.reworks = reworks
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        let asks = self.asks(writing)
        context["asking"] = !asks.isEmpty
        context["asks"] = asks.enumerated().map { index, ask in ask.merging(["main": index == 0]) { _, new in new } }
        context["kept"] = kept(writing)
        let work =
            requestRows(writing)
            + reworks.filter { $0.stage.isLive && $0.stage != .awaitingSupport }.map { workRow($0, writing) }
        if !work.isEmpty { context["work"] = ["count": work.count, "items": work] as [String: Any] }
        context["done"] = done(writing)
        context["fresh"] = reworks.isEmpty && requests.isEmpty
        context["ending"] = ending(writing)
        support(&context, writing)
        return press.print("my-home", context, writing)
    }

    private func path(_ rework: Rework) -> String { "/my/reworks/\(rework.id)" }

    /// As many whole words as fit; a single one that does not is cut.
    static func shortened(_ text: String, to longest: Int) -> String {
        guard text.count > longest else { return text }
        let start = text.prefix(longest - 1)
        return start[..<(start.lastIndex(where: \.isWhitespace) ?? start.endIndex)] + "…"
    }

    private func asks(_ writing: Writing) -> [[String: Any]] {
        let questions = reworks.flatMap { rework in
            rework.stage.isLive ? rework.openQuestions.filter { $0.to == .client }.map { (rework, $0) } : []
        }
        .map { rework, question -> [String: Any] in
            let asked = lines[question.text] ?? MentionText.shown(question.text)
            let text = HomePage.shortened(asked, to: 140)
            return [
                "askTitle": rework.title, "href": path(rework), "verb": writing.words("my.verb.answer"),
                "sentence": writing.words("my.ask.question", ["text": text]),
            ]
        }
        let documents =
            reworks
            .filter { $0.court == .client && $0.hold == nil && !deciding.contains($0.id) && !page.hasPassedOn($0) }
            .compactMap { rework in ContactPage.waitingDocument(of: rework).map { (rework, $0) } }
            .sorted { due($0.0) < due($1.0) }
            .map { rework, waiting -> [String: Any] in
                var ask: [String: Any] = [
                    "askTitle": rework.title, "href": ContactPage.answerPath(rework, waiting.document),
                    "verb": page.verb(waiting.kind, of: rework, writing),
                    "sentence": sentence(rework, waiting.kind, writing),
                ]
                ask["due"] = offered(rework, writing)
                ask["call"] = page.call(rework, writing)
                return ask
            }
        return passings(writing) + requestAsks(writing) + questions + documents
    }

    /// Somebody proposes that a colleague sign, and waits for the reader's word.
    private func passings(_ writing: Writing) -> [[String: Any]] {
        reworks.filter { deciding.contains($0.id) }.compactMap { rework -> [String: Any]? in
            guard let passing = rework.openPassing else { return nil }
            let names = ["name": page.cast.name(passing.by), "colleague": page.cast.name(passing.colleague)]
            var ask: [String: Any] = [
                "askTitle": rework.title, "href": "\(path(rework))#h-passing",
                "verb": writing.words("my.verb.decidePassOn"), "sentence": writing.words("my.ask.passOn", names),
            ]
            ask["due"] = offered(rework, writing)
            return ask
        }
    }

    /// Until when an offer that waits may be approved.
    private func offered(_ rework: Rework, _ writing: Writing) -> [String: Any]? {
        guard rework.stage == .estimated || rework.hasOpenShort, let offer = rework.estimate?.offer else { return nil }
        return writing.date(offer.validUntil, short: true)
    }

    private func due(_ rework: Rework) -> Int {
        rework.stage == .estimated || rework.hasOpenShort ? rework.estimate?.offer.validUntil.number ?? .max : .max
    }

    private func sentence(_ rework: Rework, _ kind: DocumentReference.Kind, _ writing: Writing) -> String {
        switch kind {
        case .estimate:
            let lead = rework.estimate.map { writing.leadTime($0.offer) } ?? ""
            return writing.words("my.ask.approve", ["price": page.price(rework, writing), "leadTime": lead])
        case .spec:
            let revision = rework.spec?.revision ?? 1
            let hasSigned = rework.signatures.contains { signature in
                rework.documents.contains { [.spec, .short].contains($0.kind) && $0.fingerprint == signature.document }
            }
            return hasSigned
                ? writing.words("my.ask.signAgain", ["number": String(revision)])
                : writing.words("my.ask.sign", count: rework.criteria.count)
        case .short:
            let lead = rework.estimate.map { writing.leadTime($0.offer) } ?? ""
            return writing.words("my.ask.signShort", ["price": page.price(rework, writing), "leadTime": lead])
        case .demo, .protocolOfAcceptance:
            return writing.words("my.ask.check", count: rework.criteria.count)
        }
    }

    private func kept(_ writing: Writing) -> [String: Any]? {
        let waiting = reworks.filter { $0.stage == .awaitingSupport }
        guard let first = waiting.first else { return nil }
        var refusal = first.gateRefusal
        if case .closed(let now) = page.gate { refusal = now }
        return [
            "count": waiting.count, "why": refusal.map { page.gateText($0, writing) } ?? "",
            "ways": page.cast.ways(writing),
            "items": waiting.map { rework -> [String: Any] in
                [
                    "title": rework.title, "href": path(rework),
                    "stateText": writing.words("my.row.awaitingSupport"),
                    "at": writing.date(writing.calendar.day(of: rework.createdAt), short: true),
                ]
            },
        ]
    }

    private func workRow(_ rework: Rework, _ writing: Writing) -> [String: Any] {
        var row: [String: Any] = ["title": rework.title, "href": path(rework), "stateText": state(rework, writing)]
        row["dueLabel"] = ""
        guard let deadline = rework.deadline(now: writing.now, calendar: writing.calendar), rework.hold == nil,
            deadline.state != .stopped, !deadline.state.isOver
        else { return row }
        // A date that has passed is not promised again.
        let late = deadline.state == .late ? "Late" : ""
        switch deadline.kind {
        case .promise: row["dueLabel"] = writing.words("my.dueLabel.show\(late)")
        case .estimateGoal: row["dueLabel"] = writing.words("my.dueLabel.estimate\(late)")
        case .specGoal: row["dueLabel"] = writing.words("my.dueLabel.spec\(late)")
        case .estimateValid, .consultation, .bug, .triage: return row
        }
        row["due"] = writing.date(writing.calendar.day(of: deadline.at), short: true)
        return row
    }

    private func state(_ rework: Rework, _ writing: Writing) -> String {
        if let hold = rework.hold { return writing.words("my.row.held", ["reason": hold.reason]) }
        if rework.isWaitingOnClient { return writing.words("my.row.question") }
        return writing.row(rework)
    }

    private func done(_ writing: Writing) -> [String: Any]? {
        let all = reworks.filter { !$0.stage.isLive }.sorted { ($0.stageSince, $0.id) > ($1.stageSince, $1.id) }
        guard !all.isEmpty else { return nil }
        let calendar = writing.calendar
        let year = calendar.day(of: writing.now).year
        let fresh = all.filter { calendar.day(of: $0.stageSince).year == year }
        let shown = showsAllDone ? all : fresh
        var done: [String: Any] = [
            "doneTitle": writing.words(showsAllDone ? "my.doneAll" : "my.done"), "count": shown.count,
            "items": shown.map { doneRow($0, writing) }, "noneYet": shown.isEmpty,
        ]
        if fresh.count < all.count {
            done["other"] =
                showsAllDone
                ? ["href": "/my", "text": writing.words("my.showYear")]
                : ["href": "/my?done=all", "text": writing.words("my.showAll")]
        }
        return done
    }

    private func doneRow(_ rework: Rework, _ writing: Writing) -> [String: Any] {
        var state = writing.words("my.row.\(rework.stage.rawValue)")
        if let acceptance = rework.acceptance {
            let live = rework.goLive.map { writing.words("my.row.live", ["date": writing.day($0.day, short: true)]) }
            let until = ProtocolDocument.warranty(from: acceptance.at, writing)
            if writing.calendar.day(of: writing.now) <= until {
                let mended = writing.words("my.row.acceptedWarranty", ["date": writing.day(until, short: true)])
                state = [live, mended].compactMap(\.self).joined(separator: ". ")
            } else if let live {
                state = live
            }
        }
        return [
            "title": rework.title, "href": path(rework), "stateText": state,
            "at": writing.date(writing.calendar.day(of: rework.stageSince), short: true),
        ]
    }

    /// The client's plan when it ends soon: 30, 14 and 3 days before, each time more plainly.
    private func ending(_ writing: Writing) -> [String: Any]? {
        guard let ending = page.cast.client.ending(on: writing.calendar.day(of: writing.now)) else { return nil }
        let values = [
            "plan": writing.words("plan.\(ending.plan.kind.rawValue)"), "date": writing.day(ending.through),
        ]
        var told: [String: Any] = ["look": ending.notice.word]
        told["text"] =
            ending.daysLeft > 0
            ? writing.words("my.ending.text", values, count: ending.daysLeft)
            : writing.words("my.ending.today", values)
        let specialist = page.cast.client.specialist ?? reworks.first?.specialist
        if let specialist, let person = page.cast.people[specialist] {
            var who: [String: Any] = ["name": page.cast.name(specialist)]
            who["phone"] = writing.phone(person.phone)
            told["who"] = who
        }
        return told
    }

    private func support(_ context: inout [String: Any], _ writing: Writing) {
        let today = writing.calendar.day(of: writing.now)
        if let plan = page.cast.plan(on: today) {
            context["planText"] = writing.words("plan.\(plan.kind.rawValue)")
            if let through = plan.through { context["planThrough"] = writing.date(through) }
        } else if let last = page.cast.client.plans.last {
            let key = last.state(on: today) == .notYet ? "my.planNotYet" : "my.planLapsed"
            let day = last.state(on: today) == .notYet ? last.from : last.through ?? last.from
            context["planText"] = writing.words(
                key, ["plan": writing.words("plan.\(last.kind.rawValue)"), "date": writing.day(day)])
        } else {
            context["planText"] = writing.words("plan.none")
        }
        let specialist = page.cast.client.specialist ?? reworks.first?.specialist
        context["specialist"] = page.cast.side(specialist, writing, formal: false)
        context["phone"] = specialist.flatMap { page.cast.people[$0] }.flatMap { writing.phone($0.phone) }
        if let placeInLine { context["inLine"] = inLine(placeInLine, writing) }
        context["standIn"] = standIn(specialist, on: today, writing)
    }

    /// Rule 19: that it waits, its place, and what serves it meanwhile.
    private func inLine(_ place: Int, _ writing: Writing) -> [String: Any] {
        let manager = page.cast.client.wait?.manager.map(page.cast.name)
        let text =
            manager.map { writing.words("my.line.named", ["name": $0, "place": String(place)]) }
            ?? writing.words("my.line.any", ["place": String(place)])
        let today = writing.calendar.day(of: writing.now)
        let plan = page.cast.plan(on: today)?.kind
        let meanwhile = writing.words(
            "my.line.meanwhile", ["plan": writing.words(plan.map { "plan.\($0.rawValue)" } ?? "plan.none")])
        return ["text": text, "meanwhile": meanwhile]
    }

    /// Rule 18: who acts while the client's specialist is away.
    private func standIn(_ specialist: ID<Person>?, on today: Day, _ writing: Writing) -> String? {
        guard let person = specialist.flatMap({ page.cast.people[$0] }), let absence = person.absence(on: today) else {
            return nil
        }
        let name = absence.substitute.map(page.cast.name) ?? writing.words("my.standIn.lead")
        guard let through = absence.through else { return writing.words("my.standIn.open", ["name": name]) }
        return writing.words("my.standIn.until", ["name": name, "date": writing.day(through, short: true)])
    }
}
