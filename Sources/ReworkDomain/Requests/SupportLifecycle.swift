/// The life of a consultation or a bug: one row an action, as the domain's description tells it (open → answered →
/// closed; open → fixing → fixed → closed; reopened, awaitingSupport). What may be done comes from here and from nowhere
/// else; the conditions are `SupportRequest.obstacle` and the decisions.
package enum SupportLifecycle {
    package struct Row: Sendable {
        package let action: SupportAction
        package let who: Set<Who>
        package let from: Set<SupportStage>
        /// Of these kinds alone.
        package let kinds: Set<RequestKind>
    }

    package static let rows: [Row] = [
        row(.request, [.contact, .specialist], []),
        row(.classify, [.specialist], SupportStage.undecided),
        row(.contest, [.contact], SupportStage.undecided.subtracting([.triage]).union([.becameRework])),
        row(.settle, [.lead], SupportStage.undecided.union([.becameRework])),
        row(.admit, [.system, .lead], [.awaitingSupport]),
        row(.refer, [.contact], [.awaitingSupport]),
        row(.begin, [.specialist], [.open], [.bug]),
        row(.queue, [.specialist], [.open, .fixing], [.bug]),
        row(.claim, [.developer], [.fixing], [.bug]),
        row(.release, [.itsDeveloper, .lead], [.fixing], [.bug]),
        row(.answer, [.specialist], [.open], [.consultation]),
        row(.fix, [.specialist, .itsDeveloper], [.open, .fixing], [.bug]),
        row(.close, [.contact, .specialist], [.answered, .fixed]),
        row(.reopen, [.contact, .specialist], [.answered, .fixed, .closed]),
        row(.withdraw, [.contact], SupportStage.undecided),
        row(.ask, [.contact, .specialist, .itsDeveloper], SupportStage.live),
        row(.reply, [.contact, .specialist, .itsDeveloper], SupportStage.live),
        row(.note, [.specialist, .itsDeveloper], SupportStage.live),
        row(.reassign, [.lead], SupportStage.live),
        row(.flag, [.contact, .specialist], SupportStage.undecided),
        row(.score, [.contact], [.answered, .fixed, .closed]),
    ]

    private static let byAction = Dictionary(uniqueKeysWithValues: rows.map { ($0.action, $0) })

    package static func row(of action: SupportAction) -> Row {
        guard let row = byAction[action] else { preconditionFailure("no row for \(action)") }
        return row
    }

    private static func row(
        _ action: SupportAction, _ who: Set<Who>, _ from: Set<SupportStage>,
        _ kinds: Set<RequestKind> = Set(RequestKind.allCases)
    ) -> Row {
        Row(action: action, who: who, from: from, kinds: kinds)
    }
}
