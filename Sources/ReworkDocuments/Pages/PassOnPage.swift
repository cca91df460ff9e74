package import ReworkDomain

/// The form by which a contact proposes that a colleague sign what waits. Fields: colleague (a number or "new"), name,
/// position, phone, note.
package struct PassOnPage: Sendable {
    package let page: ContactPage
    package let rework: Rework
    package let typed: Typed

    package init(page: ContactPage, rework: Rework, typed: Typed = Typed()) {
        self.page = page
        self.rework = rework
        self.typed = typed
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        context["number"] = rework.id.number
        context["title"] = rework.title
        guard let waiting = rework.waitingDocument else { return press.print("my-pass-on", context, writing) }
        context["document"] = waiting.document.hex
        context["answer"] = ContactPage.answerPath(rework, waiting.document)
        if let reference = rework.documents.last(where: { $0.fingerprint == waiting.document }) {
            context["documentName"] = writing.name(reference.kind, reference.number, of: rework.id)
        }
        let chosen = typed.text("colleague")
        let colleagues = self.colleagues
        context["colleagues"] = colleagues.map { person -> [String: Any] in
            [
                "id": person.id.number, "name": person.name, "position": person.position,
                "hasPosition": !person.position.isEmpty, "chosen": chosen == person.id.description,
                "signs": rework.mayBeSigned(by: person),
            ]
        }
        context["known"] = !colleagues.isEmpty
        context["newChosen"] = chosen == "new" || (chosen == nil && colleagues.isEmpty)
        var errors: [(at: String, text: String)] = []
        for (field, pointer, missing) in [
            ("colleague", "/colleague", "my.passOn.colleagueMissing"), ("name", "/name", "my.passOn.nameMissing"),
            ("position", "/position", "my.error.tooLong"), ("phone", "/phone", "my.error.tooLong"),
            ("note", "/note", "my.error.tooLong"),
        ] {
            context["\(field)Typed"] = typed.text(field)
            guard let text = page.error(at: pointer, missing: missing, typed, writing) else { continue }
            context["\(field)Error"] = text
            errors.append((field, text))
        }
        context["alert"] = page.alert(errors, writing)
        return press.print("my-pass-on", context, writing)
    }

    /// Everybody else at the client, by name.
    private var colleagues: [Person] {
        page.cast.people.values.filter { $0.client == rework.client && $0.isActive && $0.id != page.reader.id }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
