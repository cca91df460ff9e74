import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// What a list is asked for, by its address alone, so that a filter is kept by keeping the address:
/// ?stage=&stage=&court=&client=&person=&specialist=&developer=&overdue=1&waiting=3&live=1&notLive=1&q=&sort=&limit=&cursor=
struct ListQuestion {
    var filter = ReworkFilter()
    let order: ReworkOrder
    let after: ListCursor?
    let limit: Int

    /// In characters.
    private static let longestText = 200
    /// Longest silence asked for, in working days.
    private static let mostDays: Int64 = 2_000

    /// - Throws: `Refusal` `.invalid` naming every parameter that can't be read.
    init(_ request: Request, for person: Person, _ desk: Desk) throws(Refusal) {
        var check = FormCheck()
        let given = QueryParameters(request)
        filter.stages = given.words("stage", Stage.self, &check)
        filter.court = given.word("court", Court.self, &check)
        filter.client = given.id("client", &check)
        filter.person = given.id("person", &check)
        filter.specialist = given.id("specialist", &check)
        filter.developer = given.id("developer", &check)
        filter.text = given.text("q").map { check.text($0, "/q", limit: ListQuestion.longestText, optional: true) }
            .flatMap(\.nonEmpty)
        filter.onlyLive = given.flag("live", &check)
        filter.isNotPutLive = given.flag("notLive", &check)
        if given.flag("overdue", &check) { filter.due = Urgency.due(from: nil, through: desk.now) }
        if let days = given.number("waiting", in: 1...ListQuestion.mostDays, &check) {
            filter.waitingSince = desk.calendar.silenceBefore(days: Int(days), desk.now)
            filter.onlyLive = true
            if filter.court == nil { filter.court = .client }
        }
        let order = given.word("sort", ReworkOrder.self, &check) ?? .newest
        let cursor = given.text("cursor").flatMap { ListCursor(text: $0) }
        // A cursor of another order would begin at a place that is none here.
        if given.text("cursor") != nil, cursor?.order != order { check.fault("/cursor", .format) }
        self.order = order
        after = cursor
        limit = Int(given.number("limit", in: 1...200, &check) ?? 50)
        ListQuestion.narrow(&filter, for: person)
        try check.finish()
    }

    /// A contact sees its own client's, and not who builds what; a developer what was handed off.
    static func narrow(_ filter: inout ReworkFilter, for person: Person) {
        if let client = person.client {
            filter.client = client
            filter.isForClient = true
            filter.specialist = filter.specialist ?? filter.person
            (filter.person, filter.developer) = (nil, nil)
        } else if person.roles.isDisjoint(with: [.specialist, .lead]) {
            filter.visibleToDeveloper = person.id
        }
    }
}
