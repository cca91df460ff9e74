package import ReworkDomain

/// What is said about a revision, under its document, with the plain forms to go on: no script is needed.
package struct CommentsPart: Sendable {
    package let rework: Rework
    package let reader: Person
    package let cast: Cast
    /// Blocks of the revision, in the order they are read.
    package let blocks: [SpecBlock]
    package let shown: [String: ShownText]
    package let mayComment: Bool
    package let maySettle: Bool
    /// What was sent and came back.
    package let typed: Typed
    /// Whether something was just said.
    package let wasSaid: Bool
    /// Of each form: sent twice it is done once.
    package let formKey: String

    package init(
        rework: Rework, reader: Person, cast: Cast, blocks: [SpecBlock], shown: [String: ShownText],
        mayComment: Bool, maySettle: Bool, typed: Typed = Typed(), wasSaid: Bool = false,
        formKey: String
    ) {
        self.rework = rework
        self.reader = reader
        self.cast = cast
        self.blocks = blocks
        self.shown = shown
        self.mayComment = mayComment
        self.maySettle = maySettle
        self.typed = typed
        self.wasSaid = wasSaid
        self.formKey = formKey
    }

    /// nil when there is nothing to read and nothing to say.
    func html(_ press: Press, _ writing: Writing) -> String? {
        let seen = rework.threads.filter { $0.isSeen(by: reader) }
        guard mayComment || !seen.isEmpty else { return nil }
        let text = CommentedText(blocks)
        var context: [String: Any] = [
            "threads": seen.map { thread($0, text, writing) }, "wasSaid": wasSaid, "formKey": formKey,
        ]
        if mayComment { context["new"] = new(writing) }
        if typed.refusal != nil || typed.problem != nil { context["alert"] = alert(writing) }
        return press.print("answer-comments", context, writing)
    }

    /// Fields: answer = comment; at; text; wording; blocking.
    private func new(_ writing: Writing) -> [String: Any] {
        let isHere = typed.fields["answer"] == "comment"
        let error = isHere ? error("/text", writing) : nil
        var new: [String: Any] = [
            "sections": sections(chosen: isHere ? typed.text("at").flatMap { Int($0) } : nil, writing),
            "textsLanguage": cast.client.language.rawValue, "limit": TextLimit.note, "wordingLimit": TextLimit.wording,
            "isFree": isHere && typed.text("blocking") == nil,
        ]
        new["open"] = isHere
        if isHere {
            new["text"] = typed.text("text")
            new["wording"] = typed.text("wording")
            new["textError"] = error
            if typed.fault(at: "/wording") != nil {
                new["wordingError"] = writing.words("answer.comments.wordingElsewhere")
            }
            if typed.fault(at: "/block") != nil { new["atError"] = writing.words("answer.comments.atMissing") }
        }
        return new
    }

    /// The blocks by the heading they stand under, each by its first words.
    private func sections(chosen: Int?, _ writing: Writing) -> [[String: Any]] {
        var sections: [[String: Any]] = []
        var places: [[String: Any]] = []
        var title = writing.words("answer.comments.beginning")
        func close() {
            if !places.isEmpty { sections.append(["section": title, "places": places]) }
            places = []
        }
        for (index, block) in blocks.enumerated() {
            let words = CommentAnchor(block, index: index, revision: nil).quote
            if case .heading = block.kind {
                close()
                title = words
            }
            places.append(["index": index, "place": words, "isChosen": index == chosen])
        }
        close()
        return sections
    }

    private func thread(_ thread: CommentThread, _ text: CommentedText, _ writing: Writing) -> [String: Any] {
        let place = text.place(of: thread.anchor)
        var shown: [String: Any] = ["number": thread.number, "isOpen": thread.isOpen]
        let quote = thread.anchor.quote
        switch place {
        case .here(let index): shown["here"] = ["index": index, "words": quote]
        case .changed(let index):
            let now = CommentAnchor(blocks[index], index: index, revision: nil).quote
            shown["changed"] = ["index": index, "words": now, "was": ["words": quote]]
        case .gone: shown["gone"] = ["words": quote]
        }
        shown["state"] = state(of: thread, writing)
        shown["remarks"] = thread.remarks.map { remark in
            [
                "by": cast.name(remark.by), "at": writing.date(remark.at, short: true),
                "html": self.shown[remark.text]?.html ?? "",
            ]
        }
        if let wording = thread.wording { shown["proposed"] = ["words": wording] }
        shown["form"] = form(thread, writing)
        return shown
    }

    private func state(of thread: CommentThread, _ writing: Writing) -> String {
        let values = ["name": thread.settled.map { cast.name($0.by) } ?? ""]
        return switch thread.state {
        case .open: writing.words(thread.isBlocking ? "answer.comments.blocking" : "answer.comments.free")
        case .resolved: writing.words("answer.comments.resolved", values)
        case .taken: writing.words("answer.comments.taken", values)
        }
    }

    /// Fields: answer = reply-3 | resolve-3 | reopen-3; text.
    private func form(_ thread: CommentThread, _ writing: Writing) -> [String: Any]? {
        let settles = maySettle && rework.maySettle(thread, reader)
        guard mayComment || settles else { return nil }
        let isHere = typed.fields["answer"] == "reply-\(thread.number)"
        var form: [String: Any] = [
            "number": thread.number, "mayReply": mayComment && thread.isOpen, "limit": TextLimit.note,
            "mayResolve": settles && thread.isOpen, "mayReopen": settles && !thread.isOpen,
        ]
        form["open"] = isHere
        if isHere {
            form["text"] = typed.text("text")
            form["textError"] = error("/text", writing)
        }
        return form
    }

    private func error(_ pointer: String, _ writing: Writing) -> String? {
        guard let fault = typed.fault(at: pointer) else { return nil }
        switch (fault.code, fault.values["limit"], fault.values["maximum"]) {
        case (.tooLong, .number(let limit)?, _): return writing.words("answer.error.tooLong", ["limit": String(limit)])
        case (.tooLarge, _, .number(let most)?):
            return writing.words("answer.comments.tooMany", ["maximum": String(most)])
        default: return writing.words("answer.comments.textMissing")
        }
    }

    /// What is wrong with the whole: its field says so too, where it is one's fault.
    private func alert(_ writing: Writing) -> [String: Any] {
        if let problem = typed.problem { return ["words": writing.problem(problem, [:])] }
        guard let refusal = typed.refusal, refusal.code != .invalid else {
            return ["words": writing.words("answer.comments.notSaid")]
        }
        return ["words": writing.problem(refusal.code.rawValue, refusal.values)]
    }
}

extension ClosedAnswer {
    /// With the comments before what stands where the form would.
    package func page(
        _ bytes: [UInt8], comments: CommentsPart?, _ press: Press, _ writing: Writing
    ) -> [UInt8] {
        page(comments?.under(bytes, press, writing) ?? bytes, press, writing)
    }
}

extension AnswerForm {
    /// With the comments before the form: they are read first.
    package func page(
        _ bytes: [UInt8], comments: CommentsPart?, _ press: Press, _ writing: Writing
    ) -> [UInt8] {
        page(comments?.under(bytes, press, writing) ?? bytes, press, writing)
    }
}

extension CommentsPart {
    fileprivate func under(_ bytes: [UInt8], _ press: Press, _ writing: Writing) -> [UInt8] {
        html(press, writing).map { Press.insert($0, into: bytes) } ?? bytes
    }
}
