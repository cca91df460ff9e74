import Foundation
package import ReworkDomain

/// The words of one language, from `web/locales`: nested keys, placeholders in braces, plural forms by count.
package struct Words: Sendable {
    private indirect enum Entry: Sendable {
        case phrase(String)
        case group([String: Entry])
    }

    package static let topics = [
        "common", "documents", "workspace", "prices", "requests", "measures", "team", "editor", "workshop",
    ]

    package let language: Language
    private let root: Entry
    /// The tree as a template's context, made once: it is the same at every printing.
    // Never changed after init, so that any thread may read it.
    nonisolated(unsafe) let context: [String: Any]

    /// Reads `<file>.<language>.json` of each file, later ones adding to earlier ones.
    /// - Throws: a Cocoa error when a file is missing or is no JSON.
    package init(_ language: Language, folder: String, files: [String] = Words.topics) throws {
        self.language = language
        var groups: [String: Entry] = [:]
        for file in files {
            let path = "\(folder)/\(file).\(language.rawValue).json"
            let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
            if case .group(let more) = Words.entry(json) { groups.merge(more, uniquingKeysWith: Words.merged) }
        }
        root = .group(groups)
        context = groups.mapValues(Words.plain)
    }

    /// A group may stand in several files, with other words in each.
    private static func merged(_ known: Entry, _ new: Entry) -> Entry {
        guard case .group(let old) = known, case .group(let more) = new else { return new }
        return .group(old.merging(more, uniquingKeysWith: merged))
    }

    private static func entry(_ json: Any) -> Entry {
        if let text = json as? String { return .phrase(text) }
        guard let object = json as? [String: Any] else { return .group([:]) }
        return .group(object.mapValues(entry))
    }

    /// The phrase under a dotted key, its placeholders filled; of plural forms the one for `count`, which also fills
    /// `{count}`. A missing key is shown as itself, so that it is noticed.
    package func callAsFunction(_ key: String, _ values: [String: String] = [:], count: Int? = nil) -> String {
        var values = values
        if let count, values["count"] == nil { values["count"] = String(count) }
        var found = entry(at: key)
        if case .group(let forms) = found {
            found = forms[Words.form(of: count ?? 0, language)] ?? forms["other"]
        }
        guard case .phrase(let phrase) = found else { return key }
        return Words.filled(phrase, values)
    }

    /// In one pass: what people wrote is never taken for a placeholder.
    private static func filled(_ phrase: String, _ values: [String: String]) -> String {
        var text = ""
        var rest = phrase[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            text += rest[..<open]
            text += values[String(name)] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    package func has(_ key: String) -> Bool { entry(at: key) != nil }

    private func entry(at key: String) -> Entry? {
        key.split(separator: ".").reduce(Optional(root)) { found, part in
            guard case .group(let group) = found else { return nil }
            return group[String(part)]
        }
    }

    /// CLDR's plural rules for whole numbers.
    private static func form(of count: Int, _ language: Language) -> String {
        switch language {
        case .english:
            return count == 1 ? "one" : "other"
        case .ukrainian:
            let (tens, ones) = (count % 100, count % 10)
            if ones == 1, tens != 11 { return "one" }
            return (2...4).contains(ones) && !(12...14).contains(tens) ? "few" : "many"
        }
    }

    private static func plain(_ entry: Entry) -> Any {
        switch entry {
        case .phrase(let text): text
        case .group(let group): group.mapValues(plain)
        }
    }
}
