/// An object of the API by name, with every field described.
struct Schema: Sendable {
    /// What an object is for: an answer has no fields beyond its own, a request may bring others, which nobody reads.
    enum Use { case answer, request }

    let name: String
    let meaning: String
    let use: Use
    let fields: [Field]

    private init(_ name: String, _ meaning: String, _ use: Use, _ fields: [Field]) {
        (self.name, self.meaning, self.use, self.fields) = (name, meaning, use, fields)
    }

    static func answer(_ name: String, _ meaning: String, _ fields: [Field]) -> Schema {
        Schema(name, meaning, .answer, fields)
    }

    static func request(_ name: String, _ meaning: String, _ fields: [Field]) -> Schema {
        Schema(name, meaning, .request, fields)
    }

    /// A page of something.
    static func list(_ name: String, of schema: Schema, _ meaning: String) -> Schema {
        .answer(name, meaning, [Field("items", .list(.named(schema)), meaning)])
    }

    var json: JSONValue {
        let members = fields.map { ($0.name, $0.json(orNull: use == .request)) }
        var json: [String: JSONValue] = [
            "type": .text("object"), "description": .text(meaning),
            "properties": .object(Dictionary(uniqueKeysWithValues: members)),
        ]
        let required = fields.filter(\.isRequired).map { JSONValue.text($0.name) }
        if !required.isEmpty { json["required"] = .list(required) }
        if use == .answer { json["additionalProperties"] = .flag(false) }
        return .object(json)
    }

    /// Itself and all it speaks of, by name; two of one name are two in the list.
    func collect(into known: inout [String: [Schema]]) {
        let isKnown = known[name, default: []].contains { $0.meaning == meaning }
        if isKnown { return }
        known[name, default: []].append(self)
        for schema in fields.flatMap(\.shape.schemas) { schema.collect(into: &known) }
    }
}
