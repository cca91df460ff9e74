package import ReworkDomain

/// A revision of the technical specification, as the client reads and signs it.
package struct SpecDocument: Sendable {
    /// As it is before publishing.
    package let rework: Rework
    /// The text, with the ids of its criteria once it is published.
    package let spec: SpecText
    package let cast: Cast

    package init(rework: Rework, spec: SpecText, cast: Cast) {
        self.rework = rework
        self.spec = spec
        self.cast = cast
    }

    package var number: Int { (rework.spec?.revision ?? 0) + 1 }

    /// - Throws: `Refusal` `.invalid` when the text is past the renderer's bounds.
    package func bytes(_ press: Press, _ writing: Writing) throws(Refusal) -> [UInt8] {
        let title: String
        let body: String
        do {
            let tree = try MarkdownTree(spec.text, press.limits)
            tree.markIDs(press.pieces)
            tree.markPlaces(press.pieces)
            title = tree.takeTitle() ?? rework.title
            body = tree.html(press.pieces, showsPictures: true)
        } catch {
            throw Refusal(.invalid, faults: [error.fault(at: "/text")])
        }
        var context = press.head(
            .spec, number, of: rework, title: title,
            kindText: writing.words("doc.spec.kind", ["number": String(number)]), cast: cast, writing)
        context["lead"] = writing.words("doc.spec.lead", count: spec.outline.criteria.count)
        context["body"] = body
        if let approval = rework.estimate?.approval, let number = rework.estimate?.number {
            context["basis"] = [
                "basisLabel": writing.label(.estimate, number, of: rework.id),
                "approvedOn": writing.date(writing.calendar.day(of: approval.at)),
            ]
        }
        context["replaces"] = replaced(writing)
        return press.document("spec", context, writing)
    }

    private func replaced(_ writing: Writing) -> [String: Any]? {
        guard let old = rework.spec, let signature = old.signature else { return nil }
        return [
            "replacedRevision": writing.words("doc.spec.replacedRevision", ["number": String(old.revision)]),
            "replacedLabel": writing.label(.spec, old.revision, of: rework.id),
            "replacedOn": writing.date(writing.calendar.day(of: signature.at)),
        ]
    }
}
