import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ReworkSecrets

/// The pages, styles, scripts and words of `web/`, read once at the start: the same bytes for everybody.
struct StaticFiles: Sendable {
    private struct File {
        let body: ByteBuffer
        let type: String
        let etag: String
    }

    private let files: [String: File]

    /// - Throws: a Cocoa error when the folder can't be read.
    init(web: String) throws {
        var files: [String: File] = [:]
        let root = URL(fileURLWithPath: web, isDirectory: true)
        for path in try FileManager.default.subpathsOfDirectory(atPath: web) where !path.hasPrefix("documents/") {
            guard let type = StaticFiles.types[URL(fileURLWithPath: path).pathExtension] else { continue }
            let data = try Data(contentsOf: root.appendingPathComponent(path))
            let etag = "\"\(Digest.of(data).hex.prefix(32))\""
            files["/" + path] = File(body: ByteBuffer(bytes: data), type: type, etag: etag)
        }
        self.files = files
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
        "ico": "image/x-icon", "webmanifest": "application/manifest+json",
    ]

    /// - Throws: `Problem` `notFound`.
    func response(_ path: String, to request: Request) throws -> Response {
        guard let file = files[path] else { throw Problem(.notFound) }
        let isKnown = request.holds(file.etag)
        var response =
            isKnown
            ? Response(status: .notModified, headers: [.eTag: file.etag])
            : Answering.buffer(file.body, type: file.type, etag: file.etag)
        // Asked again each time, answered without a body when nothing changed.
        response.headers[.cacheControl] = "no-cache"
        return response
    }
}
