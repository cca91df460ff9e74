import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ReworkSecrets

/// A document's own Content-Security-Policy: its one style, named by hash, no script at all. Never the `sandbox`
/// directive: it would make the form under a document cross-site.
enum DocumentPolicy {
    static func response(
        _ bytes: [UInt8], status: HTTPResponse.Status = .ok, etag: String? = nil
    ) -> Response {
        self.response(ByteBuffer(bytes: bytes), policy: policy(for: bytes), status: status, etag: etag)
    }

    static func response(
        _ body: ByteBuffer, policy: String, status: HTTPResponse.Status = .ok, etag: String? = nil
    ) -> Response {
        var response = Answering.buffer(body, type: "text/html; charset=utf-8", status: status, etag: etag)
        response.headers[.contentSecurityPolicy] = policy
        // A right may be taken away: the browser asks again each time, and gets no body when nothing changed.
        response.headers[.cacheControl] = "private, no-cache"
        return response
    }

    /// With the document's own policy, since a browser puts these fields in the place of those it kept.
    static func notModified(policy: String, etag: String) -> Response {
        let headers: HTTPFields = [
            .eTag: etag, .contentSecurityPolicy: policy, .cacheControl: "private, no-cache",
        ]
        return Response(status: .notModified, headers: headers)
    }

    /// The hash is taken from the stored bytes: a document written last year keeps last year's style.
    static func policy(for bytes: [UInt8]) -> String {
        let style = styleHash(bytes).map { "'sha256-\($0)'" } ?? "'none'"
        return [
            "default-src 'none'", "style-src \(style)", "img-src 'self' data:", "form-action 'self'",
            "base-uri 'none'", "frame-ancestors 'self'",
        ].joined(separator: "; ")
    }

    private static let opening = Array("style>".utf8)

    /// Base64 of the SHA-256 of what stands in the first style element.
    private static func styleHash(_ bytes: [UInt8]) -> String? {
        let open = find(opening, in: bytes, from: 0).map { $0 + opening.count }
        guard let open, let close = find([UInt8(ascii: "<"), UInt8(ascii: "/")] + opening, in: bytes, from: open)
        else { return nil }
        return Data(Digest.of(bytes[open..<close]).bytes).base64EncodedString()
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        return (start...(bytes.count - needle.count)).first { place in
            bytes[place] == needle[0] && bytes[place...].starts(with: needle)
        }
    }
}
