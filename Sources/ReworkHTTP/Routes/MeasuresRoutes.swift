import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// Rules 2 and 21: what is measured, for the vendor; and what a lead made public of it, for everybody.
struct MeasuresRoutes {
    let desk: Desk
    let cache: ByteCache

    func add(to table: RouteTable) {
        table.get("/measures/published", use: published)
        table.get("/api/v1/measures", use: measures)
        table.post("/api/v1/measures/publications", use: publish)
        table.post("/api/v1/measures/withdrawal", use: withdraw)
    }

    @Sendable func published(_ request: Request, _ context: AppContext) async throws -> Response {
        let page = try await desk.publishedMeasures(in: context.readingLanguage)
        let etag = "\"\(page.fingerprint.hex)\""
        if request.holds(etag) {
            return DocumentPolicy.notModified(policy: DocumentPolicy.policy(for: page.bytes), etag: etag)
        }
        return DocumentPolicy.response(page.bytes, etag: etag)
    }

    /// Of the last 90 days unless a period is asked for.
    @Sendable func measures(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try desk.vendor(try context.signedIn.person.id, [.lead])
        let today = desk.calendar.day(of: desk.now)
        let query = QueryParameters(request)
        var check = FormCheck()
        let first = query.day("from", &check) ?? today.adding(days: 1 - SupportMeasures.days)
        let last = query.day("through", &check) ?? today
        try check.finish()
        let period = try MeasuredPeriod(from: first, through: last, today: today)
        let version = desk.register.publication?.number ?? 0
        let key = "measures \(reader.id) \(first) \(last)"
        let bytes = try await cache.bytes(key, stamp: [desk.register.changes, version], now: desk.now) {
            let measures = try await desk.measures(over: period)
            return try Answering.json(MeasuresBody(measures, try await desk.store.publications(), desk))
        }
        return Answering.buffer(
            bytes, type: "application/json; charset=utf-8", etag: Answering.etag(version))
    }

    private struct PublicationForm: Decodable {
        let from: String?
        let through: String?

        /// - Throws: `Refusal` `.invalid` naming every day that is missing.
        var days: (from: Day, through: Day) {
            get throws(Refusal) {
                var check = FormCheck()
                let first = Day(from ?? "")
                if first == nil { check.fault("/from", from?.nonEmpty == nil ? .missing : .format) }
                let last = Day(through ?? "")
                if last == nil { check.fault("/through", through?.nonEmpty == nil ? .missing : .format) }
                try check.finish()
                guard let first, let last else { throw Refusal(.invalid) }
                return (first, last)
            }
        }
    }

    @Sendable func publish(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(PublicationForm.self, context)
        let days = try body.days
        try await desk.publishMeasures(from: days.from, through: days.through, call)
        return try await answer(status: .created)
    }

    private struct WithdrawalForm: Decodable {
        let reason: String?
    }

    @Sendable func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(WithdrawalForm.self, context)
        try await desk.withdrawMeasures(reason: body.reason ?? "", call)
        return try await answer()
    }

    private func answer(status: HTTPResponse.Status = .ok) async throws -> Response {
        let body = PublicationsBody(try await desk.store.publications(), desk)
        return try Answering.json(body, status: status, etag: Answering.etag(body.version))
    }
}
