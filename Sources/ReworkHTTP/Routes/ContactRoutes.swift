import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkSecrets
import ReworkStore

/// The contacts' own pages: rendered by the server, complete without any script.
struct ContactRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/my", use: home)
        table.get("/my/ask", use: ask)
        table.get("/my/broken", use: broken)
        table.get("/my/new", use: newPage)
        table.post("/my/new", use: send)
        table.get("/my/reworks/{number}", use: rework)
        table.post("/my/reworks/{number}/questions", use: question)
        table.post("/my/reworks/{number}/questions/{question}/answer", use: answer)
        table.post("/my/reworks/{number}/cancellation", use: cancel)
        table.post("/my/reworks/{number}/score", use: score)
    }

    static func contact(_ context: AppContext) throws -> Person {
        let person = try context.signedIn.person
        guard !person.isVendor else { throw Refusal(.notAllowed) }
        return person
    }

    /// What was done before this page, as its address says: ?told=sent&number=42.
    static func told(_ request: Request) -> Desk.Told? {
        let query = request.uri.queryParameters
        guard let word = query.get("told").flatMap(Desk.Told.Word.init(rawValue:)) else { return nil }
        return Desk.Told(word, query.get("number").flatMap(Int64.init).map { ID($0) })
    }

    @Sendable func home(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try ContactRoutes.contact(context)
        return Answering.html(
            try await desk.homePage(
                for: reader, told: ContactRoutes.told(request),
                showsAllDone: request.uri.queryParameters.get("done") == "all",
                in: context.readingLanguage))
    }

    @Sendable func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try ContactRoutes.contact(context)
        return Answering.html(try await desk.choicePage(.ask, for: reader, in: context.readingLanguage))
    }

    @Sendable func broken(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try ContactRoutes.contact(context)
        return Answering.html(try await desk.choicePage(.broken, for: reader, in: context.readingLanguage))
    }

    @Sendable func newPage(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try ContactRoutes.contact(context)
        let query = request.uri.queryParameters
        let linked = try await linked(query.get("linkedTo"), reader)
        let kind = query.get("kind").flatMap { RequestKind(rawValue: String($0)) } ?? .rework
        return Answering.html(
            try desk.newPage(
                for: reader, linked: linked, isDefect: query.get("about") == "defect", kind: kind,
                in: context.readingLanguage))
    }

    private func linked(_ text: String?, _ reader: Person) async throws -> Rework? {
        guard let number = text.flatMap(Int64.init) else { return nil }
        return try await desk.readable(ID(number), for: reader.id).0
    }

    @Sendable func send(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let reader = try ContactRoutes.contact(context)
        let fields = try await request.form(context)
        let linked = try await linked(fields["linkedTo"]?.nonEmpty, reader)
        let isDefect = fields["about"] == "defect" && linked?.acceptance != nil
        let kind = isDefect ? .bug : fields["kind"].flatMap(RequestKind.init(rawValue:)) ?? .rework
        // Asked again when the first came to nothing; otherwise a remark that belongs to no criterion.
        let link = linked.map { rework in
            let isOver = rework.stage == .declined || rework.stage == .cancelled
            return Link(kind: isDefect ? .defect : isOver ? .askedAgain : .newScope, rework: rework.id)
        }
        do {
            if desk.goesToTriage(kind, of: reader, isLinked: linked != nil) {
                return try await ask(kind, fields, isDefect ? linked : nil, reader)
            }
            let wish = Wish(
                client: reader.client ?? ID(0), contact: reader.id, title: fields["title"] ?? "",
                wish: fields["wish"] ?? "", link: link, files: NamedFileBody.all(lines: fields["files"]))
            let rework = try await desk.request(wish, ContactRoutes.call(reader, fields)).rework
            let told = rework.stage == .awaitingSupport ? "sentKept" : "sent"
            return Answering.seeOther("/my/reworks/\(rework.id)?told=\(told)&number=\(rework.id)")
        } catch let refusal as Refusal where refusal.code == .invalid {
            let typed = Typed(fields: fields, refusal: refusal)
            let html = try desk.newPage(
                for: reader, linked: linked, isDefect: isDefect, kind: kind, typed: typed, in: context.readingLanguage)
            return Answering.html(html, status: .unprocessableContent)
        } catch let error as StoreError {
            return ContactRoutes.kept(ToldProblem(error), fields, desk, context)
        }
    }

    /// A question, a fault, or what is in triage before it may be refused.
    private func ask(
        _ kind: RequestKind, _ fields: [String: String], _ defective: Rework?, _ reader: Person
    ) async throws -> Response {
        var text = fields["wish"] ?? ""
        var warranty: WarrantyClaim?
        if let defective {
            warranty = fields["criterion"].flatMap { CriterionID($0) }.map {
                WarrantyClaim(rework: defective.id, criterion: $0)
            }
            // The specialist reads what it is about even where no point is named.
            if !text.isEmpty { text += "\n\n№ \(defective.id): \(defective.title)" }
        }
        let wish = SupportWish(
            kind: kind, title: fields["title"] ?? "", text: text, isWorkStopped: fields["stopped"] == "1",
            warranty: warranty)
        let intake = SupportIntake(
            client: reader.client ?? ID(0), contact: reader.id, wish: wish,
            files: NamedFileBody.all(lines: fields["files"]))
        let request = try await desk.request(intake, ContactRoutes.call(reader, fields))
        return Answering.seeOther("/my/requests/\(request.id)?told=requestSent&number=\(request.id)")
    }

    @Sendable func rework(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try ContactRoutes.contact(context)
        let html = try await desk.reworkPage(
            try context.id("number"), for: reader, told: ContactRoutes.told(request), in: context.readingLanguage)
        return Answering.html(html)
    }

    @Sendable func question(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .question, told: "asked") { id, fields, call in
            let files = NamedFileBody.all(lines: fields["files"])
            return try await desk.ask(id, .specialist, text: fields["text"] ?? "", files: files, call)
        }
    }

    @Sendable func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let question = Int(try context.id("question", Question.self).number)
        return try await act(request, context, .answer(question), told: "answered") { id, fields, call in
            let files = NamedFileBody.all(lines: fields["files"])
            return try await desk.answer(id, question: question, text: fields["text"] ?? "", files: files, call)
        }
    }

    @Sendable func cancel(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .cancellation, told: "cancelled") { id, fields, call in
            try await desk.cancel(id, reason: fields["reason"] ?? "", call)
        }
    }

    @Sendable func score(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .score, told: "scored") { id, fields, call in
            try await desk.score(id, ContactRoutes.score(fields), call)
        }
    }

    /// Nothing chosen is no score there is.
    static func score(_ fields: [String: String]) -> Score {
        Score(value: fields["score"].flatMap { Int($0) } ?? 0, note: fields["note"] ?? "")
    }

    /// The form's hidden key and its text together: sent twice it is done once, written anew it is another.
    static func call(_ reader: Person, _ fields: [String: String]) -> Call {
        guard let key = fields["key"], (1...64).contains(key.utf8.count) else { return Call(by: reader.id) }
        var digest = RunningDigest()
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { digest.add(Array("\(name)=\(value)\n".utf8)) }
        let request = digest.finish()
        return Call(by: reader.id, key: Call.Key(text: "\(key) \(request.hex)", request: request))
    }

    /// Takes one of the page's forms; what is wrong comes back with what was typed.
    func act(
        _ request: Request, _ context: AppContext, _ form: Desk.ContactForm, told: String,
        _ action: (ID<Rework>, [String: String], Call) async throws -> Outcome
    ) async throws -> Response {
        let id = try context.id("number", Rework.self)
        return try await ContactRoutes.take(request, context, desk) { fields, call in
            _ = try await action(id, fields, call)
            return "/my/reworks/\(id)?told=\(told)"
        } again: { reader, typed in
            try await desk.reworkPage(id, for: reader, wrong: (form, typed), in: context.readingLanguage)
        }
    }

    /// A contact's form, sent once.
    /// - Parameters:
    ///   - action: does it, and says the path of the page that tells so.
    ///   - again: the page with what was typed, when something is wrong with that.
    static func take(
        _ request: Request, _ context: AppContext, _ desk: Desk,
        _ action: ([String: String], Call) async throws -> String, again: (Person, Typed) async throws -> String
    ) async throws -> Response {
        var request = request
        let reader = try ContactRoutes.contact(context)
        let fields = try await request.form(context)
        do {
            return Answering.seeOther(try await action(fields, ContactRoutes.call(reader, fields)))
        } catch let refusal as Refusal where refusal.code == .invalid {
            let html = try await again(reader, Typed(fields: fields, refusal: refusal))
            return Answering.html(html, status: .unprocessableContent)
        } catch let refusal as Refusal where refusal.code != .notFound {
            return ContactRoutes.kept(ToldProblem(refusal), fields, desk, context)
        } catch let error as StoreError {
            return ContactRoutes.kept(ToldProblem(error), fields, desk, context)
        }
    }

    /// Somebody was faster, it can't be done any more, or the disk takes nothing: what was typed is shown to be taken
    /// along.
    static func kept(
        _ told: ToldProblem, _ fields: [String: String], _ desk: Desk, _ context: AppContext
    ) -> Response {
        let page = desk.messagePage(
            told.code, told.values, isInside: true, requestID: nil, kept: fields, in: context.readingLanguage)
        return Answering.html(page, status: told.status)
    }
}
