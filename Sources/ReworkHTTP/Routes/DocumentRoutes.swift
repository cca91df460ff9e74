import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// Written documents, and the pages on which a contact answers them.
struct DocumentRoutes {
    let desk: Desk
    let shelf = DocumentShelf()

    func add(to table: RouteTable) {
        table.get("/documents/{sha256}", use: document)
        table.get("/reworks/{number}/answers/{sha256}", use: answerPage)
        table.post("/reworks/{number}/answers/{sha256}", use: answer)
    }

    /// The bare bytes, for ever.
    @Sendable func document(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let fingerprint = try context.fingerprint("sha256")
        let document = try await shelf.document(fingerprint, from: desk)
        try await desk.checkReadable(document.of, for: person.id)
        let etag = "\"\(fingerprint.hex)\""
        if request.holds(etag) { return DocumentPolicy.notModified(policy: document.policy, etag: etag) }
        return DocumentPolicy.response(document.body, policy: document.policy, etag: etag)
    }

    private struct Asked {
        let rework: Rework
        let document: StoredDocument
        let reference: DocumentReference
        let reader: Person
    }

    private func asked(_ context: AppContext) async throws -> Asked {
        let person = try context.signedIn.person
        let fingerprint = try context.fingerprint("sha256")
        let (document, rework) = try await desk.document(fingerprint, for: person.id)
        guard rework.id == (try context.id("number", Rework.self)) else { throw Refusal(.notFound) }
        let reference = DocumentReference(kind: document.kind, number: document.number, fingerprint: fingerprint)
        return Asked(rework: rework, document: document, reference: reference, reader: person)
    }

    @Sendable func answerPage(_ request: Request, _ context: AppContext) async throws -> Response {
        let asked = try await asked(context)
        // Nobody acts for a contact: the vendor's people read the bare document.
        guard asked.reader.client == asked.rework.client else {
            return Answering.seeOther("/documents/\(asked.reference.fingerprint.hex)")
        }
        let query = request.uri.queryParameters
        let state = Desk.AnswerPageState(
            wasSaved: query.get("saved") != nil, wasSaid: query.get("said") != nil)
        return try await page(asked, state, context)
    }

    private func page(
        _ asked: Asked, _ state: Desk.AnswerPageState, failed: HTTPResponse.Status? = nil, _ context: AppContext
    ) async throws -> Response {
        let (bytes, isClosed) = try await desk.answerPage(
            asked.document, asked.reference, of: asked.rework, for: asked.reader, state, in: context.readingLanguage)
        let typed = state.typed
        let isSent = typed.refusal != nil || !typed.fields.isEmpty
        let status: HTTPResponse.Status = !isSent ? .ok : isClosed ? .conflict : .unprocessableContent
        return DocumentPolicy.response(bytes, status: failed ?? status)
    }

