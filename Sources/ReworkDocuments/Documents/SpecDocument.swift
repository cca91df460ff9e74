package import ReworkDomain

/// A revision of the technical specification, as the client reads and signs it.
package struct SpecDocument: Sendable {
    /// As it is before publishing.
    package let rework: Rework
    /// The text, with the ids of its criteria once it is published.
    package let spec: SpecText
    package let cast: Cast
    /// What the change costs beside the approved price.
    package var supplement: Supplement?

    package init(rework: Rework, spec: SpecText, cast: Cast) {
        self.rework = rework
        self.spec = spec
        self.cast = cast
    }

    package var number: Int { (rework.spec?.revision ?? 0) + 1 }

    /// What its signature binds to.
    private var price: Money? {
        rework.approvedPrice.map { Rework.sum($0, [supplement].compactMap(\.self)) }
    }

    /// - Throws: `Refusal` `.invalid` when the text is past the renderer's bounds.
    package func bytes(_ press: Press, _ writing: Writing) throws(Refusal) -> [UInt8] {
        let (title, body) = try press.body(of: spec, in: rework)
        var context = press.head(
            .spec, number, of: rework, title: title,
            kindText: writing.words("doc.spec.kind", ["number": String(number)]), cast: cast, price: price, writing)
        context["lead"] = writing.words("doc.spec.lead", count: spec.outline.criteria.count)
        context["body"] = body
        if let approval = rework.estimate?.approval, let basis = rework.reference(to: approval.document) {
            context["basis"] = [
                "basisKind": writing.words(
                    basis.kind == .short ? "doc.spec.basisShort" : "doc.spec.basisEstimate"),
                "basisLabel": writing.label(basis.kind, basis.number, of: rework.id),
                "approvedOn": writing.date(writing.calendar.day(of: approval.at)),
            ]
        }
        context["replaces"] = replaced(writing)
        context["supplement"] = supplement.flatMap { writing.supplement($0, to: rework.approvedPrice) }
        return press.document("spec", context, writing)
    }

    private func replaced(_ writing: Writing) -> [String: Any]? {
        guard let old = rework.spec, let signature = old.signature,
            let document = rework.reference(to: signature.document)
        else { return nil }
        return [
            "replacedRevision": writing.words("doc.spec.replacedRevision", ["number": String(old.revision)]),
            "replacedLabel": writing.label(document.kind, document.number, of: rework.id),
            "replacedOn": writing.date(writing.calendar.day(of: signature.at)),
        ]
    }
}

extension Press {
    /// A specification's title, taken out of its text, and the rest as HTML with the criteria's ids marked.
    /// - Throws: `Refusal` `.invalid` when the text is past the renderer's bounds.
    func body(of spec: SpecText, in rework: Rework) throws(Refusal) -> (title: String, html: String) {
        do {
            let tree = try MarkdownTree(spec.text, limits)
            tree.markIDs(pieces)
            tree.markPlaces(pieces)
            let title = tree.takeTitle() ?? rework.title
            return (title, tree.html(pieces, showsPictures: true))
        } catch {
            throw Refusal(.invalid, faults: [error.fault(at: "/text")])
        }
    }
}
