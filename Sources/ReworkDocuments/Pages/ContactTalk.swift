import ReworkDomain

/// The conversation of a rework, a consultation or a bug as its contact reads it, with the forms to go on with.
struct ContactTalk<Subject: Discussed> {
    let page: ContactPage
    let subject: Subject
    let isLive: Bool
    let mayAsk: Bool
    /// The texts as they are shown, by what was written.
    let shown: [String: ShownText]
    /// Path that the forms' own follow.
    let base: String
    /// The form that was sent back, and what was typed into it.
    let wrong: (form: Form, typed: Typed)?

    enum Form: Equatable {
        case question
        case answer(Int)
    }

    func fill(_ context: inout [String: Any], _ writing: Writing) {
        context["base"] = base
        context["textLimit"] = TextLimit.question
        let seen = subject.questions.filter { !$0.isInternal }
        let open = isLive ? seen.filter { $0.isOpen && $0.to == .client } : []
        if !open.isEmpty {
            var asked: [String: Any] = ["questions": open.map { openQuestion($0, writing) }]
            if subject.isWaitingOnClient, let since = subject.pauses.last?.from {
                asked["stoppedSince"] = writing.date(since, short: true)
            }
            context["asked"] = asked
        }
        context["talk"] = seen.filter { !open.contains($0) }.map { told($0, writing) }
        context["askForm"] = mayAsk
        if wrong?.form == .question {
            context["questionTyped"] = wrong?.typed.text("text")
            context["filesTyped"] = wrong?.typed.text("files")
            context["questionError"] = error(writing)
            context["filesError"] = page.filesError(wrong?.typed ?? Typed(), writing)
        }
    }

    /// What is wrong with the form that was sent back.
    func error(_ writing: Writing) -> String? {
        guard let wrong else { return nil }
        let missing = wrong.form == .question ? "my.error.questionMissing" : "my.error.answerMissing"
        return page.error(at: "/text", missing: missing, wrong.typed, writing)
    }

    /// The field of that form.
    var field: String? {
        switch wrong?.form {
        case .question: "question"
        case .answer(let number): "answer-\(number)"
        case nil: nil
        }
    }

    private func openQuestion(_ question: Question, _ writing: Writing) -> [String: Any] {
        var shown = asked(question, writing)
        shown["k"] = question.number
        // Else those of the other form would be found.
        shown["filesTyped"] = ""
        shown["filesError"] = false
        if wrong?.form == .answer(question.number) {
            shown["answerTyped"] = wrong?.typed.text("text")
            shown["filesTyped"] = wrong?.typed.text("files")
            shown["answerError"] = error(writing)
            if let text = page.filesError(wrong?.typed ?? Typed(), writing) { shown["filesError"] = text }
        }
        return shown
    }

    private func asked(_ question: Question, _ writing: Writing) -> [String: Any] {
        var shown: [String: Any] = [
            "by": page.cast.name(question.by), "at": writing.date(question.at, short: true),
            "question": html(question.text),
        ]
        shown["questionFiles"] = writing.files(question.files)
        return shown
    }

    private func told(_ question: Question, _ writing: Writing) -> [String: Any] {
        var shown = asked(question, writing)
        if let answer = question.answer {
            var reply: [String: Any] = [
                "replyBy": page.cast.name(answer.by), "replyAt": writing.date(answer.at, short: true),
                "replyText": html(answer.text),
            ]
            reply["replyFiles"] = writing.files(answer.files)
            shown["reply"] = reply
        }
        return shown
    }

    func html(_ text: String) -> String { shown[text]?.html ?? escaped(text) }
}
