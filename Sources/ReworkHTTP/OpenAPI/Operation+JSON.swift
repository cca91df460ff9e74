import HTTPTypes

/// An operation as OpenAPI 3.1 writes it.
extension Operation {
    var json: JSONValue {
        var json: [String: JSONValue] = [
            "operationId": .text(id), "tags": .list([.text(topic)]), "summary": .text(summary),
            "parameters": .list(parameters.map(\.json) + headers), "responses": .object(responses),
        ]
        if isOpen { json["security"] = .list([]) }
        if let body {
            json["requestBody"] = .object(["required": .flag(true), "content": Content.json(body).json])
        }
        if takesBytes {
            let bytes: [String: JSONValue] = ["schema": .object(["type": .text("string"), "format": .text("binary")])]
            json["requestBody"] = .object([
                "required": .flag(true), "content": .object(["application/octet-stream": .object(bytes)]),
            ])
        }
        return .object(json)
    }

    private var headers: [JSONValue] {
        func reference(_ name: String) -> JSONValue {
            .object(["$ref": .text("#/components/parameters/\(name)")])
        }
        let isUnsafe = method != .get
        return (changes ? [reference(isExact ? "IfMatchExactly" : "IfMatch")] : [])
            + (isKeyed ? [reference("IdempotencyKey")] : []) + (mayBeShort ? [reference("Prefer")] : [])
            + (isUnsafe ? [reference("SecFetchSite")] : [])
    }

    private var responses: [String: JSONValue] {
        var told: [String: JSONValue] = [:]
        for status in allProblems {
            told[String(status)] = .object(["$ref": .text("#/components/responses/Problem\(status)")])
        }
        for (status, content) in others { told[String(status)] = response(content) }
        told[String(status)] = response(content)
        return told
    }

    private func response(_ content: Content) -> JSONValue {
        var json: [String: JSONValue] = ["description": .text(summary)]
        if case .none = content { return .object(json) }
        json["content"] = content.json
        if changes || isVersioned { json["headers"] = .object(["ETag": .object(Operation.etag)]) }
        return .object(json)
    }

    /// Whether the answer names a version: that of the one thing the path names.
    private var isVersioned: Bool {
        guard case .json(let schema) = content else { return false }
        return schema.fields.contains { $0.name == "version" }
    }

    private static let etag: [String: JSONValue] = [
        "description": .text("The version, in quotes: what If-Match of the next change names."),
        "schema": .object(Shape.text(pattern: "^\"[0-9]+\"$").json),
    ]

    /// The statuses that follow from what the operation is, and its own.
    var allProblems: [Int] {
        var statuses = [421, 429, 500, 503] + problems
        if !isOpen { statuses += [401] }
        if isForSome || method != .get { statuses += [403] }
        if path.contains("{") { statuses += [404] }
        if body != nil { statuses += [400, 413, 415, 422, 507] }
        if isKeyed { statuses += [409] }
        if changes { statuses += [409, 412, 428] }
        if parameters.contains(where: { $0.place == "query" }) { statuses += [422] }
        return statuses
    }
}

extension Operation.Parameter {
    var json: JSONValue {
        .object([
            "name": .text(field.name), "in": .text(place), "required": .flag(place == "path" || field.isRequired),
            "description": .text(field.meaning), "schema": .object(field.shape.json),
        ])
    }
}

extension Operation.Content {
    /// By media type.
    var json: JSONValue {
        switch self {
        case .json(let schema):
            .object(["application/json": .object(["schema": .object(Shape.named(schema).json)])])
        case .jsonList(let schema):
            .object(["application/json": .object(["schema": .object(Shape.list(.named(schema)).json)])])
        case .anyJSON:
            .object(["application/json": .object(["schema": .object(["type": .text("object")])])])
        case .html: .object(["text/html": .object(["schema": .object(["type": .text("string")])])])
        case .none: .object([:])
        }
    }

    var schemas: [Schema] {
        switch self {
        case .json(let schema), .jsonList(let schema): [schema]
        case .anyJSON, .html, .none: []
        }
    }
}
