import HTTPTypes
package import NIOCore
package import NIOHTTPTypes

/// Closes a connection whose request does not arrive in time, with 408 when nothing was answered yet. An idle timeout
/// does not: a byte a second is not idle.
package final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private let settings: RequestPace.Settings
    private var pace: RequestPace?
    private var isAnswering = false
    private var scheduled: Scheduled<Void>?

    package init(_ settings: RequestPace.Settings) {
        self.settings = settings
    }

    package func handlerAdded(context: ChannelHandlerContext) {
        pace = RequestPace(settings, at: context.eventLoop.now)
        schedule(context)
        // Before the parser: a head that is never finished makes no part.
        let watch = ByteWatch { [weak self] count in self?.arrived(count, context) }
        try? context.pipeline.syncOperations.addHandler(watch, position: .first)
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        scheduled?.cancel()
        scheduled = nil
    }

    package func channelInactive(context: ChannelHandlerContext) {
        scheduled?.cancel()
        scheduled = nil
        context.fireChannelInactive()
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .end = unwrapInboundIn(data) { pace?.ended() }
        context.fireChannelRead(data)
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head: isAnswering = true
        case .body: break
        case .end: isAnswering = false
        }
        context.write(data, promise: promise)
    }

    private func arrived(_ count: Int, _ context: ChannelHandlerContext) {
        pace?.arrived(count, at: context.eventLoop.now)
        schedule(context)
    }

    /// One look is planned at a time; it plans the next when the deadline has moved on.
    private func schedule(_ context: ChannelHandlerContext) {
        guard scheduled == nil, let deadline = pace?.deadline else { return }
        scheduled = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [weak self] in
            self?.look(context)
        }
    }

    private func look(_ context: ChannelHandlerContext) {
        scheduled = nil
        guard let pace, let deadline = pace.deadline else { return }
        guard deadline <= context.eventLoop.now else { return schedule(context) }
        if pace.hasBegun, !isAnswering { sayTooLate(context) }
        context.close(promise: nil)
    }

    private func sayTooLate(_ context: ChannelHandlerContext) {
        let head = HTTPResponse(status: .requestTimeout, headerFields: [.connection: "close", .contentLength: "0"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}

/// Counts the bytes that come in, before anything makes sense of them.
private final class ByteWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let counted: (Int) -> Void

    init(_ counted: @escaping (Int) -> Void) {
        self.counted = counted
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        counted(unwrapInboundIn(data).readableBytes)
        context.fireChannelRead(data)
    }
}
