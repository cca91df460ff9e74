package import ReworkDomain

/// Shown once to the contact who confirmed a passing: the colleague's own link, to be sent on by hand.
package struct PassedOnPage: Sendable {
    package let page: ContactPage
    package let rework: ID<Rework>
    package let colleague: String
    package let url: String
    package let expiresAt: Moment

    package init(page: ContactPage, rework: ID<Rework>, colleague: String, url: String, expiresAt: Moment) {
        self.page = page
        self.rework = rework
        self.colleague = colleague
        self.url = url
        self.expiresAt = expiresAt
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        context["number"] = rework.number
        context["done"] = writing.words("my.passOn.done", ["name": colleague])
        context["url"] = url
        context["until"] = writing.date(expiresAt)
        return press.print("my-passed-on", context, writing)
    }
}
