package import ReworkDomain

/// The form of a new wish, or of what stopped working in an accepted rework. Fields: title, wish, linkedTo, about.
package struct NewPage: Sendable {
    package let page: ContactPage
    package let linked: Rework?
    /// What stopped working in the linked rework, which was accepted.
    package let isDefect: Bool
    package let typed: Typed

    package init(page: ContactPage, linked: Rework?, isDefect: Bool = false, typed: Typed = Typed()) {
        self.page = page
        self.linked = linked
        self.isDefect = isDefect && linked?.acceptance != nil
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
            guard let text = page.error(at: "/\(name)", missing: "my.error.\(name)Missing", typed, writing) else {
                continue
            }
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
        if case .closed(let refusal) = page.gate {
            context["gateClosed"] =
                ["why": page.gateText(refusal, writing), "ways": page.cast.ways(writing)] as [String: Any]
        }
        context["alert"] = page.alert(errors, writing)
        return press.print("my-new", context, writing)
    }

    private func say(_ context: inout [String: Any], _ writing: Writing) {
        func word(_ wish: String, _ defect: String) -> String {
            writing.words("my.\(isDefect ? defect : wish)", ["limit": String(TextLimit.wish)])
        }
        context["isDefect"] = isDefect
        context["titleHint"] = writing.words(
            isDefect ? "my.defectTitleHint" : "my.titleHint", ["limit": String(TextLimit.title)])
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
            return writing.words("my.error.tooLong", ["limit": String(limit)])
        }
        return writing.words(missing)
    }

    /// A form may be sent a day after its files were, when those that nothing names are forgotten.
    func filesError(_ typed: Typed, _ writing: Writing) -> String? {
        guard let fault = typed.refusal?.faults.first(where: { $0.pointer.hasPrefix("/files") }) else { return nil }
        if case .number(let limit)? = fault.values["maximum"] {
            return writing.words("files.tooMany", ["limit": String(limit)])
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