    /// The SHA-256 in the path is the precondition; one answer a document is its idempotency.
    @Sendable func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let asked = try await asked(context)
        guard asked.reader.client == asked.rework.client else { throw Refusal(.notAllowed) }
        let fields = try await request.form(context)
        let given = AnswerFields(fields)
        do {
            if let comment = CommentAnswer(given.answer) {
                try await say(comment, given, asked, ContactRoutes.call(asked.reader, fields))
                return Answering.seeOther("\(request.uri.path)?said=1#comments")
            }
            let told = try await carryOut(given, asked)
            if told == "save" {
                return Answering.seeOther("\(request.uri.path)?saved=1")
            }
            return Answering.seeOther("/my/reworks/\(asked.rework.id)?told=\(told)")
        } catch let refusal as Refusal where refusal.code != .notFound && refusal.code != .notAllowed {
            // Whatever happened meanwhile, the page is made anew and keeps what was typed.
            let state = Desk.AnswerPageState(typed: Typed(fields: fields, refusal: refusal))
            let failed = CommentAnswer(given.answer).map { _ in refusal.code.status }
            return try await page(try await self.asked(context), state, failed: failed, context)
        } catch let error as StoreError {
            // The disk takes nothing: the form again, with what was typed.
            let told = ToldProblem(error)
            let state = Desk.AnswerPageState(typed: Typed(fields: fields, problem: told.code))
            return try await page(asked, state, failed: told.status, context)
        }
    }

    /// The comments' forms change nothing of the document: there is no answer to it in them.
    private func say(_ comment: CommentAnswer, _ given: AnswerFields, _ asked: Asked, _ call: Call) async throws {
        let id = asked.rework.id
        switch comment {
        case .open:
            guard let revision = asked.rework.revision(in: asked.reference), let block = Int(given.text("at")) else {
                throw Refusal(.invalid, faults: [Fault("/block", .missing)])
            }
            let wish = CommentWish(
                source: .revision(revision), block: block, text: given.text("text"), isInternal: false,
                isBlocking: given.text("blocking") == "1", wording: given.text("wording"))
            _ = try await desk.comment(id, wish, call)
        case .reply(let thread): _ = try await desk.reply(id, thread: thread, text: given.text("text"), call)
        case .resolve(let thread): _ = try await desk.resolve(id, thread: thread, call)
        case .reopen(let thread): _ = try await desk.reopen(id, thread: thread, call)
        }
    }

    /// - Returns: the word under which the next page says what was done.
    private func carryOut(_ given: AnswerFields, _ asked: Asked) async throws -> String {
        let (id, document) = (asked.rework.id, asked.reference.fingerprint)
        let call = Call(by: asked.reader.id)
        let outcome: Outcome
        switch (asked.reference.kind, given.answer) {
        case (.estimate, "approve"):
            outcome = try await desk.approveEstimate(id, document, name: given.text("name"), call)
        case (.estimate, "reestimate"):
            outcome = try await desk.askToReestimate(id, document, reason: given.text("change"), call)
        case (.estimate, "decline"):
            outcome = try await desk.declineEstimate(id, document, reason: given.text("reason"), call)
        case (.spec, "sign"):
            outcome = try await desk.signSpec(id, document, name: given.text("name"), call)
        case (.spec, "return"):
            outcome = try await desk.returnSpec(id, document, remarks: given.text("remarks"), call)
        case (.short, "sign"):
            outcome = try await desk.signShort(id, document, name: given.text("name"), call)
        case (.short, "return"):
            outcome = try await desk.returnShort(id, document, remarks: given.text("remarks"), call)
        case (.demo, "accept"):
            outcome = try await desk.accept(id, document, name: given.text("name"), given.verdicts(), call)
        case (.demo, "changes"):
            outcome = try await desk.requestChanges(id, document, given.verdicts(), call)
        case (.demo, "save"):
            outcome = try await desk.judge(id, document, given.verdicts(onlyComplete: true), call)
        default:
            throw Refusal(.invalid, faults: [Fault("/answer", .missing)])
        }
        if let refusal = outcome.refusal { throw refusal }
        return given.told(of: asked.reference.kind)
    }
}

/// The fields of an answer's form.
struct AnswerFields {
    private let fields: [String: String]

    init(_ fields: [String: String]) {
        self.fields = fields
    }

    /// Which button was pressed.
    var answer: String { fields["answer"] ?? "" }

    func text(_ name: String) -> String { fields[name] ?? "" }

    /// The key of `my.told`.
    func told(of kind: DocumentReference.Kind) -> String {
        switch answer {
        case "approve": "approved"
        case "decline": "declined"
        case "sign": kind == .short ? "signedShort" : "signed"
        case "return": kind == .short ? "returnedShort" : "returned"
        case "accept": "accepted"
        default: answer
        }
    }

    /// Verdicts chosen. - Parameter onlyComplete: leaves out those whose note is still to be written.
    func verdicts(onlyComplete: Bool = false) -> [Verdict] {
        fields.compactMap { name, value in
            guard name.hasPrefix("verdict-"), let id = CriterionID(name.dropFirst("verdict-".count)),
                let finding = Verdict.Finding(rawValue: value)
            else { return nil }
            let note = text("note-\(id)")
            let needsNote = finding == .notMet || finding == .notChecked
            if onlyComplete, needsNote, note.allSatisfy(\.isWhitespace) { return nil }
            return Verdict(criterion: id, finding: finding, note: note)
        }
    }
}
