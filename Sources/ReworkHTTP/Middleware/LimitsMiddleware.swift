import HTTPTypes
import Hummingbird
import ReworkDesk

/// Holds the API and the one-time links to their allowances. Pages and static files cost nothing and are not counted;
/// signing in has rules of its own and a page that keeps what was typed.
struct LimitsMiddleware: RouterMiddleware {
    let limits: Limits
    let desk: Desk

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        if path.hasPrefix("/api/") {
            let caller =
                context.identity.map { Limits.Caller.session($0.session.token) }
                ?? .address(limits.address(of: request, context))
            try limits.countAPI(caller, at: desk.now)
        } else if path.hasPrefix("/enter/") {
            try limits.countLink(from: limits.address(of: request, context), at: desk.now)
        }
        return try await next(request, context)
    }
}

extension Limits {
    func address(of request: Request, _ context: AppContext) -> String {
        address(peer: context.peer?.ipAddress, forwardedFor: request.headers[values: .xForwardedFor])
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}
