import Foundation

/// The API's description in OpenAPI 3.1, to hold answers against: whatever an answer has must be described.
package struct DescribedAPI: Sendable {
    package let document: JSON
    /// Path templates, those without parameters first.
    private let templates: [[Substring]]

    /// - Throws: `DecodingError` when the bytes are no JSON.
    package init(_ bytes: [UInt8]) throws {
        document = try JSON(bytes)
        templates = (document["/paths"]?.members.keys.map { $0.split(separator: "/") } ?? [])
            .sorted { left, right in left.count { $0.first == "{" } < right.count { $0.first == "{" } }
    }

    /// What the answer has that the description does not, or the other way round; empty when they agree, and for a path
    /// that is not described at all.
    package func disagreements(_ method: String, _ path: String, with answer: ServerAnswer) -> [String] {
        let parts = path.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: true)
        let found = templates.first { template in
            template.count == parts.count && zip(template, parts).allSatisfy { $0 == $1 || $0.first == "{" }
        }
        guard let found, method != "HEAD" else { return [] }
        let template = "/" + found.joined(separator: "/")
        guard let operation = document.member("paths")?.member(template)?.member(method.lowercased()) else { return [] }
        guard let response = operation.member("responses")?.member(String(answer.status)) else {
            return ["\(method) \(template) answers \(answer.status), which is not described"]
        }
        return disagreements(resolved(response), answer).map { "\(method) \(template), \(answer.status): \($0)" }
    }

    private func disagreements(_ response: JSON, _ answer: ServerAnswer) -> [String] {
        guard let content = response.member("content") else {
            return answer.bytes.isEmpty ? [] : ["has a body"]
        }
        let type = answer["Content-Type"]?.split(separator: ";").first.map(String.init) ?? ""
        guard let schema = content.member(type)?.member("schema") else { return ["is of type \(type)"] }
        guard type.hasSuffix("json") else { return [] }
        guard let value = try? answer.json() else { return ["is no JSON"] }
        return disagreements(of: value, with: schema, at: "")
    }

    private func resolved(_ json: JSON) -> JSON {
        guard let reference = json.member("$ref")?.text else { return json }
        return document[String(reference.dropFirst())] ?? .null
    }

    private func disagreements(of value: JSON, with schema: JSON, at place: String) -> [String] {
        let schema = resolved(schema)
        if case .list(let choices)? = schema.member("anyOf") {
            let found = choices.map { disagreements(of: value, with: $0, at: place) }
            return found.contains([]) ? [] : found.min { $0.count < $1.count } ?? []
        }
        if case .list(let words)? = schema.member("enum"), !words.contains(value) {
            return ["\(place) is \(value), none of the words described"]
        }
        switch (schema.member("type")?.text, value) {
        case ("string", .text(let text)): return disagreements(of: text, with: schema, at: place)
        case ("integer", .number(let number)): return disagreements(of: number, with: schema, at: place)
        case ("boolean", .flag): return []
        case ("array", .list(let items)):
            let shape = schema.member("items") ?? .null
            return items.enumerated().flatMap { disagreements(of: $1, with: shape, at: "\(place)/\($0)") }
        case ("object", .object(let members)): return disagreements(of: members, with: schema, at: place)
        default: return ["\(place) is \(value), not of the type described"]
        }
    }

    private func disagreements(of text: String, with schema: JSON, at place: String) -> [String] {
        guard let pattern = schema.member("pattern")?.text else { return [] }
        let fits = text.range(of: pattern, options: .regularExpression) != nil
        return fits ? [] : ["\(place) is “\(text)”, not as \(pattern)"]
    }

    private func disagreements(of number: Double, with schema: JSON, at place: String) -> [String] {
        func limit(_ name: String) -> Double? {
            if case .number(let limit)? = schema.member(name) { limit } else { nil }
        }
        let fits =
            number == number.rounded() && number >= (limit("minimum") ?? number)
            && number <= (limit("maximum") ?? number)
        return fits ? [] : ["\(place) is \(number), past what is described"]
    }

    private func disagreements(of members: [String: JSON], with schema: JSON, at place: String) -> [String] {
        let described = schema.member("properties")?.members ?? [:]
        let required = schema.member("required")?.items.compactMap(\.text) ?? []
        var found = required.filter { members[$0] == nil }.map { "\(place)/\($0) is missing" }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if let shape = described[name] {
                found += disagreements(of: value, with: shape, at: "\(place)/\(name)")
            } else if let other = schema.member("additionalProperties") {
                if other == false { found.append("\(place)/\(name) is not described") }
                if case .object = other { found += disagreements(of: value, with: other, at: "\(place)/\(name)") }
            }
        }
        return found
    }
}
