import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// The vendor's own templates and words of specifications, with their versions.
struct SpecLibraryRoutes {
    let desk: Desk
    let templates: SpecTemplates

    func add(to table: RouteTable) {
        table.get("/api/v1/spec-library", use: library)
        table.post("/api/v1/spec-library/templates", use: make)
        table.get("/api/v1/spec-library/templates/{template}", use: template)
        table.get("/api/v1/spec-library/templates/{template}/comparison", use: compare)
        table.post("/api/v1/spec-library/templates/{template}/versions", use: publish)
        table.post("/api/v1/spec-library/templates/{template}/retirement", use: retire)
        table.post("/api/v1/spec-library/words", use: setWords)
        table.post("/spec-library/preview", use: preview)
    }

    @Sendable func library(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try desk.vendor(try context.signedIn.person.id)
        let body = SpecLibraryBody(try await desk.store.specLibraryEvents(), templates, for: reader, desk)
        return try Answering.json(body, etag: Answering.etag(body.version))
    }

    /// `?version=`: an older one.
    @Sendable func template(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try desk.vendor(try context.signedIn.person.id)
        let texts = try await desk.templateTexts(try number(context))
        var check = FormCheck()
        let asked = QueryParameters(request).number("version", in: 1...100_000, &check).map { Int($0) }
        try check.finish()
        let version = asked ?? texts.count
        guard texts.indices.contains(version - 1) else { throw Refusal(.notFound) }
        return try Answering.json(["text": texts[version - 1]])
    }

    @Sendable func compare(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try context.signedIn.person.id
        let query = request.uri.queryParameters
        let (from, to) = (query.get("from").flatMap { Int($0) } ?? 0, query.get("to").flatMap { Int($0) } ?? 0)
        let difference = try await desk.compareTemplates(try number(context), from: from, to: to, for: reader)
        return try Answering.json(ComparisonBody(difference, from: from, to: to))
    }

    private struct TemplateFormBody: Decodable {
        let language: String?
        let text: String?
        let note: String?
    }

    @Sendable func make(_ request: Request, _ context: AppContext) async throws -> Response {
        try await save(nil, request, context, status: .created)
    }

    @Sendable func publish(_ request: Request, _ context: AppContext) async throws -> Response {
        try await save(try number(context), request, context)
    }

    private func save(
        _ number: Int?, _ request: Request, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(TemplateFormBody.self, context)
        let language = try SpecLibraryRoutes.language(body.language ?? Language.ukrainian.rawValue)
        try await desk.publishTemplate(number, language, text: body.text ?? "", note: body.note ?? "", call)
        return try await answer(context, status: status)
    }

    private struct ReasonFormBody: Decodable {
        let reason: String?
    }

    @Sendable func retire(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(ReasonFormBody.self, context)
        try await desk.retireTemplate(try number(context), reason: body.reason ?? "", call)
        return try await answer(context)
    }

    private struct WordsFormBody: Decodable {
        let language: String?
        let vague: String?
        let stop: String?
        let reason: String?
    }

    @Sendable func setWords(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(WordsFormBody.self, context)
        try await desk.setSpecWords(
            try SpecLibraryRoutes.language(body.language ?? ""), vague: body.vague ?? "", stop: body.stop ?? "",
            reason: body.reason ?? "", call)
        return try await answer(context)
    }

    /// A plain form of the page's own, shown in its frame: no HTML is put together in a page.
    @Sendable func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let reader = try context.signedIn.person.id
        let fields = try await request.form(context)
        let language = try SpecLibraryRoutes.language(fields["language"] ?? "")
        return DocumentPolicy.response(
            try await desk.previewTemplate(fields["text"] ?? "", language, for: reader))
    }

    private func answer(_ context: AppContext, status: HTTPResponse.Status = .ok) async throws -> Response {
        let reader = try desk.vendor(try context.signedIn.person.id)
        let body = SpecLibraryBody(try await desk.store.specLibraryEvents(), templates, for: reader, desk)
        return try Answering.json(body, status: status, etag: Answering.etag(body.version))
    }

    private func number(_ context: AppContext) throws -> Int {
        Int(try context.id("template", SpecTemplate.self).number)
    }

    private static func language(_ text: String) throws(Refusal) -> Language {
        guard let language = Language(rawValue: text) else {
            throw Refusal(.invalid, faults: [Fault("/language", .unknown)])
        }
        return language
    }
}
