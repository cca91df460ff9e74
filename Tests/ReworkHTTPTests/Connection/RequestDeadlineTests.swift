import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import ReworkHTTP

/// On a channel whose time is moved by hand.
struct RequestDeadlineTests {
    private let loop = EmbeddedEventLoop()

    private func channel() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(loop: loop)
        try channel.pipeline.syncOperations.addHandler(Parts())
        try channel.pipeline.syncOperations.addHandler(
            RequestDeadline(RequestPace.Settings(seconds: 10, bytesPerSecond: 16_384)))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private func send(_ text: String, _ channel: EmbeddedChannel) throws {
        try channel.writeInbound(ByteBuffer(string: text))
    }

    @Test("a head that never ends is closed with 408 when its time is over")
    func head() throws {
        let channel = try channel()
        try send("G", channel)
        loop.advanceTime(by: .seconds(9))
        #expect(channel.isActive)
        try send("E", channel)
        loop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
        #expect(try channel.readOutbound(as: String.self) == "408")
    }

    @Test("a connection that says nothing is closed without a word")
    func silent() throws {
        let channel = try channel()
        loop.advanceTime(by: .seconds(10))
        #expect(!channel.isActive)
        #expect(try channel.readOutbound(as: String.self) == nil)
    }

    @Test("a request that is here has all the time it takes to answer, and so has an idle connection")
    func arrived() throws {
        let channel = try channel()
        try send("END", channel)
        loop.advanceTime(by: .seconds(70))
        #expect(channel.isActive)
        try send("G", channel)
        loop.advanceTime(by: .seconds(11))
        #expect(!channel.isActive)
    }

    @Test("a slow body that pays its way is not cut")
    func body() throws {
        let channel = try channel()
        for _ in 0..<120 {
            try send(String(repeating: "x", count: 16_384), channel)
            loop.advanceTime(by: .seconds(1))
            #expect(channel.isActive)
        }
        loop.advanceTime(by: .seconds(11))
        #expect(!channel.isActive)
    }
}

/// Stands in for the parser: "END" ends a request, anything else is more of it; a response is its status as text.
private final class Parts: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = String

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        context.fireChannelRead(wrapInboundOut(String(buffer: bytes) == "END" ? .end(nil) : .body(bytes)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(let head) = unwrapOutboundIn(data) else {
            promise?.succeed()
            return
        }
        context.write(wrapOutboundOut("\(head.status.code)"), promise: promise)
    }
}
