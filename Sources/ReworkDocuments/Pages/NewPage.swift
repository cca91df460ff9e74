package import ReworkDomain

/// The form of a new wish. Fields: title, wish, linkedTo.
package struct NewPage: Sendable {
    package let page: ContactPage
    package let linked: Rework?
    package let typed: Typed

    package init(page: ContactPage, linked: Rework?, typed: Typed = Typed()) {
        self.page = page
        self.linked = linked
        self.typed = typed
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        context["titleLimit"] = TextLimit.title
        context["wishLimit"] = TextLimit.wish
        context["titleHint"] = writing.words("my.titleHint", ["limit": String(TextLimit.title)])
        context["wishHint"] = writing.words("my.wishHint", ["limit": String(TextLimit.wish)])
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

    func alert(_ errors: [(at: String, text: String)], _ writing: Writing) -> [String: Any]? {
        guard !errors.isEmpty else { return nil }
        return [
            "fix": writing.words("answer.fix", count: errors.count),
            "errors": errors.map { ["at": $0.at, "text": $0.text] },
        ]
    }
}
