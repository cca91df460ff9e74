import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// What support costs (rules 22, 23): the vendor's price list, each client's own price, and the contact's page of it.
struct PriceRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/my/price", use: page)
        table.get("/api/v1/price-list", use: list)
        table.post("/api/v1/price-list", use: setList)
        table.get("/api/v1/clients/{client}/price", use: price)
        table.post("/api/v1/clients/{client}/price-inputs", use: setInputs)
        table.post("/api/v1/clients/{client}/quotations", use: quote)
        table.post("/api/v1/clients/{client}/general-price", use: setGeneralPrice)
        table.post("/api/v1/clients/{client}/hourly-rate", use: setHourlyRate)
    }

    @Sendable func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try ContactRoutes.contact(context)
        return Answering.html(try desk.pricePage(for: reader, in: context.readingLanguage))
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try desk.vendor(try context.signedIn.person.id)
        let body = PriceListPageBody(try await desk.store.priceLists(), for: reader, desk)
        return try Answering.json(body, etag: Answering.etag(body.version))
    }

    @Sendable func setList(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(PriceListFormBody.self, context)
        try await desk.setPriceList(try body.draft, call)
        return try await list(request, context)
    }

    @Sendable func price(_ request: Request, _ context: AppContext) async throws -> Response {
        try await answer(try context.id("client"), context)
    }

    private struct InputsFormBody: Decodable {
        let type: Int?
        let implementationMinutes: Int?
        let openingReworks: Int?
        let users: Int?

        /// - Throws: `Refusal` `.invalid` naming every field that is missing.
        var inputs: PriceInputs {
            get throws(Refusal) {
                var check = FormCheck()
                if type == nil { check.fault("/type", .missing) }
                if implementationMinutes == nil { check.fault("/implementationMinutes", .missing) }
                if users == nil { check.fault("/users", .missing) }
                try check.finish()
                return PriceInputs(
                    type: type ?? 0, implementationMinutes: implementationMinutes ?? 0,
                    openingReworks: openingReworks ?? 0, users: users ?? 0)
            }
        }
    }

    @Sendable func setInputs(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(InputsFormBody.self, context)
        _ = try await desk.setPriceInputs(try body.inputs, for: id, call)
        return try await answer(id, context)
    }

    private struct GeneralPriceBody: Decodable {
        let priceMinor: Int64?
        let currency: String?
        let reason: String?
    }

    @Sendable func setGeneralPrice(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(GeneralPriceBody.self, context)
        guard let minor = body.priceMinor else { throw Refusal(.invalid, faults: [Fault("/priceMinor", .missing)]) }
        guard let currency = Currency(rawValue: body.currency ?? Currency.hryvnia.rawValue) else {
            throw Refusal(.invalid, faults: [Fault("/currency", .unknown)])
        }
        let price = Money(minor: minor, currency: currency)
        _ = try await desk.setGeneralPrice(price, reason: body.reason ?? "", for: id, call)
        return try await answer(id, context)
    }

    private struct HourlyRateBody: Decodable {
        let rateMinor: Int64?
        let currency: String?
        let reason: String?

        var rate: Money {
            get throws(Refusal) {
                guard let minor = rateMinor else { throw Refusal(.invalid, faults: [Fault("/rateMinor", .missing)]) }
                guard let currency = Currency(rawValue: currency ?? Currency.hryvnia.rawValue) else {
                    throw Refusal(.invalid, faults: [Fault("/currency", .unknown)])
                }
                return Money(minor: minor, currency: currency)
            }
        }
    }

    @Sendable func setHourlyRate(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(HourlyRateBody.self, context)
        _ = try await desk.setHourlyRate(try body.rate, reason: body.reason ?? "", for: id, call)
        return try await answer(id, context)
    }

    @Sendable func quote(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (_, call) = try await request.call(EmptyBody.self, context)
        _ = try await desk.quote(id, call)
        return try await answer(id, context, status: .created)
    }

    func answer(
        _ id: ID<Client>, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let reader = try desk.vendor(try context.signedIn.person.id)
        let client = try desk.client(id)
        let body = ClientPriceBody(client, try await desk.store.events(of: id), for: reader, desk)
        return try Answering.json(body, status: status, etag: Answering.etag(client.version))
    }
}
