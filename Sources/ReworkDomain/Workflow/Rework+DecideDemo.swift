extension Rework {
    func decide(_ command: DemoCommand, _ situation: Situation) throws(Refusal) -> [DemoFact] {
        var check = FormCheck()
        switch command {
        case .offer(let plan):
            return [.offered(try plan.checked(criteria: criteria, now: situation.now))]
        case .withdraw(let reason):
            let reason = check.reason(reason)
            try check.finish()
            return [.withdrawn(reason: reason)]
        case .judge(_, let verdicts):
            let news = judge(verdicts, &check)
            try check.finish()
            return news.map { .judged($0) }
        case .accept(let document, let name, let verdicts):
            let news = judge(verdicts, &check)
            requireAcceptable(news, &check)
            let name = check.text(name, "/name", limit: TextLimit.name)
            try check.finish()
            return news.map { .judged($0) } + [.accepted(document: document, name: name)]
        case .requestChanges(let document, let verdicts):
            let news = judge(verdicts, &check)
            if !findings(with: news).values.contains(.notMet) { check.fault("/verdicts", .noneNotMet) }
            try check.finish()
            return news.map { .judged($0) } + [.changesRequested(document: document)]
        case .score(let score):
            return [.scored(try score.checked())]
        case .putLive(let live):
            let accepted = situation.calendar.day(of: acceptance?.at ?? stageSince)
            return [.wentLive(try live.checked(acceptedOn: accepted, today: situation.today, before: goLive))]
        }
    }

    /// The verdicts that say something new, in the order of the criteria; a note is required where one is due.
    private func judge(_ verdicts: [Verdict], _ check: inout FormCheck) -> [Verdict] {
        let known = Set(criteria.map(\.id))
        var news: [Verdict] = []
        for verdict in verdicts.sorted(by: { $0.criterion < $1.criterion }) {
            let pointer = "/verdicts/\(verdict.criterion)"
            guard known.contains(verdict.criterion) else {
                check.fault(pointer, .unknown)
                continue
            }
            let needsNote = verdict.finding == .notMet || verdict.finding == .notChecked
            let note = check.text(
                verdict.note, "\(pointer)/note", limit: TextLimit.note, optional: !needsNote,
                missing: verdict.finding == .notMet ? .noteRequired : .reasonRequired)
            let finding: Verdict.Finding =
                switch verdict.finding {
                case .met, .metWithNote: note.isEmpty ? .met : .metWithNote
                case .notMet: .notMet
                case .notChecked: .notChecked
                }
            let tidy = Verdict(criterion: verdict.criterion, finding: finding, note: note)
            if self.verdicts.first(where: { $0.verdict.criterion == tidy.criterion })?.verdict != tidy {
                news.append(tidy)
            }
        }
        return news
    }

    /// A verdict on every criterion, none "not met".
    private func requireAcceptable(_ news: [Verdict], _ check: inout FormCheck) {
        let findings = findings(with: news)
        for criterion in criteria where findings[criterion.id] == nil {
            check.fault("/verdicts/\(criterion.id)", .verdictMissing, ["criterion": .text(criterion.id.description)])
        }
        let notMet = findings.values.count { $0 == .notMet }
        if notMet > 0 { check.fault("/verdicts", .notMetPresent, ["count": .number(notMet)]) }
    }

    private func findings(with news: [Verdict]) -> [CriterionID: Verdict.Finding] {
        let known = verdicts.map { ($0.verdict.criterion, $0.verdict.finding) }
        return Dictionary(known + news.map { ($0.criterion, $0.finding) }, uniquingKeysWith: { _, last in last })
    }
}
