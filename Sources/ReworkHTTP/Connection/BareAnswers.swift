import HTTPTypes
package import NIOCore
package import NIOHTTPTypes
package import ReworkDesk
import ReworkDomain
import ReworkSecrets

/// Answers that no route made, to a request that can't be read or came too late, get the headers of safety and a problem
/// as well. Stands nearest to the socket, so that every other handler's words pass it.
package final class BareAnswers: ChannelOutboundHandler, RemovableChannelHandler {
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private let desk: Desk
    private let isSecure: Bool

    /// - Parameter isSecure: whether people come by https.
    package init(_ desk: Desk, isSecure: Bool) {
        self.desk = desk
        self.isSecure = isSecure
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(let head) = unwrapOutboundIn(data), head.status.code >= 400,
            head.headerFields[.contentSecurityPolicy] == nil, let problem = problem(of: head.status)
        else { return context.write(data, promise: promise) }
        var fields = head.headerFields
        fields[.contentType] = "application/problem+json"
        fields[.contentLength] = String(problem.count)
        HeadersMiddleware.complete(&fields, isSecure: isSecure)
        let told = HTTPResponse(status: head.status, headerFields: fields)
        context.write(wrapOutboundOut(.head(told)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: problem))), promise: promise)
    }

    /// Nobody is known yet, and so no language but the vendor's own.
    private func problem(of status: HTTPResponse.Status) -> [UInt8]? {
        let code: Problem.Code? =
            switch status.code {
            case 400: .damagedRequest
            case 408: .requestTimeout
            default: nil
            }
        return code.flatMap { code in
            let body = ProblemBody(ToldProblem(Problem(code)), requestID: RandomBytes.id(), desk, .ukrainian)
            return try? Answering.json(body)
        }
    }
}
