/// What a changed specification costs beside the approved price: hours by the criteria that came, changed or went, and
/// an amount. It goes with the revision that makes the change, and is approved by that revision's signature.
package struct Supplement: Equatable, Codable, Sendable {
    package let parts: [Part]
    /// Beside what is approved, of its currency; below zero when less is to be paid.
    package let price: Money

    package struct Part: Equatable, Codable, Sendable {
        package let change: Change
        /// Minutes of work more; fewer below zero.
        package let minutes: Int

        package init(change: Change, minutes: Int) {
            self.change = change
            self.minutes = minutes
        }
    }

    /// What became of one criterion since the revision that was signed.
    package struct Change: Equatable, Codable, Sendable {
        package enum Kind: String, Codable, CaseIterable, Sendable {
            case added, changed, removed
        }

        package let kind: Kind
        /// nil of an added one in a draft: publishing gives it.
        package let criterion: CriterionID?
        /// As it is now; of a removed one as it was.
        package let text: String

        package init(kind: Kind, criterion: CriterionID?, text: String) {
            self.kind = kind
            self.criterion = criterion
            self.text = text
        }

        /// What changed, in the order of the text, what was removed behind it.
        package static func all(from signed: [Criterion], to items: [SpecOutline.Item]) -> [Change] {
            let before = Dictionary(signed.map { ($0.id, $0.text) }) { first, _ in first }
            let now = items.compactMap { item -> Change? in
                guard let id = item.id, let old = before[id] else {
                    return Change(kind: .added, criterion: item.id, text: item.text)
                }
                return old == item.text ? nil : Change(kind: .changed, criterion: id, text: item.text)
            }
            let kept = Set(items.compactMap(\.id))
            let gone = signed.filter { !kept.contains($0.id) }
            return now + gone.map { Change(kind: .removed, criterion: $0.id, text: $0.text) }
        }
    }

    package init(parts: [Part], price: Money) {
        self.parts = parts
        self.price = price
    }

    /// Minutes of work more than was estimated; fewer below zero.
    package var minutes: Int { parts.reduce(0) { $0 + $1.minutes } }
}

/// A supplement as it is asked for: one number of minutes for each change, in their order.
package struct SupplementOffer: Equatable, Sendable {
    package let changes: [Supplement.Change]
    package let minutes: [Int?]
    package let priceMinor: Int64?

    package init(changes: [Supplement.Change], minutes: [Int?], priceMinor: Int64?) {
        self.changes = changes
        self.minutes = minutes
        self.priceMinor = priceMinor
    }

    /// - Parameter approved: what is to be paid so far.
    /// - Throws: `Refusal` `.invalid` with every field at fault: nothing to supplement, hours that are missing or go the
    ///   wrong way, an amount that takes the whole below zero or above what is taken.
    func checked(approved: Money) throws(Refusal) -> Supplement {
        var check = FormCheck()
        if changes.isEmpty { check.fault("/supplement", .unknown) }
        let most = EstimateOffer.mostMinutes
        let parts = changes.enumerated().map { index, change in
            let pointer = "/supplement/minutes/\(index)"
            let given = minutes.indices.contains(index) ? minutes[index] : nil
            if given == nil { check.fault(pointer, .missing) }
            let range =
                switch change.kind {
                case .added: 0...most
                case .changed: -most...most
                case .removed: -most...0
                }
            check.number(given ?? 0, pointer, in: range)
            return Supplement.Part(change: change, minutes: given ?? 0)
        }
        if minutes.count > changes.count { check.fault("/supplement/minutes", .unknown) }
        if priceMinor == nil { check.fault("/supplement/priceMinor", .missing) }
        // Far enough from the ends of a number to be added up.
        let price = min(max(priceMinor ?? 0, -2 * Money.most), 2 * Money.most)
        if approved.minor + price < 0 {
            check.fault("/supplement/priceMinor", .tooSmall, ["minimum": .number(Int(-approved.minor / 100))])
        }
        if approved.minor + price > Money.most {
            check.fault(
                "/supplement/priceMinor", .tooLarge, ["maximum": .number(Int((Money.most - approved.minor) / 100))])
        }
        try check.finish()
        return Supplement(parts: parts, price: Money(minor: price, currency: approved.currency))
    }
}

extension Rework {
    /// What the client approved by signing revisions that cost more or less, oldest first.
    package internal(set) var supplements: [Supplement] {
        get { keptSupplements ?? [] }
        set { keptSupplements = newValue.isEmpty ? nil : newValue }
    }

    /// What is approved: the estimate with its supplements; nil before there is any.
    package var approvedPrice: Money? {
        guard let estimate, estimate.state == .approved else { return nil }
        return Rework.sum(estimate.offer.price, supplements)
    }

    /// The supplement that waits with its revision for the signature; nil when there is none.
    package var openSupplement: Supplement? { spec?.signature == nil ? spec?.supplement : nil }

    /// - Parameter price: in the supplements' currency.
    package static func sum(_ price: Money, _ supplements: [Supplement]) -> Money {
        Money(minor: supplements.reduce(price.minor) { $0 + $1.price.minor }, currency: price.currency)
    }

    /// The criteria of the revision signed last; empty before the first signature.
    package static func signedCriteria(in events: [Event<Fact>]) -> [Criterion] {
        var (published, signed): ([Criterion], [Criterion]) = ([], [])
        for event in events {
            switch event.fact {
            case .spec(.published(_, let criteria, _, _, _)), .short(.offered(_, _, let criteria, _, _)):
                published = criteria
            case .spec(.signed), .short(.signed): signed = published
            case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
                .documentWritten:
                break
            }
        }
        return signed
    }
}
