/// A short offer: estimate and specification in one document, signed once.
package struct ShortDraft: Equatable, Sendable {
    package let offer: EstimateOffer
    /// The text with ids written into it, its outline, and what the linter found.
    package let markdown: String
    package let outline: SpecOutline
    package let findings: [SpecFinding]
    /// Why the linter's advice is left; empty where there is none.
    package let waiver: String
    /// What the text shows.
    package let files: [Attachment]
    /// The most hours such an offer may have, in minutes.
    package let longest: Int

    package init(
        offer: EstimateOffer, markdown: String, outline: SpecOutline, findings: [SpecFinding], waiver: String = "",
        files: [Attachment] = [], longest: Int = ShortDraft.usual
    ) {
        self.offer = offer
        self.markdown = markdown
        self.outline = outline
        self.findings = findings
        self.waiver = waiver
        self.files = files
        self.longest = longest
    }

    /// Four hours ⚙.
    package static let usual = 240
}

extension Rework {
    /// Whether what waits for a signature is a short offer: then the rows of an ordinary specification do not apply.
    package var hasOpenShort: Bool {
        guard stage == .specified || stageLeft == .specified, let estimate else { return false }
        return estimate.isShort && estimate.state == .open
    }

    /// Whether what is signed, or was signed last, is a short offer: then the present stage is told in its words.
    package var isByShort: Bool {
        switch stage {
        case .specified: hasOpenShort
        case .signed: spec?.isShort ?? false
        case .awaitingSupport, .requested, .estimated, .specifying, .ready, .developing, .delivered, .demonstrating,
            .accepted, .declined, .cancelled:
            false
        }
    }

    func decide(_ command: ShortCommand, _ situation: Situation) throws(Refusal) -> ShortFact {
        var check = FormCheck()
        switch command {
        case .offer(let draft):
            return try offer(draft, situation)
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

    /// Both halves are held to their own rules, and the hours to the setting.
    private func offer(_ draft: ShortDraft, _ situation: Situation) throws(Refusal) -> ShortFact {
        var check = FormCheck()
        if draft.offer.highMinutes > draft.longest {
            check.fault("/minutes", .tooLongForShort, ["hours": .number(draft.longest / 60)])
        }
        try check.finish()
        let offer = try draft.offer.checked(today: situation.today)
        let spec = try published(draft.outline, draft.findings, draft.waiver)
        return .offered(
            offer, markdown: draft.markdown, criteria: spec.criteria, waiver: spec.waiver, files: draft.files.orNone)
    }

    mutating func fold(_ fact: ShortFact, _ event: Event<Fact>) {
        switch fact {
        case .offered(let offer, _, let criteria, _, _):
            estimate = Estimate(
                number: (estimate?.number ?? 0) + 1, offer: offer, offeredAt: event.at, state: .open, short: true)
            spec = Spec(revision: (spec?.revision ?? 0) + 1, criteria: criteria, publishedAt: event.at, short: true)
            give(criteria.map(\.id))
            stage = .specified
        case .withdrawn:
            estimate?.state = .withdrawn
            stage = .requested
        case .expired:
            estimate?.state = .expired
            stage = .requested
        case .returned:
            estimate?.state = .returned
            stage = .requested
        case .signed(let document, let name):
            let signature = sign(document, name, event)
            estimate?.state = .approved
            estimate?.approval = signature
            spec?.signature = signature
            stage = .signed
        }
    }

    /// Withdraws a short offer whose last day has passed; the offer itself is the cause.
    /// - Throws: `Refusal` when there is none or it is still valid.
    package func expireShort(cause: EventReference, in situation: Situation) throws(Refusal) -> Decision {
        if let refusal = obstacle(to: .withdrawShort, by: .system(cause: cause), in: situation) { throw refusal }
        return Decision([Decision.Deed(.system(cause: cause), .short(.expired))])
    }

    /// Which revision of the specification a document shows: a specification and a short offer each publish one. nil for
    /// the other kinds.
    package func revision(in document: DocumentReference) -> Int? {
        let published = documents.filter { $0.kind == .spec || $0.kind == .short }
        return published.firstIndex { $0.fingerprint == document.fingerprint }.map { $0 + 1 }
    }

    /// A document of this rework by its bytes.
    package func reference(to fingerprint: Fingerprint?) -> DocumentReference? {
        documents.last { $0.fingerprint == fingerprint }
    }
}
