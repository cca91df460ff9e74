import Foundation
import ReworkDesk
import ReworkDocuments
import ReworkDomain
import ReworkStore

/// Fills an empty store with a vendor to look at, through the desk, as it would have happened in the year before `now`.
struct DemoVendor {
    let library: DemoLibrary
    let press: Press
    let settings: DeskSettings
    /// The first start: everything is told in working time before it.
    let now: Moment

    /// Working days before the first start when the vendor's people and clients are entered: a year and a little.
    private static let founded = 264

    /// Fills beside the data folder and puts it in its place when all is there: a demonstration that was interrupted is
    /// begun anew.
    func fill(folder: String) async throws {
        let files = FileManager.default
        let beside = "\(folder).filling"
        if files.fileExists(atPath: beside) { try files.removeItem(atPath: beside) }
        let store = try Store(directory: beside)
        try await fill(store)
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
    private func fill(_ store: Store) async throws {
        let clock = SettableClock(WorkCalendar.kyiv.before(DemoVendor.founded * 8 * 3600, now))
        var settings = settings
        // The stories' files are a few kilobytes: a disk that is nearly full takes them.
        settings.freeSpace = 0
        let desk = Desk(store: store, press: press, settings: settings, clock: { clock.now })
        defer { desk.shutDown() }
        let play = DemoPlay(desk: desk, clock: clock, now: now)
        say("Filling the demonstration with a year of \(library.stories.count) reworks …")
        try await play.hire()
        try await play.openClients()
        try await play.openPrices()
        try await play.openCalendars()
        let beats = play.officeBeats() + library.stories.flatMap(play.beats) + library.requests.flatMap(play.beats)
        var told = 0
        try await play.perform(beats) { done in
            let quarters = done * 4 / beats.count
            if quarters > told {
                told = quarters
                say("  \(done) of \(beats.count) steps")
            }
        }
    }
}

extension VendorSettings {
    /// A demonstration shows prices at the gate.
    var demoDesk: DeskSettings {
        var settings = desk
        settings.prices[.paid] = settings.prices[.paid] ?? Money(minor: 450_000, currency: .hryvnia)
        settings.prices[.individual] = settings.prices[.individual] ?? Money(minor: 1_600_000, currency: .hryvnia)
        settings.contactsEnterByLink = false
        settings.eligibility = DemoTeam.goals
        return settings
    }
}
