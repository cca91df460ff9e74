import Foundation

/// The words of one topic in one language: web/locales/<topic>.<language>.json.
struct LocaleFile {
    static let languages = ["uk", "en"]

    /// Paths to every word. Plural forms count as one word: languages differ in which forms they have.
    let keys: Set<String>

    /// - Throws: when the file is no JSON object.
    init(path: String) throws {
        try self.init(json: Data(Repository.bytes(of: path)))
    }

    init(json: Data) throws {
        keys = Self.keys(of: try JSONSerialization.jsonObject(with: json), at: "")
    }

    /// Topics that any language has a file of.
    static var topics: [String] {
        let files = Repository.files(under: "web/locales", extensions: ["json"])
        return Set(files.map { String($0.dropLast(".uk.json".count)) }).sorted()
    }

    private static let pluralForms: Set<String> = ["zero", "one", "two", "few", "many", "other"]

    private static func keys(of value: Any, at path: String) -> Set<String> {
        guard let object = value as? [String: Any] else { return [path] }
        let names = Set(object.keys)
        if names.contains("one"), names.isSubset(of: pluralForms) { return [path] }
        return object.reduce(into: []) { keys, entry in
            keys.formUnion(Self.keys(of: entry.value, at: path.isEmpty ? entry.key : "\(path).\(entry.key)"))
        }
    }
}
