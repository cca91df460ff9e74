/// A rework's life: one row an action, as the table of the domain's description. What may be done comes from here and
/// from nowhere else; the conditions of the last column are `Rework.obstacle` and the decisions.
package enum Lifecycle {
    package struct Row: Sendable {
        package let action: Action
        package let who: Set<Who>
        package let from: Set<Stage>
        package let to: Target
        package let gate: GateCheck
    }

    /// When the gate is asked (rule 9).
    package enum GateCheck: Sendable {
        case never, always
        /// Work already handed off runs to its acceptance.
        case firstTime
    }

    package enum Target: Equatable, Sendable {
        case stage(Stage)
        /// The stage is kept.
        case kept
        /// The stage that `stall` (or the intake) left.
        case stageLeft
        /// The gate decides between requested and awaitingSupport.
        case gate
        /// Back to the same developer, or to the queue when that developer is gone.
        case developer
    }

    package static let rows: [Row] = [
        row(.request, [.contact, .specialist], [], .gate),
        row(
            .stall, [.system], [.requested, .estimated, .specifying, .specified, .signed],
            .stage(.awaitingSupport)),
        row(.admit, [.system, .lead], [.awaitingSupport], .stageLeft),
        row(.refuse, [.specialist], [.requested], .stage(.declined)),
        row(
            .offerEstimate, [.specialist], [.requested, .estimated, .specifying, .specified, .signed],
            .stage(.estimated), gate: .always),
        row(.withdrawEstimate, [.specialist, .system], [.estimated], .stage(.requested)),
        row(.approveEstimate, [.signatory], [.estimated], .stage(.specifying), gate: .always),
        row(.askToReestimate, [.contact], [.estimated], .stage(.requested)),
        row(.declineEstimate, [.contact], [.estimated], .stage(.declined)),
        row(.publishSpec, [.specialist], [.specifying], .stage(.specified)),
        row(.withdrawSpec, [.specialist], [.specified, .signed, .ready, .developing], .stage(.specifying)),
        row(.returnSpec, [.contact], [.specified], .stage(.specifying)),
        row(.signSpec, [.signatory], [.specified], .stage(.signed)),
        // Estimate and specification in one document, signed once.
        row(.offerShort, [.specialist], [.requested], .stage(.specified), gate: .always),
        row(.withdrawShort, [.specialist, .system], [.specified], .stage(.requested)),
        row(.returnShort, [.contact], [.specified], .stage(.requested)),
        row(.signShort, [.signatory], [.specified], .stage(.signed), gate: .always),
        row(.handOff, [.specialist], [.signed], .stage(.ready), gate: .firstTime),
        row(.claim, [.developer], [.ready], .stage(.developing)),
        row(.release, [.itsDeveloper, .lead], [.developing], .stage(.ready)),
        row(.deliver, [.itsDeveloper], [.developing], .stage(.delivered)),
        row(.returnDelivery, [.specialist], [.delivered], .developer),
        row(.offerDemo, [.specialist], [.delivered], .stage(.demonstrating)),
        row(.withdrawDemo, [.specialist], [.demonstrating], .stage(.delivered)),
        row(.judge, [.contact], [.demonstrating], .kept),
        row(.accept, [.signatory], [.demonstrating], .stage(.accepted)),
        row(.requestChanges, [.contact], [.demonstrating], .stage(.delivered)),
        row(.score, [.contact], [.accepted], .kept),
        row(.putLive, [.specialist], [.accepted], .kept),
        row(.moveDeadline, [.specialist], [.ready, .developing, .delivered, .demonstrating], .kept),
        row(.ask, [.contact, .specialist, .itsDeveloper], Stage.live, .kept),
        row(.answer, [.contact, .specialist, .itsDeveloper], Stage.live, .kept),
        row(.note, [.specialist, .itsDeveloper, .mentioned], Stage.live, .kept),
        row(.comment, [.contact, .specialist, .itsDeveloper, .mentioned], Stage.live, .kept),
        row(.settleComment, [.contact, .specialist, .itsDeveloper, .mentioned], Stage.live, .kept),
        row(.takeWording, [.specialist], [.specifying, .specified], .stage(.specifying)),
        row(.passOn, [.contact], [.estimated, .specified, .demonstrating], .kept),
        row(.confirmPassOn, [.specialist, .signatory], [.estimated, .specified, .demonstrating], .kept),
        row(.declinePassOn, [.specialist, .signatory], [.estimated, .specified, .demonstrating], .kept),
        row(.hold, [.specialist], Stage.live, .kept),
        row(.resume, [.specialist], Stage.live, .kept),
        row(.reassign, [.lead], Stage.live, .kept),
        row(.cancel, [.contact, .specialist, .lead], Stage.live, .stage(.cancelled)),
    ]

    private static let byAction = Dictionary(uniqueKeysWithValues: rows.map { ($0.action, $0) })

    package static func row(of action: Action) -> Row {
        guard let row = byAction[action] else { preconditionFailure("the lifecycle has no row for \(action)") }
        return row
    }

    /// While a rework is on hold, only these go on.
    package static let whileHeld: Set<Action> = [
        .resume, .cancel, .reassign, .ask, .answer, .note, .comment, .settleComment,
    ]

    private static func row(
        _ action: Action, _ who: Set<Who>, _ from: Set<Stage>, _ to: Target, gate: GateCheck = .never
    ) -> Row {
        Row(action: action, who: who, from: from, to: to, gate: gate)
    }
}
