import TestSupport
import Testing

/// The headers of safety that every response has, errors included.
enum SafeHeaders {
    /// Of all but documents.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'"

    /// - Parameter policy: the Content-Security-Policy due; nil for a document, which names its own style.
    static func expect(
        _ answer: ServerAnswer, policy: String? = policy, _ what: String = "",
        at location: SourceLocation = #_sourceLocation
    ) {
        let once = [
            "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
        ]
        for (name, value) in once {
            #expect(answer.values(name) == [value], "\(what) \(name)", sourceLocation: location)
        }
        let policies = answer.values("Content-Security-Policy")
        #expect(policies.count == 1, "\(what)", sourceLocation: location)
        if let policy {
            #expect(policies == [policy], "\(what)", sourceLocation: location)
        } else {
            let own = "default-src 'none'; style-src 'sha256-"
            #expect(
                policies.allSatisfy { $0.hasPrefix(own) && !$0.contains("script") }, "\(what)", sourceLocation: location
            )
        }
        #expect(answer.values("Cache-Control").count == 1, "\(what)", sourceLocation: location)
    }

    /// RFC 9457 with all members, in JSON; never for a body that is none.
    static func expectProblem(
        _ answer: ServerAnswer, _ what: String = "", at location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(answer["Content-Type"] == "application/problem+json", "\(what)", sourceLocation: location)
        let json = try answer.json()
        #expect(json["/status"]?.number == answer.status, "\(what)", sourceLocation: location)
        for member in ["/type", "/title", "/detail", "/instance", "/code"] {
            #expect(json[member]?.text?.isEmpty == false, "\(what) \(member)", sourceLocation: location)
        }
    }
}
