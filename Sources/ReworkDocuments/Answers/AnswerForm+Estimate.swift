import ReworkDomain

extension AnswerForm {
    /// Fields: answer = approve | reestimate | decline; name; change; reason.
    func estimate(_ writing: Writing) -> [String: Any] {
        let isDecline = typed.fields["answer"] == "decline"
        let reasonError = error(
            "/reason", missing: isDecline ? "answer.error.declineMissing" : "answer.error.changeMissing", writing)
        let nameError = error("/name", missing: "answer.error.nameMissing", writing)
        let (changeError, declineError) = isDecline ? (nil, reasonError) : (reasonError, nil)
        let errors = [("name", nameError), ("change", changeError), ("reason", declineError)]
            .compactMap { at, text in text.map { (at: at, text: $0) } }
        var context = common(writing, errors: errors)
        price(&context, writing)
        context["change"] = typed.text("change")
        context["changeError"] = changeError
        context["changeOpen"] = typed.text("change") != nil || changeError != nil
        context["reason"] = typed.text("reason")
        context["reasonError"] = declineError
        context["reasonOpen"] = typed.text("reason") != nil || declineError != nil
        return context
    }

    /// What is approved, and until when.
    private func price(_ context: inout [String: Any], _ writing: Writing) {
        context["due"] = due(writing)
        guard let offer = rework.estimate?.offer else { return }
        context["price"] = writing.money(offer.price)
        context["vat"] = writing.tax(offer)
        context["leadTime"] = writing.leadTime(offer)
    }

    /// The same fields as a specification's: one signature approves the price besides.
    func short(_ press: Press, _ writing: Writing) -> [String: Any] {
        var context = spec(press, writing)
        price(&context, writing)
        return context
    }

    /// Fields: answer = sign | return; name; remarks.
    func spec(_ press: Press, _ writing: Writing) -> [String: Any] {
        let nameError = error("/name", missing: "answer.error.nameMissing", writing)
        let missing = document.kind == .short ? "remarksMissingShort" : "remarksMissing"
        let remarksError = error("/remarks", missing: "answer.error.\(missing)", writing)
        let open = rework.openQuestions
        let stopped = typed.refusal?.code == .openQuestions ? writing.words("answer.error.openQuestions") : nil
        let kept = typed.refusal?.code == .openComments ? writing.words("answer.error.openComments") : nil
        let errors = [("questions", stopped), ("stoppers", kept), ("name", nameError), ("remarks", remarksError)]
            .compactMap { at, text in text.map { (at: at, text: $0) } }
        var context = common(writing, errors: errors)
        context["remarks"] = typed.text("remarks")
        context["remarksError"] = remarksError
        context["remarksOpen"] = typed.text("remarks") != nil || remarksError != nil
        if !open.isEmpty {
            context["questions"] = [
                "questionsText": writing.words("answer.spec.questions", count: open.count),
                // What the vendor's people ask each other is not the client's.
                "open": open.filter { !$0.isInternal }.map { ["text": $0.text] },
            ]
        }
        let stoppers = rework.signingStoppers
        if !stoppers.isEmpty {
            context["stoppers"] = [
                "stoppersText": writing.words("answer.spec.stoppers", count: stoppers.count),
                "open": stoppers.map { ["number": $0.number, "words": $0.anchor.quote] },
            ]
        }
        context["difference"] = difference(press, writing)
        context["supplement"] = rework.openSupplement.flatMap { writing.supplement($0, to: rework.approvedPrice) }
        return context
    }

    /// Signing again means reading only what changed, and so does reading again what was returned.
    private func difference(_ press: Press, _ writing: Writing) -> [String: Any]? {
        guard let again, let difference = try? press.difference(from: again.old, to: again.now) else { return nil }
        let number = ["number": String(again.revision)]
        var context = writing.difference(difference)
        let since = again.isSigned ? "since" : document.kind == .short ? "sinceReturnedShort" : "sinceReturned"
        context["since"] = writing.words("answer.spec.\(since)", number)
        if again.isSigned { context["rest"] = writing.words("answer.spec.restSigned") }
        return context
    }
}
