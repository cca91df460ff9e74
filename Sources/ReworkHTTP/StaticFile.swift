import HTTPTypes
import Hummingbird
import NIOCore
import ReworkSecrets
import Synchronization

/// The bytes of one file, and the same packed, made when somebody first takes them so.
final class StaticFile: Sendable {
    /// What names these bytes in an address that is kept for ever.
    let tag: String
    private let bytes: [UInt8]
    private let body: ByteBuffer
    private let type: String
    private let packed = Mutex<ByteBuffer??>(nil)

    init(_ bytes: [UInt8], type: String) {
        self.bytes = bytes
        self.type = type
        body = ByteBuffer(bytes: bytes)
        tag = String(Digest.of(bytes).hex.prefix(32))
    }

    func response(to request: Request) -> Response {
        let small = request.takesGzip ? gzip() : nil
        let etag = small == nil ? "\"\(tag)\"" : "\"\(tag)-gz\""
        var response =
            request.holds(etag)
            ? Response(status: .notModified, headers: [.eTag: etag])
            : Answering.buffer(small ?? body, type: type, etag: etag)
        if small != nil { response.headers[.contentEncoding] = "gzip" }
        response.headers[.vary] = "Accept-Encoding"
        // Asked again each time, answered without a body when nothing changed; an address with the tag in it can't change.
        response.headers[.cacheControl] =
            request.names(tag) ? "public, max-age=31536000, immutable" : "no-cache"
        return response
    }

    private func gzip() -> ByteBuffer? {
        packed.withLock { known in
            if let known { return known }
            let made = Gzip.packed(bytes).map { ByteBuffer(bytes: $0) }
            known = .some(made)
            return made
        }
    }
}

extension Request {
    /// RFC 9110, 12.5.3: named, and not with a weight of nought.
    var takesGzip: Bool {
        guard let taken = headers[.acceptEncoding] else { return false }
        return taken.split(separator: ",").contains { part in
            let words = part.split { $0 == ";" || $0.isWhitespace }
            return words.first == "gzip"
                && words.dropFirst().allSatisfy { !["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
        }
    }

    fileprivate func names(_ tag: String) -> Bool {
        uri.query != nil && uri.queryParameters.get("v") == tag
    }
}
