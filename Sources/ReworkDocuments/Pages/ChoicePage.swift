package import ReworkDomain

/// One of the ways to write to us: the contact says which of their reworks it is about, and is told honestly where what
/// has no rework goes.
package struct ChoicePage: Sendable {
    package enum Way: String, Sendable {
        /// Goes into the conversation of a rework under way.
        case ask
        /// Something stopped working in an accepted one: a request of its own, linked to it.
        case broken
    }

    package let page: ContactPage
    package let way: Way
    /// The client's reworks, newest first.
    package let reworks: [Rework]

    package init(page: ContactPage, way: Way, reworks: [Rework]) {
        self.page = page
        self.way = way
        self.reworks = reworks
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        func say(_ key: String, _ values: [String: String] = [:]) -> String {
            writing.words("my.\(way.rawValue)\(key)", values)
        }
        let items = self.items(writing)
        context["heading"] = say("Title")
        context["lead"] = say("Lead")
        context["none"] = say("None")
        context["some"] = !items.isEmpty
        context["items"] = items
        let specialist = (page.cast.client.specialist ?? reworks.first?.specialist).flatMap { page.cast.people[$0] }
        let phone = specialist.flatMap { writing.phone($0.phone) }
        context["phone"] = phone
        context["other"] = say(phone == nil ? "OtherNoPhone" : "Other", ["name": specialist?.name ?? ""])
        context["newHref"] = "/my/new?kind=\((way == .ask ? RequestKind.consultation : .bug).rawValue)"
        context["newText"] = say("New")
        return press.print("my-choice", context, writing)
    }

    private func items(_ writing: Writing) -> [[String: Any]] {
        switch way {
        case .ask:
            reworks.filter(\.stage.isLive).map { rework in
                [
                    "title": rework.title, "href": "/my/reworks/\(rework.id)#question",
                    "stateText": writing.row(rework),
                ]
            }
        case .broken:
            reworks.compactMap { rework in
                guard let acceptance = rework.acceptance else { return nil }
                return [
                    "title": rework.title, "href": "/my/new?linkedTo=\(rework.id)&about=defect",
                    "stateText": Warranty(of: acceptance, writing).text("my.broken"),
                ]
            }
        }
    }
}

/// Till when a criterion that stops working is mended free (rule 9).
struct Warranty {
    let isOver: Bool
    private let until: Day
    private let writing: Writing

    init(of acceptance: Signature, _ writing: Writing) {
        until = ProtocolDocument.warranty(from: acceptance.at, writing)
        isOver = writing.calendar.day(of: writing.now) > until
        self.writing = writing
    }

    /// The words under `key` followed by Until while it lasts, by After later.
    func text(_ key: String) -> String {
        writing.words(key + (isOver ? "After" : "Until"), ["date": writing.day(until, short: true)])
    }
}
