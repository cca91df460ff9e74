import Foundation
import Hummingbird

/// The pages, styles, scripts and words of `web/`, read once at the start: the same bytes for everybody.
///
/// A page's script is joined with the modules it needs, and a page names its script and styles with a tag of their bytes:
/// a browser asks for them once, and again only when they changed.
struct StaticFiles: Sendable {
    private let files: [String: StaticFile]

    /// - Throws: a Cocoa error when the folder can't be read, `JoinedScript.Fault` when a script can't be put together.
    init(web: String) throws {
        let read = try StaticFiles.read(web)
        let scripts = read.filter { $0.key.hasPrefix("/js/") }
        let modules = Dictionary(
            uniqueKeysWithValues: scripts.map {
                ($0.key, ScriptModule(String(decoding: $0.value, as: UTF8.self), at: $0.key))
            })
        var files: [String: StaticFile] = [:]
        for (path, bytes) in read {
            let isPageScript = path.hasPrefix("/js/pages/")
            let shown = isPageScript ? Array(try JoinedScript(of: path, from: modules).text.utf8) : bytes
            files[path] = StaticFile(shown, type: StaticFiles.type(of: path) ?? "")
        }
        for (path, bytes) in read where path.hasSuffix(".html") {
            files[path] = StaticFile(StaticFiles.tagged(bytes, files), type: StaticFiles.type(of: path) ?? "")
        }
        self.files = files
    }

    /// Every file that has a type of the web, by its path from the root of the site; the documents' templates are not served.
    private static func read(_ web: String) throws -> [String: [UInt8]] {
        let root = URL(fileURLWithPath: web, isDirectory: true)
        var read: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: web)
        where !path.hasPrefix("documents/") && type(of: path) != nil {
            read["/" + path] = Array(try Data(contentsOf: root.appendingPathComponent(path)))
        }
        return read
    }

    private static func tagged(_ page: [UInt8], _ files: [String: StaticFile]) -> [UInt8] {
        var text = String(decoding: page, as: UTF8.self)
        for (path, file) in files where path.hasPrefix("/css/") || path.hasPrefix("/js/pages/") {
            text = text.replacingOccurrences(of: "\"\(path)\"", with: "\"\(path)?v=\(file.tag)\"")
        }
        return Array(text.utf8)
    }

    private static func type(of path: String) -> String? {
        types[URL(fileURLWithPath: path).pathExtension]
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
        "ico": "image/x-icon", "webmanifest": "application/manifest+json",
    ]

    /// - Throws: `Problem` `notFound`.
    func response(_ path: String, to request: Request) throws -> Response {
        guard let file = files[path] else { throw Problem(.notFound) }
        return file.response(to: request)
    }
}
