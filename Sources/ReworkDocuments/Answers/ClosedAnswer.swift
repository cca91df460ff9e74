package import ReworkDomain

/// What stands where the form would, when a document takes no answer any more (or not from this person).
package struct ClosedAnswer: Sendable {
    package enum Reason: Sendable {
        case answered(Action, by: ID<Person>, at: Moment)
        /// With the document that takes the answer now.
        case superseded(by: Fingerprint, at: Moment)
        case withdrawn(reason: String)
        case expired(Day)
        case held(reason: String)
        case notYours
        case ended
        case gate(GateRefusal)
    }

    package let rework: Rework
    package let document: DocumentReference
    package let cast: Cast
    package let reason: Reason
    /// The document that stands in the place of this one now, whatever the reason.
    package var newer: Fingerprint?
    /// What was sent all the same: it must not be lost.
    package let typed: Typed

    package init(
        rework: Rework, document: DocumentReference, cast: Cast, reason: Reason, typed: Typed = Typed()
    ) {
        self.rework = rework
        self.document = document
        self.cast = cast
        self.reason = reason
        self.typed = typed
    }

    package func page(_ bytes: [UInt8], _ press: Press, _ writing: Writing) -> [UInt8] {
        Press.insert(press.print("answer-closed", context(writing), writing), into: bytes)
    }

    private func context(_ writing: Writing) -> [String: Any] {
        var context: [String: Any] = ["number": rework.id.number]
        let (heading, text) = said(writing)
        context["heading"] = heading
        context["text"] = text
        context["specialist"] = cast.side(rework.specialist, writing, formal: false)
        context["kept"] = kept(writing)
        var newer = newer
        if case .superseded(let fingerprint, _) = reason { newer = fingerprint }
        if let newer {
            context["link"] = [
                "href": "/reworks/\(rework.id)/answers/\(newer.hex)",
                "linkText": writing.words("closed.supersededLink"),
            ]
        }
        if case .gate = reason { context["ways"] = cast.ways(writing) }
        return context
    }

    private func said(_ writing: Writing) -> (String, String) {
        let words = writing.words
        switch reason {
        case .answered(let action, let person, let at):
            let by = ["name": cast.name(person), "date": writing.moment(at)]
            let heading =
                switch action {
                case .signShort: "closed.signedShort"
                case .returnShort: "closed.returnedShort"
                default: "closed.\(ClosedAnswer.word(for: action))"
                }
            return (words(heading), words("closed.answeredBy", by))
        case .superseded(_, let at):
            let heading =
                switch document.kind {
                case .estimate: "closed.supersededEstimate"
                case .spec: "closed.supersededSpec"
                case .short: "closed.supersededShort"
                case .demo, .protocolOfAcceptance: "closed.supersededDemo"
                }
            return (words(heading), words("closed.supersededText", ["date": writing.moment(at)]))
        case .withdrawn(let reason):
            return (words("closed.withdrawn"), words("closed.withdrawnText", ["reason": reason]))
        case .expired(let day):
            let key = document.kind == .short ? "expiredShort" : "expired"
            return (words("closed.\(key)"), words("closed.\(key)Text", ["date": writing.day(day)]))
        case .held(let reason):
            return (words("closed.held"), words("closed.heldText", ["reason": reason]))
        case .notYours:
            return (words("closed.notYours"), words("closed.notYoursText"))
        case .ended:
            return (words("closed.ended"), words("closed.endedText"))
        case .gate(let gate):
            let why = words("my.gateWhy.\(gate.reason.rawValue)")
            return (words("closed.gate"), words("closed.gateText", ["why": why]))
        }
    }

    /// The word of the locale for an answer: `closed.<word>`, `documentAnswer.<word>`, `my.told.<word>`.
    package static func word(for action: Action) -> String {
        switch action {
        case .approveEstimate: "approved"
        case .askToReestimate: "reestimate"
        case .declineEstimate: "declined"
        case .signSpec, .signShort: "signed"
        case .returnSpec, .returnShort: "returned"
        case .accept: "accepted"
        case .requestChanges: "changes"
        default: action.rawValue
        }
    }

    private func kept(_ writing: Writing) -> [String: Any]? {
        var fields = ["name", "change", "reason", "remarks"].compactMap { name -> [String: Any]? in
            typed.text(name).map { ["at": name, "label": writing.words("closed.typed.\(name)"), "typed": $0] }
        }
        for (index, criterion) in rework.criteria.enumerated() {
            guard let note = typed.text("note-\(criterion.id)") else { continue }
            let finding = typed.fields["verdict-\(criterion.id)"].map { writing.words("verdict.\($0)") }
            let label = writing.words("closed.typed.note", ["n": String(index + 1), "verdict": finding ?? ""])
            fields.append(["at": "note-\(criterion.id)", "label": label, "typed": note])
        }
        return fields.isEmpty ? nil : ["fields": fields]
    }
}
