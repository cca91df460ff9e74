import HTTPTypes
import Hummingbird

/// The outermost: every response, errors included, carries the headers of safety.
struct HeadersMiddleware: RouterMiddleware {
    let isSecure: Bool

    /// Pages and everything that is no document.
    static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "font-src 'self'", "frame-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ].joined(separator: "; ")

    private static let policyField = HTTPField(name: .contentSecurityPolicy, value: policy)
    private static let noStore = HTTPField(name: .cacheControl, value: "no-store")
    private static let always = [
        HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        HTTPField(name: .referrerPolicy, value: "no-referrer"),
        HTTPField(name: .openerPolicy, value: "same-origin"),
        HTTPField(name: .resourcePolicy, value: "same-origin"),
        HTTPField(name: .permissionsPolicy, value: "camera=(), geolocation=(), microphone=(), payment=()"),
    ]

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // What was told of a fault has a body; the answer to a HEAD must not.
        if request.method == .head { response = response.createHeadResponse() }
        if response.headers[.contentSecurityPolicy] == nil { response.headers.append(HeadersMiddleware.policyField) }
        if response.headers[.cacheControl] == nil { response.headers.append(HeadersMiddleware.noStore) }
        // Nobody else sets these: appending needs no look for them.
        for field in HeadersMiddleware.always { response.headers.append(field) }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        return response
    }
}
