import Foundation
import ReworkDesk
import ReworkDocuments
import ReworkDomain
import ReworkStore

/// Fills an empty store with a vendor to look at, through the desk, as it would have happened.
enum DemoVendor {
    /// Working days before the first start when the vendor's people and clients are entered.
    private static let founded = 66.0

    /// Fills beside the data folder and puts it in its place when all is there: a demonstration that was interrupted is
    /// begun anew.
    static func fill(folder: String, _ press: Press, _ settings: DeskSettings) async throws {
        let files = FileManager.default
        let beside = "\(folder).filling"
        if files.fileExists(atPath: beside) { try files.removeItem(atPath: beside) }
        let store = try Store(directory: beside)
        try await fill(store, press, settings)
        try store.close()
        if files.fileExists(atPath: folder) {
            for file in try files.contentsOfDirectory(atPath: beside) where file != "lock" {
                try files.moveItem(atPath: "\(beside)/\(file)", toPath: "\(folder)/\(file)")
            }
            try files.removeItem(atPath: beside)
        } else {
            try files.moveItem(atPath: beside, toPath: folder)
        }
    }

    /// Plays every story merged by time; the last facts are consistent with the present moment.
    static func fill(_ store: Store, _ press: Press, _ settings: DeskSettings) async throws {
        let now = Clocks.now()
        let clock = SettableClock(settings.calendar.before(DemoBeat.seconds(founded), now))
        let desk = Desk(store: store, press: press, settings: settings, clock: { clock.now })
        defer { desk.shutDown() }
        let play = DemoPlay(desk: desk, clock: clock, now: now)
        try await play.hire()
        try await play.openHouses()
        try await play.perform(DemoStory.all)
    }
}

extension VendorSettings {
    /// A demonstration shows prices at the gate.
    var demoDesk: DeskSettings {
        var settings = desk
        settings.prices[.paid] = settings.prices[.paid] ?? Money(minor: 450_000, currency: .hryvnia)
        settings.prices[.individual] = settings.prices[.individual] ?? Money(minor: 1_600_000, currency: .hryvnia)
        settings.contactsEnterByLink = false
        return settings
    }
}
