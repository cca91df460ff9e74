import HTTPTypes
import Hummingbird

/// Refuses a request without a host, with two, or for a host that is not ours.
struct HostMiddleware: RouterMiddleware {
    let hosts: Set<String>

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let named = [request.head.authority].compactMap(\.self) + request.headers[values: .host]
        guard let host = named.first, named.allSatisfy({ $0 == host }), named.count == 1 || named.count == 2,
            hosts.contains(host.lowercased())
        else { throw Problem(.hostUnknown) }
        return try await next(request, context)
    }
}

extension HTTPField.Name {
    static let host = HTTPField.Name("Host")!
}
