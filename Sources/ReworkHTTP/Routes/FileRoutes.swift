import HTTPTypes
import Hummingbird
import NIOCore
import ReworkDesk
import ReworkDomain
import ReworkStore

/// Files: brought as a raw body, read by whoever may read what names them.
struct FileRoutes {
    let desk: Desk
    let io = FileIO()

    func add(to table: RouteTable) {
        table.put("/api/v1/files", use: take)
        table.get("/files/{sha256}", use: file)
    }

    /// `?name=` is what it is called. The same bytes again answer the same: no key is needed, and no version.
    @Sendable func take(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let name = request.uri.queryParameters.get("name") ?? ""
        let length = request.headers[.contentLength].flatMap(Int.init)
        let body = request.body.map { Array($0.readableBytesView) }
        let file = try await desk.takeFile(named: name, length: length, body, by: person.id)
        var response = try Answering.json(FileBody(file), status: .created)
        response.headers[.location] = "/files/\(file.file.hex)"
        return response
    }

    @Sendable func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let (file, name) = try await desk.readableFile(try context.fingerprint("sha256"), for: person.id)
        guard let path = desk.store.path(of: file.file) else { throw Refusal(.notFound) }
        let etag = "\"\(file.file.hex)\""
        var headers = FilePolicy.headers(file.type, named: name ?? "\(file.file.hex.prefix(12))")
        headers[.eTag] = etag
        headers[.acceptRanges] = "bytes"
        if request.holds(etag) { return Response(status: .notModified, headers: headers) }
        switch AskedRange(request, size: file.size, etag: etag) {
        case .whole:
            headers[.contentLength] = String(file.size)
            return Response(status: .ok, headers: headers, body: try await io.loadFile(path: path, context: context))
        case .nothing:
            headers[.contentRange] = "bytes */\(file.size)"
            headers[.contentLength] = "0"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(file.size)"
            headers[.contentLength] = String(range.count)
            let body = try await io.loadFile(path: path, range: range, context: context)
            return Response(status: .partialContent, headers: headers, body: body)
        }
    }
}
