import Foundation
import HTTPTypes
import Hummingbird
import Logging
import ReworkDesk
import ReworkDomain
import ReworkSecrets

/// Makes a problem of everything thrown: JSON for programs, a page for a browser. Never SQL, paths or traces.
struct ProblemMiddleware: RouterMiddleware {
    let desk: Desk

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try answer(error, request, context)
        }
    }

    private func answer(_ error: any Error, _ request: Request, _ context: AppContext) throws -> Response {
        let told = ToldProblem(error)
        // Made only here: what went well needs no name.
        let requestID = RandomBytes.id()
        if told.status.code >= 500 {
            context.logger.error(
                "\(request.method) failed", metadata: ["error": "\(error)", "id": "\(requestID)"])
        }
        let language = context.readingLanguage
        var response: Response
        if isForProgram(request) {
            let body = ProblemBody(told, requestID: requestID, desk, language)
            response = Answering.bytes(
                try Answering.json(body), type: "application/problem+json", status: told.status)
        } else if told.code == Problem.Code.signedOut.rawValue, request.method == .get {
            let next = request.uri.string.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            response = Answering.seeOther("/sign-in?next=\(next)")
        } else {
            let page = desk.messagePage(
                told.code, told.values, isInside: context.identity != nil, requestID: requestID, in: language)
            response = Answering.html(page, status: told.status)
        }
        if let seconds = told.retryAfterSeconds { response.headers[.retryAfter] = String(seconds) }
        if !told.allowed.isEmpty { response.headers[.allow] = told.allowed.joined(separator: ", ") }
        return response
    }

    private func isForProgram(_ request: Request) -> Bool {
        request.uri.path.hasPrefix("/api/") || !(request.headers[.accept] ?? "").contains("text/html")
    }
}
