import Foundation

/// One module of web/js, taken apart: what it imports, what it exports, and the rest.
///
/// It knows what our modules are made of: named imports of files of ours and named exports, each beginning its line, and
/// comments on lines of their own, which a page's reader is not made to wait for.
struct ScriptModule {
    struct Import {
        /// Names in braces, as a `const` unpacks them: "{ get, send: post }".
        let names: String
        /// From the root of the site: "/js/api.js".
        let path: String
    }

    private(set) var imports: [Import] = []
    private(set) var exports: [String] = []
    private(set) var body = ""

    /// - Parameter path: from the root of the site; imports are told from there.
    init(_ text: String, at path: String) {
        var statement = ""
        var isInComment = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isComment = isInComment || ScriptModule.beginsComment(line)
            if isComment, statement.isEmpty {
                let isBlock = isInComment || !line.drop { $0 == " " }.hasPrefix("//")
                isInComment = isBlock && !line.contains("*/")
                continue
            }
            if !statement.isEmpty || line.hasPrefix("import ") {
                statement += line
                guard line.hasSuffix(";") else { continue }
                if let found = ScriptModule.parsed(statement, from: path) { imports.append(found) }
                statement = ""
            } else if line.hasPrefix("export ") {
                let declaration = line.dropFirst("export ".count)
                exports += ScriptModule.name(declaring: declaration).map { [$0] } ?? []
                body += declaration + "\n"
            } else {
                body += line + "\n"
            }
        }
    }

    /// `//`, `/**` or `/*` with nothing before it, and nothing behind its end.
    private static func beginsComment(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        if text.hasPrefix("//") { return true }
        guard text.hasPrefix("/*") else { return false }
        guard let end = text.firstRange(of: "*/") else { return true }
        return text[end.upperBound...].allSatisfy(\.isWhitespace)
    }

    private static func parsed(_ statement: String, from path: String) -> Import? {
        guard let open = statement.firstIndex(of: "{"), let close = statement.firstIndex(of: "}"),
            let address = statement[close...].split(separator: "\"").dropFirst().first
        else { return nil }
        let names = statement[open...close].replacingOccurrences(of: " as ", with: ": ")
        return Import(names: names, path: resolved(address, from: path))
    }

    /// "../api.js" in /js/pages/home.js is /js/api.js.
    private static func resolved(_ address: Substring, from path: String) -> String {
        var steps = address.hasPrefix("/") ? [] : path.split(separator: "/").dropLast()
        for step in address.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return "/" + steps.joined(separator: "/")
    }

    private static let keywords: Set<Substring> = ["async", "function", "class", "const", "let"]

    private static func name(declaring declaration: Substring) -> String? {
        declaration.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }
            .first { !keywords.contains($0) }
            .map(String.init)
    }
}
