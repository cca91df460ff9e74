import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import ReworkDesk
import ReworkHTTP
import ServiceLifecycle

/// The services of the process: the server, and the sweep of what nobody asks for.
struct ServerService {
    private(set) var group: ServiceGroupConfiguration

    /// Requests under way get so many seconds when the process is told to stop.
    private static let drain = 10

    /// A request's head has 16 KiB at most; a request arrives within its time; an idle connection is closed; what can't
    /// be read is answered as safely as the rest.
    private static func connection(
        _ pace: RequestPace.Settings, _ desk: Desk, isSecure: Bool
    ) -> HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [BareAnswers(desk, isSecure: isSecure), RequestDeadline(pace)],
            idleTimeout: .seconds(75),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 100))
    }

    init(desk: Desk, web data: DataSettings, server: ServerSettings, limits: LimitOptions, logger: Logger) throws {
        var web = server.web(data, port: server.port)
        web.limits = limits.settings
        let (router, _) = try makeRouter(desk, web)
        let connection = ServerService.connection(limits.pace, desk, isSecure: web.isSecure)
        var configuration = ApplicationConfiguration(
            address: .hostname(server.address, port: server.port), serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(limits.connections))
        configuration.reuseAddress = true
        let address = "http://\(server.address):\(server.port)"
        let app = Application(
            router: router, server: .http1(configuration: connection),
            configuration: configuration,
            onServerRunning: { _ in say("Rework is at \(server.namedOrigin ?? address)") }, logger: logger)
        var group = ServiceGroupConfiguration(
            services: [
                .init(service: app, successTerminationBehavior: .gracefullyShutdownGroup),
                .init(service: Sweeper(desk: desk, logger: logger)),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(ServerService.drain)
        group.maximumCancellationDuration = .seconds(5)
        self.group = group
    }

    /// One more service. - Parameter isNeeded: whether the process ends when it can't go on.
    mutating func add(_ service: some Service, isNeeded: Bool) {
        group.services.append(
            .init(
                service: service, successTerminationBehavior: isNeeded ? .gracefullyShutdownGroup : .ignore,
                failureTerminationBehavior: isNeeded ? .cancelGroup : .ignore))
    }
}

/// Every minute: offers that expire, reworks that may go on, sessions that end.
struct Sweeper: Service {
    let desk: Desk
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(60))
                do {
                    try await desk.sweep()
                } catch {
                    logger.error("the sweep failed: \(error)")
                }
            }
        }
    }
}
