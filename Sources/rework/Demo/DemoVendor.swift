import ReworkDesk
import ReworkDocuments
import ReworkDomain
import ReworkStore

/// Fills an empty store with a vendor to look at, through the desk, as it would have happened.
enum DemoVendor {
    static func fill(_ store: Store, _ press: Press, _ settings: DeskSettings) async throws {
    }
}

extension VendorSettings {
    /// A demonstration shows prices at the gate.
    var demoDesk: DeskSettings {
        var settings = desk
        settings.prices[.paid] = settings.prices[.paid] ?? Money(minor: 450_000, currency: .hryvnia)
        settings.prices[.individual] = settings.prices[.individual] ?? Money(minor: 1_600_000, currency: .hryvnia)
        return settings
    }
}
