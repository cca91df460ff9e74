import HTTPTypes

/// One route of the API as its description tells it.
struct Operation: Sendable {
    enum Content: Sendable {
        case json(Schema)
        case jsonList(Schema)
        /// JSON that is described elsewhere.
        case anyJSON
        case html
        /// Nothing, as 204 has it.
        case none
    }

    let method: HTTPRequest.Method
    let path: String
    /// A name for programs, unique.
    let id: String
    let topic: String
    let summary: String
    /// Of path and query; headers follow from what the operation is.
    var parameters: [Parameter] = []
    var body: Schema?
    /// Whether the body is bytes of any kind instead.
    var takesBytes = false
    /// Whether something existing is changed: If-Match names its version, the answer's ETag the new one.
    var changes = false
    /// Whether `*` does not do for a version, since a text would be written over.
    var isExact = false
    /// Whether Idempotency-Key is required: of every POST.
    var isKeyed: Bool { method == .post }
    /// Whether the changed thing is left out of the answer on wish.
    var mayBeShort = false
    /// Whether it is for everybody, without a session.
    var isOpen = false
    /// Whether somebody may be refused for who they are.
    var isForSome = true
    var status = 200
    let content: Content
    /// Answers of its own beside the good one, and problems beside those that follow from the rest; by status.
    var others: [Int: Content] = [:]
    var problems: [Int] = []

    struct Parameter: Sendable {
        let field: Field
        /// "path" or "query".
        let place: String
    }

    private init(
        _ method: HTTPRequest.Method, _ path: String, _ id: String, _ topic: String, _ summary: String,
        _ content: Content
    ) {
        (self.method, self.path, self.id, self.topic) = (method, path, id, topic)
        (self.summary, self.content) = (summary, content)
        parameters = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            Parameter(field: Operation.field(String(part.dropFirst().dropLast())), place: "path")
        }
    }

    static func get(
        _ path: String, _ id: String, _ topic: String, _ summary: String, _ content: Content, _ query: [Field] = []
    ) -> Operation {
        var operation = Operation(.get, path, id, topic, summary, content)
        operation.parameters += query.map { Parameter(field: $0, place: "query") }
        return operation
    }

    /// Makes something new: 201.
    static func make(
        _ path: String, _ id: String, _ topic: String, _ summary: String, _ body: Schema, _ made: Schema
    ) -> Operation {
        var operation = Operation(.post, path, id, topic, summary, .json(made))
        operation.body = body
        operation.status = 201
        return operation
    }

    /// Does something to what the path names.
    static func post(
        _ path: String, _ id: String, _ topic: String, _ summary: String, _ body: Schema, _ answer: Schema
    ) -> Operation {
        var operation = Operation(.post, path, id, topic, summary, .json(answer))
        operation.body = body
        return operation
    }

    /// Does something of which there is nothing to tell: 204.
    static func done(
        _ path: String, _ id: String, _ topic: String, _ summary: String, _ body: Schema
    ) -> Operation {
        var operation = Operation(.post, path, id, topic, summary, .none)
        operation.body = body
        operation.status = 204
        return operation
    }

    static func put(
        _ path: String, _ id: String, _ topic: String, _ summary: String, _ body: Schema, _ content: Content
    ) -> Operation {
        var operation = Operation(.put, path, id, topic, summary, content)
        operation.body = body
        if case .none = content { operation.status = 204 }
        return operation
    }

    /// Keeps the bytes of the body: 201.
    static func keep(
        _ path: String, _ id: String, _ topic: String, _ summary: String, _ query: [Field], _ kept: Schema
    ) -> Operation {
        var operation = Operation(.put, path, id, topic, summary, .json(kept))
        operation.parameters += query.map { Parameter(field: $0, place: "query") }
        operation.takesBytes = true
        operation.status = 201
        operation.problems = [413, 415, 507]
        return operation
    }

    /// Takes away what the path names; 204, also when it is gone already.
    static func delete(_ path: String, _ id: String, _ topic: String, _ summary: String) -> Operation {
        var operation = Operation(.delete, path, id, topic, summary, .none)
        operation.status = 204
        return operation
    }

    func with(_ change: (inout Operation) -> Void) -> Operation {
        var operation = self
        change(&operation)
        return operation
    }

    /// Upon the version that If-Match names.
    var changing: Operation { with { $0.changes = true } }
    /// Answers 204 with the new version alone when `Prefer: return=minimal` asks for it.
    var shortOnWish: Operation { with { ($0.mayBeShort, $0.others[204]) = (true, Content.none) } }
    /// Upon exactly that version, whatever it is.
    var changingExactly: Operation { with { ($0.changes, $0.isExact) = (true, true) } }
    /// For everybody, signed in or not.
    var open: Operation { with { ($0.isOpen, $0.isForSome) = (true, false) } }
    /// For everybody who is signed in.
    var forAll: Operation { with { $0.isForSome = false } }

    /// What the names in braces stand for.
    private static func field(_ name: String) -> Field {
        switch name {
        case "number": Field(name, .identity, "Number of the rework.")
        case "question": Field(name, .whole(.ordinal, 1...Int64.max), "Number of the question within its rework.")
        case "client": Field(name, .identity, "Number of the client.")
        case "training": Field(name, .whole(.ordinal, 1...Int64.max), "Number of the training within its client.")
        case "absence": Field(name, .whole(.ordinal, 1...Int64.max), "Number of the absence within its person.")
        case "step": Field(name, .whole(.ordinal, 1...Int64.max), "Number of the step within its programme.")
        case "template": Field(name, .identity, "Number of the template.")
        case "view": Field(name, .identity, "Number of the saved view.")
        case "calendar": Field(name, .identity, "Number of the calendar.")
        case "person": Field(name, .identity, "Number of the person.")
        case "name": Field(name, .text(longest: 100, pattern: "^[a-z][a-z-]*$"), "Name of it, as its list tells.")
        case "session", "link": Field(name, .sha256, "SHA-256 of its token, as its list tells.")
        case "sha256": Field(name, .sha256, "SHA-256 of its bytes, in hexadecimal digits.")
        default: Field(name, .text(longest: 200), "Which one.")
        }
    }
}
