import HTTPTypes
import Hummingbird

/// Refuses a request without a host, with two, or for a host that is not ours.
struct HostMiddleware: RouterMiddleware {
    let hosts: Set<String>

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        // The framework makes the first Host the authority; a second stays among the fields.
        let others = request.headers[values: .host]
        guard let host = request.head.authority ?? others.first, others.allSatisfy({ $0 == host }), others.count <= 1,
            hosts.contains(host) || hosts.contains(host.lowercased())
        else { throw Problem(.hostUnknown) }
        return try await next(request, context)
    }
}

extension HTTPField.Name {
    static let host = HTTPField.Name("Host")!
}
