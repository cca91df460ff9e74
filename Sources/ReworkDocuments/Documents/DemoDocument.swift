package import ReworkDomain

/// The demo sheet: what to look at and where, criterion by criterion.
package struct DemoDocument: Sendable {
    /// As it is before the offer.
    package let rework: Rework
    package let plan: DemoPlan
    package let cast: Cast

    package init(rework: Rework, plan: DemoPlan, cast: Cast) {
        self.rework = rework
        self.plan = plan
        self.cast = cast
    }

    package var number: Int { (rework.demo?.number ?? 0) + 1 }

    /// - Throws: `Refusal` `.invalid` when the notes are past the renderer's bounds.
    package func bytes(_ press: Press, _ writing: Writing) throws(Refusal) -> [UInt8] {
        var context = press.head(
            .demo, number, of: rework, title: rework.title, kindText: writing.words("doc.demo.kind"), cast: cast,
            writing)
        context["lead"] = writing.words("doc.demo.lead", count: rework.criteria.count)
        context["link"] = address(plan.link)
        context["recording"] = address(plan.recording)
        if let callAt = plan.callAt { context["callAt"] = writing.date(callAt) }
        if !plan.notes.isEmpty {
            do {
                context["notes"] = try press.html(plan.notes)
            } catch {
                throw Refusal(.invalid, faults: [error.fault(at: "/notes")])
            }
        }
        if let files = plan.files {
            context["attached"] = ["files": files.map { writing.file($0, withSum: true) }]
        }
        if let signature = rework.spec?.signature, let spec = rework.reference(to: signature.document) {
            context["spec"] = [
                "specLabel": writing.label(spec.kind, spec.number, of: rework.id),
                "signedOn": writing.date(writing.calendar.day(of: signature.at)),
            ]
        }
        context["criteria"] = rework.criteria.enumerated().map { criterion($1, number: $0 + 1, writing) }
        return press.document("demo", context, writing)
    }

    private func criterion(_ criterion: Criterion, number: Int, _ writing: Writing) -> [String: Any] {
        var shown: [String: Any] = [
            "n": number, "id": criterion.id.description, "html": escaped(criterion.text),
        ]
        shown["where"] = plan.places.first { $0.criterion == criterion.id }?.text
        if let before = rework.verdicts.first(where: { $0.verdict.criterion == criterion.id })?.verdict,
            before.finding != .met
        {
            let verdict = writing.words("verdict.\(before.finding.rawValue)").lowercased()
            shown["before"] =
                before.note.isEmpty
                ? writing.words("doc.demo.before", ["verdict": verdict])
                : writing.words("doc.demo.beforeWithNote", ["verdict": verdict, "note": before.note])
        }
        return shown
    }

    private func address(_ text: String?) -> [String: Any]? {
        guard let text, SafeAddress.isAllowed(text) else { return nil }
        let shown = text.split(separator: "://", maxSplits: 1).last.map(String.init) ?? text
        return ["href": text, "shown": shown.count > 60 ? String(shown.prefix(59)) + "…" : shown]
    }
}
