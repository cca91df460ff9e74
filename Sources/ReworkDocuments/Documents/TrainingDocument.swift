package import ReworkDomain

/// The quotation of a training (rule 24): its price with the reasons, and the programme.
package struct TrainingDocument: Sendable {
    package let draft: TrainingDraft
    package let number: Int
    package let includesTax: Bool
    package let cast: Cast

    package init(_ draft: TrainingDraft, number: Int, includesTax: Bool, cast: Cast) {
        self.draft = draft
        self.number = number
        self.includesTax = includesTax
        self.cast = cast
    }

    package func bytes(_ press: Press, _ writing: Writing) -> [UInt8] {
        var context = writing.inputs(draft.inputs, draft.parts)
        context["kind"] = writing.words("prices.training.kind")
        context["label"] = writing.label(.training, number, of: cast.client.id)
        context["title"] = writing.words("prices.training.title")
        context["date"] = writing.date(writing.calendar.day(of: writing.now))
        context["client"] = press.clientSide(cast, writing)
        context["guide"] = cast.side(cast.client.specialist, writing)
        let currency = draft.parts.first?.price.currency ?? .hryvnia
        context["price"] = writing.money(
            Money(minor: draft.parts.map(\.price.minor).reduce(0, +), currency: currency))
        context["vat"] = writing.words(includesTax ? "doc.estimate.vat.with" : "doc.estimate.vat.without")
        context["steps"] = draft.steps.enumerated().map { writing.step($0 + 1, $1, by: nil) }
        return press.document("training", context, writing)
    }
}
