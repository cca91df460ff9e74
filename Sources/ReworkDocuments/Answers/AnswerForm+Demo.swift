import ReworkDomain

extension AnswerForm {
    /// Fields: answer = accept | changes | save; verdict-AC-1 = met | notMet | notChecked; note-AC-1; name.
    func demo(_ writing: Writing) -> [String: Any] {
        var errors: [(at: String, text: String)] = []
        let criteria = rework.criteria.enumerated().map { index, criterion in
            shown(criterion, number: index + 1, writing, &errors)
        }
        if let none = typed.fault(at: "/verdicts"), none.code == .noneNotMet, let first = rework.criteria.first {
            errors.append(("verdict-\(first.id)", writing.words("answer.error.noneNotMet")))
        }
        if let name = error("/name", missing: "answer.error.nameMissing", writing) { errors.append(("name", name)) }
        var context = common(writing, errors: errors)
        context["criteria"] = criteria
        let done = rework.criteria.count { finding($0) != nil }
        let values = ["done": String(done)]
        context["progress"] = writing.words("answer.demo.progress", values, count: rework.criteria.count)
        if wasSaved { context["saved"] = writing.words("answer.demo.saved", values, count: rework.criteria.count) }
        return context
    }

    private func given(_ criterion: Criterion) -> GivenVerdict? {
        rework.verdicts.first { $0.verdict.criterion == criterion.id }
    }

    /// As typed, else as saved.
    private func finding(_ criterion: Criterion) -> Verdict.Finding? {
        typed.fields.isEmpty
            ? given(criterion)?.verdict.finding
            : typed.fields["verdict-\(criterion.id)"].flatMap(Verdict.Finding.init(rawValue:))
    }

    private func shown(
        _ criterion: Criterion, number: Int, _ writing: Writing, _ errors: inout [(at: String, text: String)]
    ) -> [String: Any] {
        let id = criterion.id
        let finding = finding(criterion)
        var shown: [String: Any] = [
            "n": number, "id": id.description, "html": escaped(criterion.text),
            "met": finding == .met || finding == .metWithNote, "notMet": finding == .notMet,
            "notChecked": finding == .notChecked,
        ]
        let saved = given(criterion)?.verdict.note ?? ""
        shown["note"] = typed.fields.isEmpty ? (saved.isEmpty ? nil : saved) : typed.text("note-\(id)")
        let place = ["n": String(number)]
        if let fault = verdictFault(criterion, finding) {
            shown["verdictError"] = writing.words("answer.error.\(fault)")
            errors.append(("verdict-\(id)", writing.words("answer.error.\(fault)At", place)))
        }
        if let fault = typed.fault(at: "/verdicts/\(id)/note") {
            let (key, values) = noteWords(fault, place)
            shown["noteError"] = writing.words("answer.error.\(key)", values)
            errors.append(("note-\(id)", writing.words("answer.error.\(key)At", values)))
        }
        shown["isWrong"] = shown["verdictError"] != nil || shown["noteError"] != nil
        if let given = given(criterion), given.by != reader.id {
            shown["judged"] = writing.words(
                "answer.demo.judged", ["name": cast.name(given.by), "date": writing.moment(given.at, short: true)])
        }
        return shown
    }

    private func verdictFault(_ criterion: Criterion, _ finding: Verdict.Finding?) -> String? {
        if typed.fault(at: "/verdicts/\(criterion.id)") != nil { return "verdictMissing" }
        let isPresent = typed.fault(at: "/verdicts")?.code == .notMetPresent
        return isPresent && finding == .notMet ? "notMetPresent" : nil
    }

    private func noteWords(_ fault: Fault, _ place: [String: String]) -> (String, [String: String]) {
        switch fault.code {
        case .noteRequired: return ("notMetNote", place)
        case .reasonRequired: return ("notCheckedNote", place)
        default:
            guard case .number(let limit)? = fault.values["limit"] else { return ("tooLong", place) }
            return ("tooLong", place.merging(["limit": String(limit)]) { first, _ in first })
        }
    }
}
