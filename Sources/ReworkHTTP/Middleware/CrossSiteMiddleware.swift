import HTTPTypes
import Hummingbird

/// Refuses unsafe requests that another site made, as Go 1.25's CrossOriginProtection does. Safe methods change nothing.
struct CrossSiteMiddleware: RouterMiddleware {
    let publicOrigin: String
    let trustedOrigins: Set<String>

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard isOurs(request) else { throw Problem(.crossSite) }
        return try await next(request, context)
    }

    private func isOurs(_ request: Request) -> Bool {
        if [.get, .head, .options].contains(request.method) { return true }
        let origin = request.headers[.origin]
        if let origin, trustedOrigins.contains(origin) { return true }
        // `same-site` is refused too: another port of one host is another site's program.
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        if let origin { return origin == publicOrigin }
        // Neither header: no browser of today. A cookie must not speak for it.
        return request.headers[.cookie] == nil
    }
}
