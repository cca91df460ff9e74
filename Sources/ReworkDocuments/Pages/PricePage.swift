package import ReworkDomain

/// What support costs a contact's client: the arithmetic of rule 23 as it is now, and what was told in writing.
package struct PricePage: Sendable {
    package let page: ContactPage
    /// nil while the client's inputs are not known.
    package let reading: PriceReading?
    package let includesTax: Bool

    package init(page: ContactPage, reading: PriceReading?, includesTax: Bool) {
        self.page = page
        self.reading = reading
        self.includesTax = includesTax
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        context["vat"] = writing.words(includesTax ? "doc.estimate.vat.with" : "doc.estimate.vat.without")
        context["individual"] = reading.map(writing.arithmetic)
        context["fixed"] = page.cast.prices[.individual].map(writing.money)
        context["paid"] = page.cast.prices[.paid].map(writing.money)
        let client = page.cast.client
        let papers = client.quotations.reversed().map { quotation -> [String: Any] in
            [
                "href": "/documents/\(quotation.document.hex)",
                "documentName": writing.name(.quotation, quotation.number, of: client.id),
                "at": writing.date(writing.calendar.day(of: quotation.at), short: true),
                "stateText": writing.words("prices.perMonth", ["price": writing.money(quotation.price)]),
            ]
        }
        if !papers.isEmpty { context["papers"] = ["documents": papers] }
        let trainings = client.trainings.reversed().map { training -> [String: Any] in
            var shown = writing.training(training, of: client.id)
            shown["steps"] = training.steps.enumerated().map { index, step in
                writing.step(index + 1, step, by: step.completion.map { page.cast.name($0.by) })
            }
            return shown
        }
        if !trainings.isEmpty { context["learning"] = ["trainings": trainings] }
        return press.print("my-price", context, writing)
    }
}
