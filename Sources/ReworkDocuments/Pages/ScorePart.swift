import ReworkDomain

/// How it was solved, in the contact's opinion: the question, which is never in the way, or the word that was given.
struct ScorePart {
    let score: Score?
    let mayScore: Bool
    /// What was typed into the form, when it came back.
    let typed: Typed?

    /// nil where nothing is asked and nothing was said.
    func context(_ page: ContactPage, base: String, _ writing: Writing) -> [String: Any]? {
        if let score {
            let text = writing.words("my.score.given", ["value": String(score.value), "most": "5"])
            return ["given": ["text": text, "quoted": score.note] as [String: Any]]
        }
        guard mayScore else { return nil }
        let chosen = typed?.text("score")
        var form: [String: Any] = [
            "scoreBase": base,
            "options": Score.values.reversed().map { value -> [String: Any] in
                [
                    "value": String(value), "checked": chosen == String(value),
                    "label": writing.words("my.score.value\(value)"), "isFirst": value == Score.values.upperBound,
                ]
            },
        ]
        form["noteTyped"] = typed?.text("note")
        form["scoreError"] = error(page, writing)
        return ["form": form]
    }

    /// What is wrong with the form that came back.
    func error(_ page: ContactPage, _ writing: Writing) -> String? {
        guard let typed else { return nil }
        return page.error(at: "/score", missing: "my.score.missing", typed, writing)
            ?? page.error(at: "/note", missing: "my.score.missing", typed, writing)
    }
}
