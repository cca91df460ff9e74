import ReworkDomain

/// A consultation's or bug's history in the client's words; what the vendor's people do among themselves is not in it.
struct RequestStory {
    let request: SupportRequest
    let events: [Event<SupportFact>]
    let cast: Cast
    let shown: [String: ShownText]

    /// Newest first.
    func lines(_ writing: Writing) -> [[String: Any]] {
        events.compactMap { event -> [String: Any]? in
            guard let (key, quoted) = line(event.fact) else { return nil }
            var values = ["name": cast.name(event.actor)]
            if case .reassigned(let person) = event.fact { values["name"] = cast.name(person) }
            if case .recounted(let shift) = event.fact {
                values.merge(ShiftText(shift, writing)?.values ?? [:]) { _, new in new }
            }
            if case .scored(let score) = event.fact { values["value"] = String(score.value) }
            if case .classified(let given, _) = event.fact {
                values["kind"] = writing.words("my.request.kind.\(given.kind.rawValue)")
            }
            if case .settled(let given, _) = event.fact {
                values["kind"] = writing.words("my.request.kind.\(given.kind.rawValue)")
            }
            var line: [String: Any] = [
                "at": writing.date(event.at, short: true), "happened": writing.words("my.request.story.\(key)", values),
            ]
            if let quoted, !quoted.isEmpty { line["quoted"] = quoted }
            return line
        }
        .reversed()
    }

    private func plain(_ text: String) -> String { shown[text]?.rich.plain ?? MentionText.shown(text) }

    private func line(_ fact: SupportFact) -> (key: String, quoted: String?)? {
        switch fact {
        case .made: ("made", nil)
        case .classified(let given, let gate): (gate == nil ? "classified" : "kept", given.reason)
        case .settled(let given, _): ("settled", given.reason)
        case .contested(let reason): ("contested", reason)
        case .admitted: ("admitted", nil)
        case .referred(let text): ("referred", text)
        case .begun, .queued: ("begun", nil)
        case .claimed, .released: nil
        case .answered: ("answered", nil)
        case .fixed: ("fixed", nil)
        case .closed: ("closed", nil)
        case .reopened(let reason): ("reopened", reason)
        case .withdrawn(let reason): ("withdrawn", reason)
        case .question(let fact): line(fact)
        case .reassigned: ("reassigned", nil)
        case .flagged(let isStopped): (isStopped ? "stopped" : "running", nil)
        case .becameRework: ("becameRework", nil)
        // What stands still has no date to tell.
        case .recounted(let shift): shift.after.due == nil ? nil : ("recounted", nil)
        case .scored(let score): ("scored", score.note)
        }
    }

    private func line(_ fact: QuestionFact) -> (key: String, quoted: String?)? {
        if fact.isInternal(in: request) { return nil }
        return switch fact {
        case .asked(_, let text, _, _): ("asked", plain(text))
        case .answered(_, let text, _, _, _): ("replied", plain(text))
        case .noted: nil
        }
    }
}
