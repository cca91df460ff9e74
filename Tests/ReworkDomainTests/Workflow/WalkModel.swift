import ReworkDomain
import TestSupport

/// What the description says of a rework after its events, kept apart from the code's own fold: the stage by the
/// literal table, whose move it is, who is accountable, what may be signed. Says what an event breaks.
struct WalkModel {
    private(set) var count = 0
    private(set) var stage = Stage.requested
    private(set) var stageLeft: Stage?
    private(set) var specialist = ID<Person>(0)
    private(set) var developer: ID<Person>?
    private(set) var wasHandedOff = false
    private(set) var isOverridden = false
    private(set) var isHeld = false
    /// Whether what waits in specified is a short offer.
    var isShort: Bool { stage == .specified && shown[.short] != nil }
    /// The last day of the short offer made last.
    private var shortUntil: Day?
    private(set) var questions: [(to: Court, isOpen: Bool)] = []
    private(set) var threads: [Thread] = []
    private var shown: [DocumentReference.Kind: Fingerprint] = [:]

    /// A thread of comments, as far as it stands in somebody's way.
    struct Thread {
        let isInternal: Bool
        let isBlocking: Bool
        var isOpen = true
        var waitsOn: Court
    }

    static let courts: [Stage: Court] = [
        .awaitingSupport: .client, .estimated: .client, .specified: .client, .demonstrating: .client,
        .ready: .developer, .developing: .developer, .requested: .specialist, .specifying: .specialist,
        .signed: .specialist, .delivered: .specialist,
    ]

    var court: Court? {
        guard LifecycleTable.anyLive.contains(stage) else { return nil }
        // A question to the developer falls to the specialist while nobody has the work.
        let asked = questions.first(where: \.isOpen)?.to
        if let asked { return asked == .developer && developer == nil ? .specialist : asked }
        // What must be settled before the signature is the side's move that was spoken to last.
        if stage == .specified, let thread = threads.first(where: { $0.isOpen && $0.isBlocking && !$0.isInternal }) {
            return thread.waitsOn
        }
        return WalkModel.courts[stage]
    }

    /// Takes the event in; what it breaks is told.
    mutating func take(_ event: Event<Fact>, by person: Person?, in situation: Situation) -> [String] {
        var broken: [String] = []
        count += 1
        if event.number != count { broken.append("event \(event.number) follows \(count - 1) events") }
        if event.at != situation.now { broken.append("event \(count) has another time") }
        if let reason = event.fact.reason, reason.isEmpty { broken.append("event \(count) lacks its reason") }
        broken += faults(of: event, by: person, in: situation)
        let before = stage
        fold(event)
        if let action = event.fact.action, action != .request {
            let isDescribed = LifecycleTable.row(action)?.from.contains(before) ?? false
            if !isDescribed { broken.append("\(action) in \(before)") }
        }
        return broken
    }

    private func faults(of event: Event<Fact>, by person: Person?, in situation: Situation) -> [String] {
        var broken: [String] = []
        switch event.actor {
        case .console:
            broken.append("the console did \(event.fact)")
        case .system(let cause):
            if cause.history == .rework(ID(1)), !(1..<event.number).contains(cause.number) {
                broken.append("event \(event.number) of the system was caused by event \(cause.number)")
            }
            if let action = event.fact.action,
                ![.stall, .admit, .withdrawEstimate, .withdrawShort, .release].contains(action)
            {
                broken.append("the system did \(action)")
            }
        case .person(let id):
            if id != person?.id { broken.append("event \(event.number) is another person's") }
            if let person, let action = event.fact.action, action != .request, !may(person, action) {
                broken.append("\(person.name) may not \(action)")
            }
        }
        if let (kind, document) = event.fact.answered, shown[kind] != document {
            broken.append("an answer names bytes that are not the present \(kind)")
        }
        if let action = event.fact.action {
            let always: Set<Action> = [.offerEstimate, .approveEstimate, .offerShort, .signShort]
            let asks = always.contains(action) || action == .handOff && !wasHandedOff
            if asks, !isOverridden, situation.gate.plan == nil { broken.append("\(action) without an entitlement") }
            let going: Set<Action> = [
                .resume, .cancel, .reassign, .ask, .answer, .note, .comment, .settleComment,
            ]
            if isHeld, !going.contains(action), case .person = event.actor { broken.append("\(action) while held") }
            if action == .signShort, let shortUntil, situation.today > shortUntil { broken.append("signed late") }
            let ofShort: Set<Action> = [.withdrawShort, .returnShort, .signShort]
            let ofSpec: Set<Action> = [.withdrawSpec, .returnSpec, .signSpec, .takeWording]
            if stage == .specified, (isShort ? ofSpec : ofShort).contains(action) {
                broken.append("\(action) of the other kind of document")
            }
            if [.signSpec, .signShort].contains(action), questions.contains(where: \.isOpen) {
                broken.append("signed over a question")
            }
            let stopping = threads.filter { $0.isOpen && $0.isBlocking }
            if [.signSpec, .signShort].contains(action), stopping.contains(where: { !$0.isInternal }) {
                broken.append("signed over a comment")
            }
            if [.publishSpec, .offerShort].contains(action), stopping.contains(where: \.isInternal) {
                broken.append("published over an internal comment")
            }
        }
        return broken
    }

