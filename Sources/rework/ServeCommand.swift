import ArgumentParser
import Foundation
import Hummingbird
import Logging
import ReworkDesk
import ReworkDocuments
import ReworkHTTP
import ReworkSecrets
import ReworkStore
import ServiceLifecycle

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the desk until told to stop.")

    @OptionGroup var data: DataSettings
    @OptionGroup var server: ServerSettings
    @OptionGroup var limits: LimitOptions
    @OptionGroup var disk: DiskOptions
    @OptionGroup var vendor: VendorSettings

    func validate() throws {
        try server.check()
        try limits.check()
        try disk.check()
        try data.checkFolders()
    }

    func run() async throws {
        Memory.settle()
        let logger = ServeCommand.logger
        if server.isBehindProxy, limits.trustedProxy.isEmpty {
            say("No --trusted-proxy is named: all who come through the proxy share one allowance.")
        }
        let press = try Press(web: data.web, limits: Clocks.limits)
        if server.demo, !FileManager.default.fileExists(atPath: "\(data.data)/rework.sqlite") {
            let library = try DemoLibrary.own()
            let demo = DemoVendor(library: library, press: press, settings: vendor.demoDesk, now: Clocks.now())
            try await demo.fill(folder: data.data)
        }
        let store = try openStore()
        var settings = server.demo ? vendor.demoDesk : vendor.desk
        settings.specWords = data.specWords
        let desk = Desk(store: store, press: press, settings: settings, clock: Clocks.now)
        do {
            try await desk.sweep()
        } catch let error as StoreError where [.diskFull, .diskReadOnly].contains(error) {
            logger.error("the disk takes nothing: serving for reading")
        }
        let group = ServiceGroup(configuration: try services(desk, logger))
        store.onStop {
            logger.critical("a write failed so that nothing more can be promised: stopping")
            Task { await group.triggerGracefulShutdown() }
        }
        try await group.run()
        desk.shutDown()
        guard store.isWritable else { throw ExitCode(74) }
        try store.close()
    }

    private func services(_ desk: Desk, _ logger: Logger) throws -> ServiceGroupConfiguration {
        var service = try ServerService(desk: desk, web: data, server: server, limits: limits, logger: logger)
        let control = ControlServer(store: desk.store, socket: try ControlSocket(in: data.data))
        service.add(control.application(logger), isNeeded: false)
        if let shelf = disk.shelf {
            let keeper = BackupKeeper(store: desk.store, shelf: shelf, every: disk.backupEvery * 60, logger: logger)
            service.add(keeper, isNeeded: true)
        }
        return service.group
    }

    private static var logger: Logger {
        // To a pipe stdout is block-buffered: what is said must be seen at once.
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "rework")
        logger.logLevel = .notice
        return logger
    }

    private func openStore() throws -> Store {
        do {
            return try Store(directory: data.data, ballast: disk.ballastBytes)
        } catch StoreError.locked(let path) {
            throw ValidationError("Another process has \(path) open: two servers must not share a data directory.")
        } catch StoreError.damaged(let what) {
            throw ValidationError("The database in \(data.data) does not pass its check: \(what)")
        }
    }
}

/// To stderr, at once.
func say(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
}
