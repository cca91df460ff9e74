import HTTPTypes
import ReworkDomain

/// What is wrong with a request before any action is asked for: RFC 9457, with a stable code of its own.
struct Problem: Error, Equatable {
    let code: Code
    var values: [String: Refusal.Value] = [:]
    var retryAfterSeconds: Int?
    /// Of `methodNotAllowed`: the methods that are taken there.
    var allowed: [String] = []

    init(
        _ code: Code, values: [String: Refusal.Value] = [:], retryAfterSeconds: Int? = nil, allowed: [String] = []
    ) {
        self.code = code
        self.values = values
        self.retryAfterSeconds = retryAfterSeconds
        self.allowed = allowed
    }

    enum Code: String, CaseIterable {
        case signedOut, damagedRequest, requestTimeout, damagedJSON, tooLarge, unsupportedMediaType
        case preconditionRequired, keyRequired, crossSite, hostUnknown, methodNotAllowed, notFound, tooManyAttempts
        case busy, storeStopped, diskFull, diskReadOnly, internalError = "internal"

        var status: HTTPResponse.Status {
            switch self {
            case .signedOut: .unauthorized
            case .damagedRequest, .damagedJSON, .keyRequired: .badRequest
            case .requestTimeout: .requestTimeout
            case .tooLarge: .contentTooLarge
            case .unsupportedMediaType: .unsupportedMediaType
            case .preconditionRequired: .preconditionRequired
            case .crossSite: .forbidden
            case .hostUnknown: .misdirectedRequest
            case .methodNotAllowed: .methodNotAllowed
            case .notFound: .notFound
            case .tooManyAttempts: .tooManyRequests
            case .busy, .storeStopped: .serviceUnavailable
            case .diskFull, .diskReadOnly: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
            case .internalError: .internalServerError
            }
        }
    }
}