    /// The table's second column.
    func may(_ person: Person, _ action: Action) -> Bool {
        guard person.isActive, let row = LifecycleTable.row(action) else { return false }
        let isLead = person.roles.contains(.lead)
        let isContact = person.client == People.client.id
        if action == .cancel, wasHandedOff { return isLead }
        return row.who.contains { who in
            switch who {
            case .contact: isContact
            case .signatory: isContact && person.maySign
            case .specialist: isLead || person.id == specialist
            case .developer: person.roles.contains(.developer)
            case .itsDeveloper: person.id == developer
            case .lead: isLead
            // Nobody is named in these words.
            case .mentioned, .system: false
            }
        }
    }

    private mutating func fold(_ event: Event<Fact>) {
        switch event.fact {
        case .requested(let request):
            specialist = request.specialist
            if request.gate != nil { (stage, stageLeft) = (.awaitingSupport, .requested) }
            return
        case .documentWritten(let document): shown[document.kind] = document.fingerprint
        case .course(.admitted(let override)): isOverridden = isOverridden || override != nil
        case .course(.stalled): stageLeft = stage
        case .course(.held): isHeld = true
        case .course(.resumed): isHeld = false
        case .course(.reassigned(let person)): specialist = person
        case .work(.handedOff): wasHandedOff = true
        case .work(.claimed): if case .person(let person) = event.actor { developer = person }
        case .work(.released), .spec(.withdrawn), .work(.returned(_, toQueue: true)): developer = nil
        case .passing: break
        case .comment(.opened(_, _, let fromClient, let isInternal, let isBlocking, _)):
            threads.append(
                Thread(isInternal: isInternal, isBlocking: isBlocking, waitsOn: fromClient ? .specialist : .client))
        case .comment(.replied(let number, _, let fromClient)):
            threads[number - 1].waitsOn = fromClient ? .specialist : .client
        case .comment(.resolved(let number)): threads[number - 1].isOpen = false
        case .comment(.reopened(let number)): threads[number - 1].isOpen = true
        case .comment(.wordingTaken(let number)): threads[number - 1].isOpen = false
        case .question(.asked(let court, _, _, _)): questions.append((court, true))
        case .question(.answered(let number, _, _, _, _)): questions[number - 1].isOpen = false
        case .question(.noted): break
        // A document is shown from the moment it is written; until then nothing can be answered.
        // Whatever takes a short offer's place, nothing of it is answered any more.
        case .estimate(.offered): (shown[.estimate], shown[.short]) = (nil, nil)
        case .spec(.published): (shown[.spec], shown[.short]) = (nil, nil)
        case .short(.offered(let offer, _, _, _, _)):
            (shown[.short], shown[.estimate], shown[.spec], shortUntil) = (nil, nil, nil, offer.validUntil)
        case .short(.withdrawn), .short(.expired), .short(.returned), .short(.signed): shown[.short] = nil
        case .demo(.offered): shown[.demo] = nil
        case .course, .estimate, .spec, .work, .demo: break
        }
        move(event)
    }

    private mutating func move(_ event: Event<Fact>) {
        guard let action = event.fact.action, let row = LifecycleTable.row(action) else { return }
        switch row.to {
        case .stage(let next): stage = next
        case .stageLeft: stage = stageLeft ?? .requested
        case .byDeveloper: stage = developer == nil ? .ready : .developing
        case .kept, .byGate: break
        }
    }
}
