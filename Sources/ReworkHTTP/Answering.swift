import HTTPTypes
import Hummingbird
import NIOCore
import ReworkDesk
import ReworkDomain
import ReworkStore

/// How responses are made, so that every handler does it alike.
enum Answering {
    static func json(_ value: some Encodable) throws -> [UInt8] {
        try JSONWriter.bytes(value, isSorted: false)
    }

    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, etag: String? = nil
    ) throws -> Response {
        bytes(try json(value), type: "application/json; charset=utf-8", status: status, etag: etag)
    }

    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        bytes(Array(text.utf8), type: "text/html; charset=utf-8", status: status)
    }

    static func bytes(
        _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, etag: String? = nil
    ) -> Response {
        buffer(ByteBuffer(bytes: bytes), type: type, status: status, etag: etag)
    }

    static func buffer(
        _ buffer: ByteBuffer, type: String, status: HTTPResponse.Status = .ok, etag: String? = nil
    ) -> Response {
        var headers: HTTPFields = [.contentType: type, .contentLength: String(buffer.readableBytes)]
        if let etag { headers[.eTag] = etag }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: buffer))
    }

    /// To another page after a form was taken.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .contentLength: "0"])
    }

    static func noContent() -> Response {
        Response(status: .noContent)
    }

    /// The new version and nothing else, to one who asked for no more.
    static func minimal(_ version: Int) -> Response {
        Response(status: .noContent, headers: [.eTag: etag(version), .preferenceApplied: "return=minimal"])
    }

    static func etag(_ version: Int) -> String { "\"\(version)\"" }
}

extension Request {
    /// Whether the changed thing is not wanted back: `Prefer: return=minimal` (RFC 7240).
    var prefersMinimal: Bool {
        headers[values: .prefer].contains { field in
            field == "return=minimal"
                || field.split(whereSeparator: { $0 == "," || $0 == ";" })
                    .contains { $0.filter { !$0.isWhitespace }.lowercased() == "return=minimal" }
        }
    }

    /// What the device says of itself; empty when it says nothing.
    var userAgent: String { headers[.userAgent] ?? "" }

    /// Whether the reader holds this very version already.
    func holds(_ etag: String) -> Bool {
        guard let known = headers[.ifNoneMatch] else { return false }
        return known.split(separator: ",").contains { part in
            let tag = part.filter { !$0.isWhitespace }
            // A GET compares weakly (RFC 9110, 13.1.2).
            return tag == "*" || tag.trimmingPrefix("W/") == etag
        }
    }
}
