extension Rework {
    func decide(_ command: EstimateCommand, _ situation: Situation) throws(Refusal) -> EstimateFact {
        var check = FormCheck()
        switch command {
        case .offer(let offer):
            return .offered(try offer.checked(today: situation.today))
        case .withdraw(let reason):
            let reason = check.reason(reason)
            try check.finish()
            return .withdrawn(reason: reason)
        case .approve(let document, let name):
            let name = check.text(name, "/name", limit: TextLimit.name)
            try check.finish()
            return .approved(document: document, name: name)
        case .askToReestimate(let document, let reason):
            let reason = check.text(reason, "/reason", limit: TextLimit.remarks, missing: .reasonRequired)
            try check.finish()
            return .returned(document: document, reason: reason)
        case .decline(let document, let reason):
            let reason = check.reason(reason)
            try check.finish()
            return .declined(document: document, reason: reason)
        }
    }

    func decide(_ command: SpecCommand) throws(Refusal) -> SpecFact {
        var check = FormCheck()
        switch command {
        case .publish(let markdown, let outline, let findings, let waiver, let files, let offer):
            let spec = try published(outline, findings, waiver)
            return .published(
                markdown: markdown, criteria: spec.criteria, waiver: spec.waiver, files: files.orNone,
                supplement: try offer.map { offer throws(Refusal) in try supplement(offer) })
        case .withdraw(let reason):
            let reason = check.reason(reason)
            try check.finish()
            return .withdrawn(reason: reason)
        case .return(let document, let remarks):
            let remarks = check.text(remarks, "/remarks", limit: TextLimit.remarks, missing: .reasonRequired)
            try check.finish()
            return .returned(document: document, remarks: remarks)
        case .sign(let document, let name):
            let name = check.text(name, "/name", limit: TextLimit.name)
            try check.finish()
            return .signed(document: document, name: name)
        }
    }

    /// Beside a price that is approved: before there is one, it is offered as a whole.
    private func supplement(_ offer: SupplementOffer) throws(Refusal) -> Supplement {
        guard let approvedPrice else {
            throw Refusal(.invalid, faults: [Fault("/supplement", .unknown)])
        }
        return try offer.checked(approved: approvedPrice)
    }

    /// Publishing is refused while the linter finds an error, and says why its advice is left; every criterion must
    /// have got its id.
    func published(
        _ outline: SpecOutline, _ findings: [SpecFinding], _ waiver: String
    ) throws(Refusal) -> (criteria: [Criterion], waiver: String?) {
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else {
            let faults = errors.map { finding in
                Fault(
                    "/text", Fault.Code(rawValue: finding.code.rawValue) ?? .unknown,
                    finding.values.merging(["line": .number(finding.line)]) { _, line in line })
            }
            throw Refusal(.specFaults, values: ["count": .number(errors.count)], faults: faults)
        }
        guard !outline.criteria.isEmpty else { throw Refusal(.specFaults, faults: [Fault("/text", .noCriteria)]) }
        let criteria = outline.criteria.compactMap { item in
            item.id.map { Criterion(id: $0, text: item.text) }
        }
        guard criteria.count == outline.criteria.count, Set(criteria.map(\.id)).count == criteria.count else {
            throw Refusal(.specFaults, faults: [Fault("/text", .duplicateCriterion)])
        }
        guard findings.contains(where: { $0.severity == .advice }) else {
            return (criteria, nil)
        }
        var check = FormCheck()
        let reason = check.text(waiver, "/waiver", limit: TextLimit.reason, missing: .reasonRequired)
        try check.finish()
        return (criteria, reason)
    }
}

extension FormCheck {
    /// A reason that must be given.
    mutating func reason(_ reason: String) -> String {
        text(reason, "/reason", limit: TextLimit.reason, missing: .reasonRequired)
    }
}
