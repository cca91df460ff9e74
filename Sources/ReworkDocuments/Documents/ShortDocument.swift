package import ReworkDomain

/// A short offer: what it costs and what exactly is done, signed once.
package struct ShortDocument: Sendable {
    /// As it is before the offer.
    package let rework: Rework
    package let offer: EstimateOffer
    /// The text with the ids of its criteria.
    package let spec: SpecText
    package let cast: Cast

    package init(rework: Rework, offer: EstimateOffer, spec: SpecText, cast: Cast) {
        self.rework = rework
        self.offer = offer
        self.spec = spec
        self.cast = cast
    }

    package var number: Int { rework.documents.count { $0.kind == .short } + 1 }

    /// - Throws: `Refusal` `.invalid` when the text is past the renderer's bounds.
    package func bytes(_ press: Press, _ writing: Writing) throws(Refusal) -> [UInt8] {
        let (title, body) = try press.body(of: spec, in: rework)
        var context = press.head(
            .short, number, of: rework, title: title, kindText: writing.words("doc.short.kind"), cast: cast,
            price: offer.price, writing)
        context["lead"] = writing.words("doc.short.lead", count: spec.outline.criteria.count)
        context["price"] = writing.money(offer.price)
        context["vat"] = writing.tax(offer)
        context["leadTime"] = writing.leadTime(offer)
        context["validUntil"] = writing.date(offer.validUntil)
        context["hours"] = writing.words("doc.short.hours", ["duration": writing.duration(offer.likelyMinutes)])
        context["wish"] = rework.wish
        context["body"] = body
        return press.document("short", context, writing)
    }
}
