import Foundation
import Hummingbird
import NIOEmbedded
package import ReworkDesk
package import ReworkDomain
import ReworkHTTP

/// What a server answered.
package struct ServerAnswer: Sendable {
    package let status: Int
    package let headers: [(name: String, value: String)]
    package let bytes: [UInt8]

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package func json() throws -> JSON { try JSON(bytes) }

    package func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    package subscript(_ name: String) -> String? { values(name).first }
}

/// Sends requests through the whole router, but for the socket: what a browser or a program of `person` would send.
package struct RouterClient: Sendable {
    package static let host = "127.0.0.1:8080"
    package static let origin = "http://127.0.0.1:8080"

    private let respond: @Sendable (Request) async throws -> ServerAnswer
    /// Cookies sent, as the header has them.
    package var cookie: String?
    /// Whether Sec-Fetch-Site is left out, as an old browser or a program does.
    package var isSilent = false

    package init(
        _ desk: Desk, origin: String = RouterClient.origin, trusted: Set<String> = [], isDemo: Bool = false,
        web: String = RepositoryFolder.web
    ) throws {
        var settings = WebSettings(
            web: web, specTemplates: RepositoryFolder.specTemplates, publicOrigin: origin,
            hosts: [RouterClient.host, "localhost:8080"])
        settings.trustedOrigins = trusted
        settings.isDemo = isDemo
        let responder = try makeRouter(desk, settings).router.buildResponder()
        respond = { request in
            let source = ApplicationRequestContextSource(
                channel: NIOAsyncTestingChannel(), logger: .init(label: "test"))
            let context = AppContext(source: source)
            return try await RouterClient.read(try await responder.respond(to: request, context: context))
        }
    }

    /// The same router, with a session of this person.
    package func signedIn(_ person: Person, at desk: Desk) async throws -> RouterClient {
        var client = self
        client.cookie = "__Host-rework=\(try await desk.startSession(for: person.id).text)"
        return client
    }

    /// - Parameter hosts: Host header fields, in order; on the wire the first becomes the request's authority.
    package func send(
        _ method: String, _ path: String, _ fields: [String: String] = [:], body: [UInt8] = [],
        hosts: [String] = [RouterClient.host]
    ) async throws -> ServerAnswer {
        guard let known = HTTPRequest.Method(method) else { preconditionFailure("no method: \(method)") }
        var headers = HTTPFields()
        var given = fields
        for host in hosts.dropFirst() { headers.append(name: "Host", host) }
        if let cookie { given["Cookie"] = given["Cookie"] ?? cookie }
        if isSilent { given["Sec-Fetch-Site"] = nil }
        if !body.isEmpty { given["Content-Length"] = given["Content-Length"] ?? String(body.count) }
        for (name, value) in given { headers.append(name: name, value) }
        let head = HTTPRequest(
            method: known, scheme: "http", authority: hosts.first, path: path, headerFields: headers)
        let answer = try await respond(Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))))
        let disagreements = RouterClient.api.disagreements(method, path, with: answer)
        if !disagreements.isEmpty { throw Undescribed(disagreements: disagreements) }
        return answer
    }

    /// The API's own description: every answer is held against it.
    package static let api: DescribedAPI = {
        guard let api = try? DescribedAPI(APIDescription.bytes) else {
            preconditionFailure("the description is no JSON")
        }
        return api
    }()

    /// An answer that Sources/ReworkHTTP/OpenAPI does not describe so.
    package struct Undescribed: Error, CustomStringConvertible {
        let disagreements: [String]
        package var description: String {
            "Sources/ReworkHTTP/OpenAPI must say: \(disagreements.prefix(5).joined(separator: "; "))"
        }
    }

    private static func read(_ response: Response) async throws -> ServerAnswer {
        let kept = Kept()
        try await response.body.write(kept)
        return ServerAnswer(
            status: response.status.code,
            headers: response.headers.map { (name: $0.name.rawName, value: $0.value) }, bytes: kept.bytes)
    }
}

/// Keeps what a body writes.
private final class Kept: ResponseBodyWriter, @unchecked Sendable {
    // Unchecked: written by the one task that asks for the body.
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws {
        bytes += Array(buffer.readableBytesView)
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension HTTPFields {
    fileprivate mutating func append(name: String, _ value: String) {
        guard let name = Element.Name(name) else { preconditionFailure("no field name: \(name)") }
        append(Element(name: name, value: value))
    }
}
