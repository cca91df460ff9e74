import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ReworkDesk
import ReworkDomain
import ReworkSecrets

/// The specification's draft, its preview, and the templates to begin from.
struct DraftRoutes {
    let desk: Desk
    let templates: SpecTemplates

    func add(to table: RouteTable) {
        table.get("/api/v1/reworks/{number}/spec-draft", use: draft)
        table.put("/api/v1/reworks/{number}/spec-draft", use: save)
        table.put("/api/v1/reworks/{number}/spec-draft/readers", use: present)
        table.get("/api/v1/reworks/{number}/spec-draft/preview", use: preview)
        table.get("/api/v1/spec-templates", use: list)
        table.get("/api/v1/spec-templates/{name}", use: template)
    }

    @Sendable func draft(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let view = try await desk.draft(of: try context.id("number"), for: person.id)
        let etag = Answering.etag(view.draft.version)
        return try Answering.json(DraftBody(view, withText: true, desk.register), etag: etag)
    }

    @Sendable func save(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let person = try context.signedIn.person
        let id = try context.id("number", Rework.self)
        guard let expected = try request.expectedVersion(isRequired: true) else { throw Problem(.preconditionRequired) }
        let bytes = try await request.bytes(context)
        try request.requireJSON()
        let body = try Request.decode(DraftFormBody.self, bytes)
        guard let text = body.text else { throw Refusal(.invalid, faults: [Fault("/text", .missing)]) }
        do {
            let call = Call(by: person.id, expects: expected)
            let view = try await desk.saveDraft(text, over: body.base, of: id, call)
            let etag = Answering.etag(view.draft.version)
            let isMerged = view.mergedWith != nil
            return try Answering.json(DraftBody(view, withText: isMerged, desk.register), etag: etag)
        } catch let refusal as Refusal where refusal.code == .staleVersion {
            return try await stale(refusal, body, id, person, context)
        }
    }

    private struct DraftFormBody: Decodable {
        let text: String?
        /// What the text was written over.
        let base: String?
    }

    /// Both texts: the newer one in the answer, the loser's kept beside it; and where they differ, place by place.
    private func stale(
        _ refusal: Refusal, _ body: DraftFormBody, _ id: ID<Rework>, _ person: Person, _ context: AppContext
    ) async throws -> Response {
        let view = try await desk.draft(of: id, for: person.id)
        var current = DraftBody(view, withText: true, desk.register)
        if let base = body.base, let text = body.text {
            let merge = try await desk.merge(base: base, mine: text, theirs: view.draft.text)
            current.pieces = merge.pieces.map(DraftBody.PieceBody.init)
        }
        let told = ToldProblem(refusal)
        let problem = ProblemBody(told, requestID: RandomBytes.id(), desk, context.readingLanguage)
        return Answering.bytes(
            try Answering.json(ProblemWithCurrent(problem: problem, current: current)),
            type: "application/problem+json", status: told.status, etag: Answering.etag(view.draft.version))
    }

    private struct ReaderBody: Decodable {
        let window: String?
        let leaving: Bool?
    }

    private struct ReadersBody: Encodable {
        let others: [NamedBody]
        let version: Int
    }

    /// Said again every quarter of a minute while the page is looked at.
    @Sendable func present(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let person = try context.signedIn.person
        let id = try context.id("number", Rework.self)
        try request.requireJSON()
        let body = try Request.decode(ReaderBody.self, try await request.bytes(context))
        let found = try await desk.present(
            at: id, window: body.window ?? "", isLeaving: body.leaving ?? false, person.id)
        return try Answering.json(
            ReadersBody(others: found.others.map { NamedBody($0) }, version: found.version))
    }

    @Sendable func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let bytes = try await desk.preview(of: try context.id("number"), for: person.id)
        guard request.takesGzip, let packed = Gzip.packed(bytes) else { return DocumentPolicy.response(bytes) }
        // Asked for at every pause in typing. There is no secret in it that its length could tell.
        var response = DocumentPolicy.response(ByteBuffer(bytes: packed), policy: DocumentPolicy.policy(for: bytes))
        response.headers[.contentEncoding] = "gzip"
        response.headers[.vary] = "Accept-Encoding"
        return response
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try context.signedIn
        return try Answering.json(own + templates.list)
    }

    /// The vendor's own, those in use: they come first.
    private var own: [SpecTemplates.Template] {
        desk.register.specLibrary.templates.filter { !$0.isRetired }.map {
            SpecTemplates.Template(
                name: "own-\($0.number)", language: $0.language.rawValue, title: $0.title, text: $0.text, isOwn: true)
        }
    }

    @Sendable func template(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try context.signedIn
        let language = request.uri.queryParameters.get("language") ?? "uk"
        let template = (own + templates.list).first {
            $0.name == context.parameters.get("name") && ($0.language == language || $0.isOwn)
        }
        guard let template else { throw Refusal(.notFound) }
        return try Answering.json(["text": template.text])
    }
}

/// The files of `spec-templates/`, read once at the start.
struct SpecTemplates: Sendable {
    struct Template: Encodable, Sendable {
        let name: String
        let language: String
        /// The text of the template's first heading.
        let title: String
        let text: String
        /// Whether the vendor made it.
        var isOwn = false

        private enum CodingKeys: String, CodingKey {
            case name, language, title, isOwn
        }
    }

    let list: [Template]

    /// - Throws: a Cocoa error when the folder can't be read.
    init(folder: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        list = try files.compactMap { file in
            let parts = file.split(separator: ".")
            guard parts.count == 3, parts[2] == "md" else { return nil }
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            let heading = text.split(separator: "\n").first { $0.hasPrefix("# ") }
            return Template(
                name: String(parts[0]), language: String(parts[1]),
                title: heading.map { String($0.dropFirst(2)) } ?? String(parts[0]), text: text)
        }
    }
}
