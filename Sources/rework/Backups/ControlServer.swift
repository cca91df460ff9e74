import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import ReworkStore

/// Answers what a command asks of a running server.
struct ControlServer {
    let store: Store
    let socket: ControlSocket

    /// - Returns: a server of its own on the folder's socket.
    func application(_ logger: Logger) -> some ApplicationProtocol {
        let router = Router(context: BasicRequestContext.self)
        router.post("/backup", use: backup)
        return Application(
            router: router, configuration: ApplicationConfiguration(address: .unixDomainSocket(path: socket.path)),
            logger: logger)
    }

    @Sendable private func backup(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        var request = request
        let bytes = try await request.collectBody(upTo: 65_536)
        let order = try JSONDecoder().decode(BackupOrder.self, from: Data(bytes.readableBytesView))
        do {
            return try answer(BackupResult(try await store.backUp(to: order.folder)), .ok)
        } catch {
            return try answer(BackupFailure(error), .internalServerError)
        }
    }

    private func answer(_ value: some Encodable, _ status: HTTPResponse.Status) throws -> Response {
        let body = try JSONEncoder().encode(value)
        return Response(
            status: status, headers: [.contentType: "application/json", .contentLength: String(body.count)],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
