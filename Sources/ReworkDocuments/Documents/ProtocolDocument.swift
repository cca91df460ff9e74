package import ReworkDomain

/// The acceptance protocol: criteria, verdicts, signatures with their fingerprints, and the accept event's own hash.
package struct ProtocolDocument: Sendable {
    /// Accepted.
    package let rework: Rework
    package let cast: Cast
    /// Hash of the accept event in the rework's chain, in hex.
    package let eventHash: String
    /// Whether contacts come in by one-time links, as they do but for a demonstration.
    package let byLink: Bool

    package init(rework: Rework, cast: Cast, eventHash: String, byLink: Bool = true) {
        self.rework = rework
        self.cast = cast
        self.eventHash = eventHash
        self.byLink = byLink
    }

    /// Rule 9 ⚙: the last day on which a signed criterion is mended free, by the calendar of the acceptance's time.
    package static func warranty(from acceptance: Moment, _ writing: Writing) -> Day {
        let calendar = writing.then(acceptance)
        return calendar.day(of: acceptance).adding(days: calendar.rules.warrantyDays)
    }

    /// - Throws: `Refusal` `.wrongStage` when the rework is not accepted.
    package func bytes(_ press: Press, _ writing: Writing) throws(Refusal) -> [UInt8] {
        guard let acceptance = rework.acceptance else {
            throw Refusal(.wrongStage, values: ["stage": .word(rework.stage.rawValue)])
        }
        var context = press.head(
            .protocolOfAcceptance, 1, of: rework, title: rework.title,
            kindText: writing.words("doc.protocol.kind"), cast: cast, writing)
        context["lead"] = writing.words("doc.protocol.lead", count: rework.criteria.count)
        context["acceptedBy"] = cast.side(acceptance.person, writing)
        context["developer"] = cast.side(rework.delivery?.by, writing)
        context["promise"] = promise(writing)
        let estimated = Dictionary(
            rework.trace.rows.compactMap { row in row.estimatedMinutes.map { (row.criterion, $0) } },
            uniquingKeysWith: { first, _ in first })
        context["criteria"] = rework.criteria.map { criterion in
            var shown = self.criterion(criterion, acceptance, writing)
            shown["estimated"] = estimated[criterion.id].map { minutes in
                writing.words("doc.protocol.estimated", ["duration": writing.duration(minutes)])
            }
            return shown
        }
        context["documents"] = documents(writing)
        let warranty = ProtocolDocument.warranty(from: acceptance.at, writing)
        context["warrantyUntil"] = writing.date(warranty)
        context["unchecked"] = unchecked(writing)
        context["signature"] = [
            "typed": acceptance.name, "at": writing.date(acceptance.at), "byLink": byLink,
        ]
        context["eventHash"] = eventHash
        return press.document("protocol", context, writing)
    }

    private func promise(_ writing: Writing) -> [String: Any]? {
        guard let promise = rework.promise else { return nil }
        var shown: [String: Any] = ["due": writing.date(promise.first)]
        if let at = promise.firstDemoAt { shown["shown"] = writing.date(at) }
        return shown
    }

    private func criterion(_ criterion: Criterion, _ acceptance: Signature, _ writing: Writing) -> [String: Any] {
        var shown: [String: Any] = ["id": criterion.id.description, "html": escaped(criterion.text)]
        guard let given = rework.verdicts.first(where: { $0.verdict.criterion == criterion.id }) else {
            shown["verdict"] = writing.words("verdict.notJudged")
            return shown
        }
        shown["verdict"] = writing.words("verdict.\(given.verdict.finding.rawValue)")
        switch given.verdict.finding {
        case .met, .metWithNote: break
        case .notMet: shown["mark"] = "not"
        case .notChecked: shown["mark"] = "open"
        }
        if !given.verdict.note.isEmpty { shown["note"] = given.verdict.note }
        if given.by != acceptance.person {
            shown["judgedBy"] = writing.words("doc.protocol.judgedBy", ["name": cast.name(given.by)])
        }
        return shown
    }

    /// The documents the acceptance rests on: those that were signed and hold to the end.
    private func documents(_ writing: Writing) -> [[String: Any]] {
        rework.documents.compactMap { document in
            guard let signature = rework.signatures.last(where: { $0.document == document.fingerprint }),
                document.fingerprint == rework.currentDocument(document.kind)
            else { return nil }
            return [
                "documentName": writing.name(document.kind, document.number, of: rework.id),
                "sha256": document.fingerprint.hex,
                "signedOn": [
                    "iso": writing.calendar.day(of: signature.at).description,
                    "text": writing.figures(writing.calendar.day(of: signature.at)),
                ],
            ]
        }
    }

    private func unchecked(_ writing: Writing) -> String? {
        let open = rework.verdicts.filter { $0.verdict.finding == .notChecked }.map(\.verdict.criterion.description)
        guard !open.isEmpty else { return nil }
        return writing.words("doc.protocol.unchecked", ["points": open.joined(separator: ", ")], count: open.count)
    }
}
