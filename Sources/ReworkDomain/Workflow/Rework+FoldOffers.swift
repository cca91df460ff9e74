extension Rework {
    mutating func fold(_ fact: EstimateFact, _ event: Event<Fact>) {
        switch fact {
        case .offered(let offer):
            estimate = Estimate(
                number: (estimate?.number ?? 0) + 1, offer: offer, offeredAt: event.at, state: .open)
            give(offer.criteria?.map(\.criterion) ?? [])
            // The new price is that of the whole.
            supplements = []
            spec?.supplement = nil
            stage = .estimated
        case .withdrawn:
            estimate?.state = .withdrawn
            stage = .requested
        case .expired:
            estimate?.state = .expired
            stage = .requested
        case .approved(let document, let name):
            let signature = sign(document, name, event)
            estimate?.state = .approved
            estimate?.approval = signature
            stage = .specifying
        case .returned:
            estimate?.state = .returned
            stage = .requested
        case .declined:
            end(.declined, at: event.at)
        }
    }

    mutating func fold(_ fact: SpecFact, _ event: Event<Fact>) {
        switch fact {
        case .published(_, let criteria, _, _, let supplement):
            spec = Spec(
                revision: (spec?.revision ?? 0) + 1, criteria: criteria, publishedAt: event.at, supplement: supplement)
            give(criteria.map(\.id))
            stage = .specified
        case .withdrawn:
            if stage == .developing { returnsTo = developer }
            developer = nil
            takeBackSpec()
        case .returned:
            takeBackSpec()
        case .signed(let document, let name):
            let signature = sign(document, name, event)
            spec?.signature = signature
            if let supplement = spec?.supplement { supplements.append(supplement) }
            stage = .signed
        }
    }

    /// What nobody signed costs nothing.
    mutating func takeBackSpec() {
        if spec?.signature == nil { spec?.supplement = nil }
        stage = .specifying
    }

    /// What stands in the text as an id is given once and for all.
    mutating func give(_ ids: [CriterionID]) {
        criteriaGiven = max(criteriaGiven, ids.map(\.number).max() ?? 0)
    }

    /// Keeps a signature; only a person signs.
    mutating func sign(_ document: Fingerprint, _ name: String, _ event: Event<Fact>) -> Signature {
        guard case .person(let person) = event.actor else {
            preconditionFailure("event \(event.number) of rework \(id): a signature without a person")
        }
        let signature = Signature(document: document, person: person, name: name, at: event.at)
        signatures.append(signature)
        return signature
    }
}
