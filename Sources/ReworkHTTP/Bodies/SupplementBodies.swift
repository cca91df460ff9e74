import ReworkDesk
import ReworkDomain

struct SupplementFormBody: Decodable {
    /// More for each change since the signed revision, in the order the draft tells them.
    let minutes: [Int?]?
    let priceMinor: Int64?

    var asked: AskedSupplement { AskedSupplement(minutes: minutes ?? [], priceMinor: priceMinor) }
}

/// What a supplementary estimate of a draft would be about.
struct SupplementChangesBody: Encodable {
    struct Change: Encodable {
        let kind: String
        let criterion: String?
        let text: String

        init(_ change: Supplement.Change) {
            kind = change.kind.rawValue
            criterion = change.criterion?.description
            text = change.text
        }
    }

    let approved: MoneyBody
    let changes: [Change]

    /// nil when nothing changed since a signature, or nothing is approved.
    init?(_ changes: [Supplement.Change], approved: Money?) {
        guard let approved, !changes.isEmpty else { return nil }
        self.approved = MoneyBody(approved)
        self.changes = changes.map { Change($0) }
    }
}

/// What is to be paid in all, where it is more than one amount.
struct SupplementsBody: Encodable {
    let total: MoneyBody
    /// Approved ones, oldest first.
    let approved: [MoneyBody]
    /// The one that waits for the signature.
    let open: MoneyBody?

    init?(_ rework: Rework) {
        guard let price = rework.price, rework.openSupplement != nil || !rework.supplements.isEmpty else { return nil }
        total = MoneyBody(price)
        approved = rework.supplements.map { MoneyBody($0.price) }
        open = rework.openSupplement.map { MoneyBody($0.price) }
    }
}
