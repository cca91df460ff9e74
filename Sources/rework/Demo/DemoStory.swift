import ReworkDomain

/// The history of one rework, written down as it would have happened.
struct DemoStory {
    let key: Key
    let house: DemoHouse
    let beats: [DemoBeat]

    init(_ key: Key, _ house: DemoHouse, _ beats: DemoBeat...) {
        self.key = key
        self.house = house
        self.beats = beats
    }

    /// By what one story speaks of another.
    enum Key: String {
        case invoices, scanner, missedCalls, priceLists, discounts, discountReasons, waybill, reminders
        case courier, courierLabels, repairCode, timesheet, kopiykas, costRights
        case priceTags, returns, repairsOnTime, birthdays
    }
}

/// Something done a number of working days (of eight hours) before the first start.
struct DemoBeat {
    let daysAgo: Double
    let act: (DemoScene) async throws -> Void

    init(_ daysAgo: Double, _ act: @escaping (DemoScene) async throws -> Void) {
        self.daysAgo = daysAgo
        self.act = act
    }

    /// Seconds of working time.
    static func seconds(_ days: Double) -> Int { Int(days * 8 * 3600) }
}

extension DemoStory {
    /// The twelve wishes in their order, what grew from them, and what fills the stages between.
    static var all: [DemoStory] {
        [
            invoices, scanner, missedCalls, priceLists, discounts, discountReasons, waybill, reminders, courier,
            courierLabels, repairCode, timesheet, kopiykas, costRights, priceTags, returns, repairsOnTime, birthdays,
        ]
    }
}
