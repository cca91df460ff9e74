package import ReworkDomain

/// «Розрахунок вартості підтримки»: the price of a month and what each input adds to it (rule 23).
package struct QuotationDocument: Sendable {
    package let reading: PriceReading
    package let number: Int
    /// The price list that the terms are of.
    package let list: Event<PriceListFact>
    package let includesTax: Bool
    package let cast: Cast

    package init(
        _ reading: PriceReading, number: Int, list: Event<PriceListFact>, includesTax: Bool, cast: Cast
    ) {
        self.reading = reading
        self.number = number
        self.list = list
        self.includesTax = includesTax
        self.cast = cast
    }

    package func bytes(_ press: Press, _ writing: Writing) -> [UInt8] {
        var context = writing.arithmetic(reading)
        context["kind"] = writing.words("document.quotation")
        context["label"] = writing.label(.quotation, number, of: cast.client.id)
        context["title"] = writing.words("prices.quotationTitle")
        context["date"] = writing.date(writing.calendar.day(of: writing.now))
        context["client"] = press.clientSide(cast, writing)
        context["guide"] = cast.side(cast.client.specialist, writing)
        context["listOf"] = [
            "version": String(list.number), "since": writing.date(writing.calendar.day(of: list.at)),
        ]
        context["vat"] = writing.words(includesTax ? "doc.estimate.vat.with" : "doc.estimate.vat.without")
        return press.document("quotation", context, writing)
    }
}
