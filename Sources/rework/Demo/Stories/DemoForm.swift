import ReworkDomain

/// The words, fields and text of a step, taken one by one; what nobody took is a fault.
struct DemoForm {
    struct Field {
        let name: String
        let value: String
        let line: Int
    }

    let story: String
    /// Of the step's heading, from 1.
    let line: Int
    private var words: [String]
    private var fields: [Field]
    private var text: String?

    init(story: String, line: Int, words: [String] = [], fields: [Field], text: String) {
        self.story = story
        self.line = line
        self.words = words
        self.fields = fields
        self.text = text.isEmpty ? nil : text
    }

    func fault(_ what: String, at line: Int? = nil) -> DemoStoryFault {
        DemoStoryFault(story: story, line: line ?? self.line, what: what)
    }

    /// - Throws: `DemoStoryFault` when something was written that the step has no place for.
    func finish() throws {
        if let word = words.first { throw fault("“\(word)” has no place here") }
        if let field = fields.first { throw fault("the field “\(field.name)” has no place here", at: field.line) }
        if text != nil { throw fault("this step has no text") }
    }

    mutating func word() throws -> String {
        if words.isEmpty { throw fault("a word is missing after the verb") }
        return words.removeFirst()
    }

    mutating func court() throws -> Court {
        let word = try word()
        guard let court = Court(rawValue: word) else { throw fault("\(word) is nobody's court") }
        return court
    }

    mutating func body() throws -> String {
        guard let body = text else { throw fault("the text is missing") }
        text = nil
        return body
    }

    mutating func optionalBody() -> String {
        defer { text = nil }
        return text ?? ""
    }

    mutating func taken(_ name: String) -> Field? {
        guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
        return fields.remove(at: index)
    }

    func fields(named name: String) -> Bool { fields.contains { $0.name == name } }

    mutating func optional(_ name: String) -> String? { taken(name)?.value }

    mutating func required(_ name: String) throws -> String {
        guard let value = optional(name) else { throw fault("the field “\(name)” is missing") }
        return value
    }

    mutating func flag(_ name: String, _ value: String) throws -> Bool {
        guard let field = taken(name) else { return false }
        guard field.value == value else { throw fault("\(name) is \(value) or left out", at: field.line) }
        return true
    }

    mutating func number(_ name: String) throws -> Int {
        let value = try required(name)
        guard let number = Int(value) else { throw fault("\(name): \(value) is no number") }
        return number
    }

    mutating func span(_ name: String) throws -> DemoSpan {
        let value = try required(name)
        guard let span = DemoSpan(value) else { throw fault("\(name): \(value) is no working time") }
        return span
    }

    /// Every criterion named, by its number.
    mutating func criteria() -> [Int: String] {
        var found: [Int: String] = [:]
        for field in fields {
            if let number = CriterionID(field.name)?.number { found[number] = field.value }
        }
        fields.removeAll { CriterionID($0.name) != nil }
        return found
    }
}
