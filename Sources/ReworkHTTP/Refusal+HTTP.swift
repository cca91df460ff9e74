import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkSecrets
import ReworkStore

extension Refusal.Code {
    /// The one place where a refusal becomes a status.
    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .notAllowed, .signLimit: .forbidden
        case .staleVersion: .preconditionFailed
        case .invalid, .specFaults, .keyReused, .fileEmpty: .unprocessableContent
        case .wrongPassword: .unauthorized
        case .fileTooLarge, .fileQuota: .contentTooLarge
        case .fileTypeUnknown: .unsupportedMediaType
        case .linkUsed, .linkExpired, .linkRevoked: .gone
        case .wrongStage, .gateClosed, .estimateExpired, .openQuestions, .openComments, .placeGone, .wipLimit, .onHold,
            .notAssignable,
            .accountable, .superseded, .alreadyAnswered, .notYours, .lastLead, .holdsWork, .priceUnknown, .stepDone,
            .managerFull, .notEligible, .otherStep, .leadsClients:
            .conflict
        }
    }
}

/// Anything thrown, as it is told: a code, a status, values and faults.
struct ToldProblem {
    let code: String
    let status: HTTPResponse.Status
    var rule: Int?
    var values: [String: Refusal.Value] = [:]
    var faults: [Fault] = []
    /// Of a closed gate.
    var waysOut: [PlanKind: Money]?
    var retryAfterSeconds: Int?
    var allowed: [String] = []

    init(_ error: any Error) {
        switch error {
        case let refusal as Refusal:
            self.init(refusal)
        case let problem as Problem:
            self.init(problem)
        case let busy as Lane.Busy:
            self.init(Problem(.busy, retryAfterSeconds: busy.retryAfterSeconds))
        case StoreError.stopped, is Lane.Stopped:
            self.init(Problem(.storeStopped))
        case StoreError.diskFull:
            self.init(Problem(.diskFull))
        case StoreError.diskReadOnly:
            self.init(Problem(.diskReadOnly))
        case let error as any HTTPResponseError:
            self.init(Problem(ToldProblem.code(of: error.status)))
        default:
            self.init(Problem(.internalError))
        }
    }

    private init(_ refusal: Refusal) {
        code = refusal.code.rawValue
        status = refusal.code.status
        rule = refusal.rule
        values = refusal.values
        faults = refusal.faults
        waysOut = refusal.gate.map { _ in refusal.waysOut }
    }

    private init(_ problem: Problem) {
        code = problem.code.rawValue
        status = problem.code.status
        values = problem.values
        retryAfterSeconds = problem.retryAfterSeconds
        allowed = problem.allowed
    }

    /// What the framework threw, by its status.
    private static func code(of status: HTTPResponse.Status) -> Problem.Code {
        switch status.code {
        case 404: .notFound
        case 405: .methodNotAllowed
        case 413: .tooLarge
        case 415: .unsupportedMediaType
        case 400, 422: .damagedJSON
        default: .internalError
        }
    }
}
