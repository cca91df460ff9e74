/// A member of an object, or a parameter: what it is called, may be, and means.
struct Field: Sendable {
    let name: String
    let shape: Shape
    /// A sentence, for people.
    let meaning: String
    /// Whether it must be there. What an answer leaves out has no value; a request may say null as well.
    var isRequired = true

    init(_ name: String, _ shape: Shape, _ meaning: String) {
        (self.name, self.shape, self.meaning) = (name, shape, meaning)
    }

    init(_ name: String, _ schema: Schema, _ meaning: String) {
        self.init(name, .named(schema), meaning)
    }

    /// The same field, which may be left out.
    var optional: Field {
        var field = self
        field.isRequired = false
        return field
    }

    /// - Parameter orNull: whether null says the same as leaving it out.
    func json(orNull: Bool) -> JSONValue {
        var json = shape.json
        if orNull, !isRequired {
            json = ["anyOf": .list([.object(json), .object(["type": .text("null")])])]
        }
        json["description"] = .text(meaning)
        return .object(json)
    }
}
