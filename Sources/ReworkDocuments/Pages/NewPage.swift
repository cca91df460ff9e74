package import ReworkDomain

/// The form of a new request: a question, something broken, a wish, or what stopped working in an accepted rework.
/// Fields: kind, title, wish, stopped, linkedTo, about, criterion.
package struct NewPage: Sendable {
    package let page: ContactPage
    package let linked: Rework?
    /// What stopped working in the linked rework, which was accepted.
    package let isDefect: Bool
    package let kind: RequestKind
    package let typed: Typed

    package init(
        page: ContactPage, linked: Rework?, isDefect: Bool = false, kind: RequestKind = .rework, typed: Typed = Typed()
    ) {
        self.page = page
        self.linked = linked
        self.isDefect = isDefect && linked?.acceptance != nil
        self.kind = self.isDefect ? .bug : kind
        self.typed = typed
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        context["titleLimit"] = TextLimit.title
        context["wishLimit"] = TextLimit.wish
        say(&context, writing)
        context["titleTyped"] = typed.text("title")
        context["wishTyped"] = typed.text("wish")
        context["filesTyped"] = typed.text("files")
        var errors: [(at: String, text: String)] = []
        for name in ["title", "wish"] {
            // A question's or a bug's text is no wish.
            let pointer = name == "wish" && typed.fault(at: "/text") != nil ? "/text" : "/\(name)"
            let missing = name == "wish" && kind != .rework ? "my.form.textMissing" : "my.error.\(name)Missing"
            guard let text = page.error(at: pointer, missing: missing, typed, writing) else { continue }
            context["\(name)Error"] = text
            errors.append((name, text))
        }
        if let text = page.filesError(typed, writing) {
            context["filesError"] = text
            errors.append(("files", text))
        }
        if let linked {
            context["linkedTo"] = ["linkedNumber": linked.id.number, "linkedTitle": linked.title] as [String: Any]
        }
        choose(&context, writing)
        // Rule 8: nothing is refused before its kind is known, so only a wish is told of the gate.
        if kind == .rework, case .closed(let refusal) = page.gate {
            context["gateClosed"] =
                ["why": page.gateText(refusal, writing), "ways": page.cast.ways(writing)] as [String: Any]
        }
        context["alert"] = page.alert(errors, writing)
        return press.print("my-new", context, writing)
    }

    /// What only a fault asks: whether work has stopped, and which point no longer holds (rule 9).
    private func choose(_ context: inout [String: Any], _ writing: Writing) {
        context["kind"] = kind.rawValue
        context["isBug"] = kind == .bug
        context["stoppedChosen"] = typed.text("stopped") == "1"
        guard isDefect, let linked, let acceptance = linked.acceptance, !Warranty(of: acceptance, writing).isOver else {
            return
        }
        context["points"] = linked.criteria.map { criterion in
            [
                "point": criterion.id.description, "pointText": "\(criterion.id): \(criterion.text)",
                "pointChosen": typed.text("criterion") == criterion.id.description,
            ] as [String: Any]
        }
        context["mayChoosePoint"] = true
    }

    private func sayOfRequest(_ context: inout [String: Any], _ writing: Writing) {
        func say(_ key: String, _ limit: Int = 0) -> String {
            writing.words("my.form.\(kind.rawValue)\(key)", ["limit": writing.count(limit)])
        }
        context["formTitle"] = say("Title")
        context["formLead"] = say("Lead")
        context["titleLabel"] = writing.words("my.titleLabel")
        context["titleHint"] = say("TitleHint", TextLimit.title)
        context["wishLabel"] = say("TextLabel")
        context["wishHint"] = say("Hint", TextLimit.wish)
        context["send"] = say("Send")
        context["afterSend"] = say("AfterSend")
    }

    private func say(_ context: inout [String: Any], _ writing: Writing) {
        if !isDefect, kind != .rework { return sayOfRequest(&context, writing) }
        func word(_ wish: String, _ defect: String) -> String {
            writing.words("my.\(isDefect ? defect : wish)", ["limit": writing.count(TextLimit.wish)])
        }
        context["isDefect"] = isDefect
        context["titleHint"] = writing.words(
            isDefect ? "my.defectTitleHint" : "my.titleHint", ["limit": writing.count(TextLimit.title)])
        context["formTitle"] = word("newTitle", "defectTitle")
        context["formLead"] = writing.words("my.newLead")
        if isDefect, let acceptance = linked?.acceptance {
            context["formLead"] = Warranty(of: acceptance, writing).text("my.defectLead")
        }
        context["linkedText"] = word("linkedTo", "defectLinked")
        context["titleLabel"] = word("titleLabel", "defectTitleLabel")
        context["wishLabel"] = word("wishLabel", "defectWishLabel")
        context["wishHint"] = word("wishHint", "defectWishHint")
        context["send"] = word("send", "defectSend")
        context["afterSend"] = word("afterSend", "defectAfterSend")
    }
}

extension ContactPage {
    /// The sentence at a field of a page's form; nil when nothing is wrong with it.
    func error(at pointer: String, missing: String, _ typed: Typed, _ writing: Writing) -> String? {
        guard let fault = typed.fault(at: pointer) else { return nil }
        if fault.code == .tooLong, case .number(let limit)? = fault.values["limit"] {
            return writing.words("my.error.tooLong", ["limit": writing.count(limit)])
        }
        return writing.words(missing)
    }

    /// A form may be sent a day after its files were, when those that nothing names are forgotten.
    func filesError(_ typed: Typed, _ writing: Writing) -> String? {
        guard let fault = typed.refusal?.faults.first(where: { $0.pointer.hasPrefix("/files") }) else { return nil }
        if case .number(let limit)? = fault.values["maximum"] {
            return writing.words("files.tooMany", ["limit": writing.count(limit)])
        }
        let lines = (typed.text("files") ?? "").split(separator: "\n")
        let place = fault.pointer.split(separator: "/").dropFirst().first.flatMap { Int($0) } ?? 0
        let name = lines.indices.contains(place) ? lines[place].drop { $0 != " " }.dropFirst() : ""
        return writing.words("files.gone", ["name": String(name)])
    }

    func alert(_ errors: [(at: String, text: String)], _ writing: Writing) -> [String: Any]? {
        guard !errors.isEmpty else { return nil }
        return [
            "fix": writing.words("answer.fix", count: errors.count),
            "errors": errors.map { ["at": $0.at, "text": $0.text] },
        ]
    }
}
