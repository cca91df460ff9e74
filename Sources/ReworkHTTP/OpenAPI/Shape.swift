/// What a value of the API may be: as much of JSON Schema 2020-12 as its description needs.
indirect enum Shape: Sendable {
    /// - `longest` in characters.
    case text(longest: Int? = nil, pattern: String? = nil, format: String? = nil)
    case whole(Unit, ClosedRange<Int64>? = nil)
    case flag
    /// One of these words.
    case word([String])
    case list(Shape, most: Int? = nil)
    /// Members of any name, each of this shape.
    case map(Shape)
    case one([Shape])
    case named(Schema)
    /// The schema of that name, which is being described: a tree has branches of its own kind.
    case same(String)

    /// A day of the vendor's calendar, "2026-11-02".
    static let day = Shape.text(pattern: #"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"#, format: "date")
    static let sha256 = Shape.text(pattern: "^[0-9a-f]{64}$")
    static let criterion = Shape.text(pattern: "^AC-[1-9][0-9]{0,5}$")
    static let moment = Shape.whole(.moment, 0...253_402_300_799_000)
    /// A number that names something.
    static let identity = Shape.whole(.identity, 1...Int64.max)
    static let version = Shape.whole(.version, 0...Int64.max)
    /// A text that says something: more than white space.
    static func saying(_ longest: Int) -> Shape { .text(longest: longest, pattern: #"\S"#) }
    static func word<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> Shape where Word.RawValue == String {
        .word(type.allCases.map(\.rawValue))
    }

    var json: [String: JSONValue] {
        switch self {
        case .text(let longest, let pattern, let format):
            var json: [String: JSONValue] = ["type": .text("string")]
            json["maxLength"] = longest.map { .number(Int64($0)) }
            json["pattern"] = pattern.map { .text($0) }
            json["format"] = format.map { .text($0) }
            return json
        case .whole(let unit, let range):
            var json: [String: JSONValue] = ["type": .text("integer"), "format": .text("int64")]
            json["x-unit"] = .text(unit.rawValue)
            json["minimum"] = range.map { .number($0.lowerBound) }
            json["maximum"] = range.map { .number($0.upperBound) }
            return json
        case .flag: return ["type": .text("boolean")]
        case .word(let words): return ["type": .text("string"), "enum": .list(words.map { .text($0) })]
        case .list(let shape, let most):
            var json: [String: JSONValue] = ["type": .text("array"), "items": .object(shape.json)]
            json["maxItems"] = most.map { .number(Int64($0)) }
            return json
        case .map(let shape): return ["type": .text("object"), "additionalProperties": .object(shape.json)]
        case .one(let shapes): return ["anyOf": .list(shapes.map { .object($0.json) })]
        case .named(let schema): return ["$ref": .text("#/components/schemas/\(schema.name)")]
        case .same(let name): return ["$ref": .text("#/components/schemas/\(name)")]
        }
    }

    /// The schemas it speaks of.
    var schemas: [Schema] {
        switch self {
        case .text, .whole, .flag, .word, .same: []
        case .list(let shape, _), .map(let shape): shape.schemas
        case .one(let shapes): shapes.flatMap(\.schemas)
        case .named(let schema): [schema]
        }
    }
}
