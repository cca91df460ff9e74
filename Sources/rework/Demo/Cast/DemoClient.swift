import ReworkDomain

/// A client with its people and the plans it bought.
struct DemoClient {
    /// By which stories name it: the name of their folder.
    let key: String
    let name: String
    var language = Language.ukrainian
    let specialist: String
    let plans: [DemoPurchase]
    /// The first speaks for the client when a story does not say who.
    let contacts: [DemoContact]

    static let all: [DemoClient] = paid + individual + unsupported + led
}

/// Somebody at a client.
struct DemoContact {
    let name: String
    let position: String
    var maySign = false
    /// Hryvnias up to which they sign; nil: any amount.
    var signLimit: Int64?
}

/// A plan bought some working days before the first start; nil: when the client was entered.
struct DemoPurchase {
    var daysAgo: Double?
    let kind: PlanKind
    /// Rules 22, 23: hryvnias a month; nil for free support.
    var price: Int64?
    var begins = Beginning.atOnce
    var ends = End.never

    enum Beginning {
        case atOnce
        /// The day after the client's plan before.
        case next
        /// Calendar days after the first start.
        case ahead(Int)
    }

    enum End {
        case never
        /// So many calendar days after it begins.
        case after(Int)
        /// On the day so many working days before the first start.
        case ago(Double)
        /// So many calendar days after the first start.
        case ahead(Int)
    }
}
