import ReworkDomain
import TestSupport

/// A rework that lives at random: anybody asks for anything at any time, plans lapse and are bought, offers expire,
/// developers leave. The same seed walks the same way.
struct Walk {
    var chance: SplitMix64
    private(set) var story: Story
    private(set) var model = WalkModel()
    /// What was broken, with the step it happened at.
    private(set) var broken: [String] = []
    private(set) var tally = Tally()
    private var plans: [Plan]
    private var gone: Set<ID<Person>> = []
    private var stepsAfterEnd = 0

    /// What happened how often.
    struct Tally {
        var stages: [Stage: Int] = [:]
        var actions: [Action: Int] = [:]
        var refusals: [Refusal.Code: Int] = [:]

        mutating func add(_ other: Tally) {
            stages.merge(other.stages, uniquingKeysWith: +)
            actions.merge(other.actions, uniquingKeysWith: +)
            refusals.merge(other.refusals, uniquingKeysWith: +)
        }
    }

    init(seed: UInt64) throws {
        chance = SplitMix64(seed: seed)
        let lasts = Int.random(in: 0...90, using: &chance)
        let today = Day.on("2026-11-02")
        let kind: PlanKind = chance.once(in: 6) ? .free : chance.once(in: 5) ? .individual : .paid
        plans = [Plan(kind: kind, from: today.adding(days: -30), through: today.adding(days: lasts))]
        if chance.once(in: 10) { plans = [] }
        story = try Story(gate: Gate.ask(plans, on: today))
        tally.stages[story.stage] = 1
        observe(after: 0, by: People.contact)
    }

    /// A few steps after its end nothing can happen any more.
    var isOver: Bool { stepsAfterEnd > 3 }

    func isGone(_ person: Person) -> Bool { gone.contains(person.id) }

    mutating func step() {
        let pauses = [0, 60, 3600, 5 * 3600, 86_400, 2 * 86_400, chance.once(in: 6) ? 12 * 86_400 : 600]
        story.now = story.now.adding(seconds: pauses.randomElement(using: &chance) ?? 0)
        if story.stage == .awaitingSupport, chance.once(in: 5) { buyPlan() }
        story.gate = Gate.ask(plans, on: story.situation.today)
        story.claimed = chance.once(in: 4) ? 2 : 0
        let developer = story.rework.developer ?? story.rework.returnsTo
        story.developerIsActive = developer.map { !gone.contains($0) } ?? true
        if !LifecycleTable.anyLive.contains(story.stage) { stepsAfterEnd += 1 }
        let (before, known) = (story.rework, story.events.count)
        let isSystemDue = [.awaitingSupport, .estimated].contains(story.stage) || model.isShort
        if chance.once(in: 60) {
            dismissDeveloper()
        } else if isSystemDue && chance.once(in: 4) {
            systemActs()
        } else {
            personActs()
        }
        if story.stage != before.stage { tally.stages[story.stage, default: 0] += 1 }
        check(before, known)
    }

    private mutating func buyPlan() {
        let today = story.situation.today
        let kind: PlanKind = chance.once(in: 4) ? .individual : .paid
        plans.append(Plan(kind: kind, from: today, through: today.adding(days: .random(in: 0...60, using: &chance))))
    }

    private mutating func systemActs() {
        let isWaiting = story.stage == .awaitingSupport
        let cause =
            isWaiting ? EventReference(.client(People.client.id), 2) : story.rework.reference(to: story.rework.version)
        let known = story.events.count
        do {
            let decision =
                try isWaiting
                ? story.rework.admit(cause: cause, in: story.situation)
                : model.isShort
                    ? story.rework.expireShort(cause: cause, in: story.situation)
                    : story.rework.expireEstimate(cause: cause, in: story.situation)
            story.record(decision)
        } catch {
            note(error)
        }
        observe(after: known, by: nil)
    }

    private mutating func dismissDeveloper() {
        guard let developer = story.rework.developer else { return }
        gone.insert(developer)
        let known = story.events.count
        let cause = EventReference(.person(developer), 2)
        guard let decision = story.rework.releaseClaim(of: developer, cause: cause, reason: "Звільнився") else {
            return
        }
        story.record(decision)
        observe(after: known, by: nil)
    }

    private mutating func personActs() {
        let known = story.events.count
        let (person, action) = choose()
        guard let command = command(action, by: person) else { return }
        do {
            let decision = try story.act(command, by: person)
            if let refusal = decision.refusal { note(refusal) }
        } catch {
            note(error)
        }
        observe(after: known, by: person)
    }

    private mutating func note(_ refusal: any Error) {
        guard let refusal = refusal as? Refusal else { return broken.append("\(refusal) is no refusal") }
        tally.refusals[refusal.code, default: 0] += 1
    }

    /// Takes the new events into the model and compares.
    private mutating func observe(after known: Int, by person: Person?) {
        for event in story.events.dropFirst(known) {
            broken += model.take(event, by: person, in: story.situation)
            if let action = event.fact.action { tally.actions[action, default: 0] += 1 }
        }
    }

    /// The invariants of the description, after every step.
    private mutating func check(_ before: Rework, _ known: Int) {
        let (rework, model) = (story.rework, self.model)
        hold(rework.version == story.events.count, "the version is not the number of events")
        hold(story.events.count >= known, "history was lost")
        hold(rework.hasOpenShort == model.isShort || rework.stage != .specified, "a short offer, or none")
        hold(rework.stage == model.stage, "the stage is \(rework.stage), described is \(model.stage)")
        guard rework.version > before.version else { return }
        hold(rework.specialist == model.specialist, "another specialist is accountable")
        hold([11, 12, 13].contains(rework.specialist.number), "nobody is accountable")
        hold(rework.court == model.court, "the move is of \(String(describing: rework.court))")
        hold((rework.court == nil) == !LifecycleTable.anyLive.contains(rework.stage), "a court in a final stage")
        hold(rework.developer != nil || rework.stage != .developing, "developed by nobody")
        hold(rework.wasHandedOff == model.wasHandedOff, "handed off or not")
        hold(rework.isWaitingOnClient == model.isAskingClient, "the clock goes while the client is asked, or stands")
        checkKept(before)
    }

    /// What is on record is never altered.
    private mutating func checkKept(_ before: Rework) {
        let rework = story.rework
        hold(rework.signatures.starts(with: before.signatures), "a signature was altered")
        hold(rework.documents.starts(with: before.documents), "a document was altered")
        hold(rework.criteriaGiven >= before.criteriaGiven, "a criterion's number was given back")
        hold(before.promise == nil || rework.promise?.first == before.promise?.first, "the first promise went")
        hold(before.promise?.isKept == nil || rework.promise?.isKept == before.promise?.isKept, "kept, or not")
        for (question, asked) in zip(rework.questions, before.questions) {
            hold(question.text == asked.text && question.to == asked.to, "a question was altered")
            hold(asked.answer == nil || question.answer == asked.answer, "an answer was altered")
        }
    }

    private mutating func hold(_ isHeld: Bool, _ what: @autoclosure () -> String) {
        if !isHeld { broken.append("\(what()), after \(String(describing: story.events.last?.fact))") }
    }
}

extension WalkModel {
    var isAskingClient: Bool { court != nil && questions.contains { $0.isOpen && $0.to == .client } }
}
