import Foundation
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// What a list of consultations and bugs is asked for:
/// ?kind=&stage=&court=&client=&specialist=&developer=&overdue=1&live=1&queued=1&lead=1&q=&sort=&limit=&cursor=
struct RequestQuestion {
    var filter = RequestFilter()
    let isNewest: Bool
    let after: RequestCursor?
    let limit: Int

    /// In characters.
    private static let longestText = 200

    /// - Throws: `Refusal` `.invalid` naming every parameter that can't be read.
    init(_ request: Request, _ desk: Desk) throws(Refusal) {
        var check = FormCheck()
        let given = QueryParameters(request)
        filter.kind = given.word("kind", RequestKind.self, &check)
        filter.stages = given.words("stage", SupportStage.self, &check)
        filter.court = given.word("court", Court.self, &check)
        filter.client = given.id("client", &check)
        filter.specialist = given.id("specialist", &check)
        filter.developer = given.id("developer", &check)
        filter.text = given.text("q").map { check.text($0, "/q", limit: RequestQuestion.longestText, optional: true) }
            .flatMap(\.nonEmpty)
        filter.onlyLive = given.flag("live", &check)
        filter.onlyQueued = given.flag("queued", &check)
        filter.onlyForLead = given.flag("lead", &check)
        if given.flag("overdue", &check) { filter.due = Urgency.due(from: nil, through: desk.now) }
        isNewest = (given.word("sort", Order.self, &check) ?? .newest) == .newest
        let cursor = given.text("cursor").flatMap { RequestCursor(text: $0) }
        // A cursor of another order would begin at a place that is none here.
        if given.text("cursor") != nil, cursor?.isNewest != isNewest { check.fault("/cursor", .format) }
        after = cursor
        limit = Int(given.number("limit", in: 1...200, &check) ?? 50)
        try check.finish()
    }

    enum Order: String, CaseIterable {
        case newest, slack
    }
}

extension RequestCursor {
    /// As addresses carry it: opaque.
    var text: String {
        Data("\(isNewest ? "newest" : "slack") \(key) \(request)".utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// nil for what no list of ours gave.
    init?(text: String) {
        guard let parts = ListCursor.parts(text), let order = RequestQuestion.Order(rawValue: parts.order) else {
            return nil
        }
        self.init(isNewest: order == .newest, key: parts.key, request: ID(parts.number))
    }
}
