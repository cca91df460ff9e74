import ReworkDesk
import ReworkDomain
import ReworkStore

/// One event of a consultation's or bug's history.
struct SupportStoryBody: Encodable {
    let seq: Int
    let at: Int64
    let kind: String
    let by: StoryBody.By
    let values: [String: JSONValue]

    /// Oldest first. A contact's copy leaves out what is the vendor's own.
    static func all(_ view: SupportView, isInside: Bool, _ register: Register) -> [SupportStoryBody] {
        view.events.compactMap { event in
            var told = StoryLine(event.fact, view.request, register)
            if let markdown = event.fact.markdown, let shown = view.shown[markdown] {
                told.values["text"] = .text(shown.rich.plain)
            }
            let files = event.fact.files(in: view.request).files.count
            if files > 0 { told.values["files"] = .number(Int64(files)) }
            guard isInside || told.isForClient else { return nil }
            return SupportStoryBody(
                seq: event.number, at: event.at.milliseconds, kind: told.kind,
                by: StoryBody.by(event.actor, register), values: told.values)
        }
    }
}

extension StoryLine {
    init(_ fact: SupportFact, _ request: SupportRequest, _ register: Register) {
        switch fact {
        case .made(let made):
            self.init("made", ["kind": .text(made.kind.rawValue), "stopped": .flag(made.isWorkStopped)])
        case .classified(let given, let gate): self.init("classified", StoryLine.values(given, gate))
        case .settled(let given, let gate): self.init("settled", StoryLine.values(given, gate))
        case .contested(let reason): self.init("contested", ["reason": .text(reason)])
        case .admitted(let override):
            self.init("admitted", override.map { ["override": .text($0)] } ?? [:], isForClient: override == nil)
        case .referred(let text): self.init("referred", ["text": .text(text)])
        case .begun: self.init("begun")
        case .queued: self.init("queued", isForClient: false)
        case .claimed: self.init("claimed", isForClient: false)
        case .released(let reason): self.init("released", ["reason": .text(reason)], isForClient: false)
        case .answered(let solution):
            self.init(
                "solved", ["recommendation": .flag(solution.isRecommendation), "inTime": .flag(solution.isInTime)])
        case .fixed(let solution): self.init("fixed", ["inTime": .flag(solution.isInTime)])
        case .closed: self.init("closed")
        case .reopened(let reason): self.init("reopened", ["reason": .text(reason)])
        case .withdrawn(let reason): self.init("withdrawn", ["reason": .text(reason)])
        case .question(let fact): self.init(fact, request)
        case .reassigned(let person): self.init("reassigned", ["to": .text(register.person(person)?.name ?? "")])
        case .flagged(let isStopped): self.init("flagged", ["stopped": .flag(isStopped)])
        case .becameRework(let id): self.init("becameRework", ["number": .number(id.number)])
        case .recounted(let shift): self.init(shift)
        case .scored(let score):
            self.init("scored", ["value": .number(Int64(score.value)), "note": .text(score.note)])
        }
    }

    private static func values(_ given: Classification, _ gate: GateRefusal?) -> [String: JSONValue] {
        var values: [String: JSONValue] = ["kind": .text(given.kind.rawValue), "reason": .text(given.reason)]
        if let gate { values["rule"] = .number(Int64(gate.rule)) }
        if let warranty = given.warranty {
            values["warranty"] = .text("№ \(warranty.rework), \(warranty.criterion)")
        }
        return values
    }
}
