import ReworkDomain

/// The table "A rework's life" of the domain's description, written down a second time, by hand. Where the two differ,
/// one of them is wrong: look into the description, never copy from the code.
struct LifecycleTable {
    let action: Action
    let who: Set<Who>
    let from: Set<Stage>
    let to: Result

    enum Result: Equatable {
        case stage(Stage)
        case kept
        /// awaitingSupport leads back to where it was entered from.
        case stageLeft
        /// requested, or awaitingSupport.
        case byGate
        /// developing, or ready when that developer is gone.
        case byDeveloper
    }

    private init(_ action: Action, _ who: Set<Who>, _ from: Set<Stage>, _ to: Result) {
        self.action = action
        self.who = who
        self.from = from
        self.to = to
    }

    static let anyLive: Set<Stage> = [
        .awaitingSupport, .requested, .estimated, .specifying, .specified, .signed, .ready, .developing, .delivered,
        .demonstrating,
    ]
    /// "Anyone concerned".
    static let concerned: Set<Who> = [.contact, .specialist, .itsDeveloper]

    static let rows: [LifecycleTable] = [
        .init(.request, [.contact, .specialist], [], .byGate),
        // From specified, where the signature of a short offer was refused by the gate.
        .init(.stall, [.system], [.requested, .estimated, .specifying, .specified, .signed], .stage(.awaitingSupport)),
        .init(.admit, [.system, .lead], [.awaitingSupport], .stageLeft),
        .init(.refuse, [.specialist], [.requested], .stage(.declined)),
        .init(
            .offerEstimate, [.specialist], [.requested, .estimated, .specifying, .specified, .signed],
            .stage(.estimated)),
        .init(.withdrawEstimate, [.specialist, .system], [.estimated], .stage(.requested)),
        .init(.approveEstimate, [.signatory], [.estimated], .stage(.specifying)),
        .init(.askToReestimate, [.contact], [.estimated], .stage(.requested)),
        .init(.declineEstimate, [.contact], [.estimated], .stage(.declined)),
        .init(.publishSpec, [.specialist], [.specifying], .stage(.specified)),
        .init(.withdrawSpec, [.specialist], [.specified, .signed, .ready, .developing], .stage(.specifying)),
        .init(.returnSpec, [.contact], [.specified], .stage(.specifying)),
        .init(.signSpec, [.signatory], [.specified], .stage(.signed)),
        // "A short offer (estimate and spec in one document, one signature, requested → specified)."
        .init(.offerShort, [.specialist], [.requested], .stage(.specified)),
        .init(.withdrawShort, [.specialist, .system], [.specified], .stage(.requested)),
        .init(.returnShort, [.contact], [.specified], .stage(.requested)),
        .init(.signShort, [.signatory], [.specified], .stage(.signed)),
        .init(.handOff, [.specialist], [.signed], .stage(.ready)),
        .init(.claim, [.developer], [.ready], .stage(.developing)),
        .init(.release, [.itsDeveloper, .lead], [.developing], .stage(.ready)),
        .init(.deliver, [.itsDeveloper], [.developing], .stage(.delivered)),
        .init(.returnDelivery, [.specialist], [.delivered], .byDeveloper),
        .init(.offerDemo, [.specialist], [.delivered], .stage(.demonstrating)),
        .init(.withdrawDemo, [.specialist], [.demonstrating], .stage(.delivered)),
        // Not a row of its own there: "verdicts are saved one by one; several contacts may judge".
        .init(.judge, [.contact], [.demonstrating], .kept),
        .init(.accept, [.signatory], [.demonstrating], .stage(.accepted)),
        .init(.requestChanges, [.contact], [.demonstrating], .stage(.delivered)),
        // Rule 20's client score: a contact's word on what was accepted, given once.
        .init(.score, [.contact], [.accepted], .kept),
        // "Put live (specialist, after acceptance)": said again, it is corrected.
        .init(.putLive, [.specialist], [.accepted], .kept),
        .init(.moveDeadline, [.specialist], [.ready, .developing, .delivered, .demonstrating], .kept),
        .init(.ask, concerned, anyLive, .kept),
        .init(.answer, concerned, anyLive, .kept),
        // An internal note: the vendor's people on the rework, and whoever of them was mentioned.
        .init(.note, [.specialist, .itsDeveloper, .mentioned], anyLive, .kept),
        // Comments on a place of the specification: whoever may speak of the rework, and who began it settles it; words
        // proposed are taken by the specialist, which takes a published revision back.
        .init(.comment, [.contact, .specialist, .itsDeveloper, .mentioned], anyLive, .kept),
        .init(.settleComment, [.contact, .specialist, .itsDeveloper, .mentioned], anyLive, .kept),
        .init(.takeWording, [.specialist], [.specifying, .specified], .stage(.specifying)),
        // A contact passes the signature on while a document waits; who decides on it has the right to sign it, or leads
        // the rework.
        .init(.passOn, [.contact], [.estimated, .specified, .demonstrating], .kept),
        .init(.confirmPassOn, [.specialist, .signatory], [.estimated, .specified, .demonstrating], .kept),
        .init(.declinePassOn, [.specialist, .signatory], [.estimated, .specified, .demonstrating], .kept),
        .init(.hold, [.specialist], anyLive, .kept),
        .init(.resume, [.specialist], anyLive, .kept),
        .init(.reassign, [.lead], anyLive, .kept),
        .init(.cancel, [.contact, .specialist, .lead], anyLive, .stage(.cancelled)),
    ]

    /// Of an open short offer alone, and of an ordinary specification alone; in the stage specified.
    static let ofShort: Set<Action> = [.withdrawShort, .returnShort, .signShort]
    static let notOfShort: Set<Action> = [.withdrawSpec, .returnSpec, .signSpec]

    private static let byAction = Dictionary(uniqueKeysWithValues: rows.map { ($0.action, $0) })
    private static let byStage = Dictionary(
        uniqueKeysWithValues: Stage.allCases.map { stage in
            (stage, rows.filter { $0.from.contains(stage) }.map(\.action))
        })

    static func row(_ action: Action) -> LifecycleTable? { byAction[action] }

    /// All that can be done in a stage, by whomever.
    static func actions(from stage: Stage) -> [Action] { byStage[stage] ?? [] }

    /// Whether going from one stage to another by this action is in the table.
    func leads(from: Stage, to after: Stage, left: Stage?) -> Bool {
        guard self.from.contains(from) else { return false }
        return switch to {
        case .stage(let stage): after == stage
        case .kept: after == from
        case .stageLeft: after == left
        case .byDeveloper: after == .developing || after == .ready
        case .byGate: false
        }
    }
}
