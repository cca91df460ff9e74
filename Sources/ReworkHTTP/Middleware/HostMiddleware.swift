import HTTPTypes
import Hummingbird

/// Refuses a request without a host, with two, or for a host that is not ours.
struct HostMiddleware: RouterMiddleware {
    let hosts: Set<String>

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        // The framework makes the first Host the authority; a second one stays among the fields.
        guard let host = request.head.authority, request.headers[.host] == nil,
            hosts.contains(host) || hosts.contains(host.lowercased())
        else { throw Problem(.hostUnknown) }
        return try await next(request, context)
    }
}

extension HTTPField.Name {
    static let host = HTTPField.Name("Host")!
}
