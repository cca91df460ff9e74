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
        HeadersMiddleware.complete(&response.headers, isSecure: isSecure)
        return response
    }

    /// Adds whatever of them is missing.
    static func complete(_ fields: inout HTTPFields, isSecure: Bool) {
        if fields[.contentSecurityPolicy] == nil { fields.append(policyField) }
        if fields[.cacheControl] == nil { fields.append(noStore) }
        // Nobody else sets these: appending needs no look for them.
        for field in always { fields.append(field) }
        if isSecure { fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    }
}
