import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import ReworkDesk
import ReworkHTTP
import ServiceLifecycle

/// The services of the process: the server, and the sweep of what nobody asks for.
struct ServerService {
    let group: ServiceGroupConfiguration

    /// Requests under way get so many seconds when the process is told to stop.
    private static let drain = 10

    init(desk: Desk, web data: DataSettings, server: ServerSettings, logger: Logger) throws {
        let web = server.web(data, port: server.port)
        let (router, _) = try makeRouter(desk, web)
        let isSecure = web.isSecure
        var configuration = ApplicationConfiguration(
            address: .hostname(server.address, port: server.port), serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(512))
        configuration.reuseAddress = true
        let address = "http://\(server.address):\(server.port)"
        let app = Application(
            router: router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [BareAnswers(desk, isSecure: isSecure)], idleTimeout: .seconds(75))),
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
