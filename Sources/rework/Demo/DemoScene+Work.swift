import ReworkDesk
import ReworkDomain

/// From the hand-off to acceptance, and what may happen at any time.
extension DemoScene {
    func handsOff(hours: Int, due: Moment) async throws {
        try expect(try await desk.handOff(try id, sizeMinutes: hours * 60, due: due, try await bySpecialist()))
    }

    /// After a new revision; a moved date needs its reason.
    func handsOffAgain(hours: Int, due: Moment, _ reason: String) async throws {
        let call = try await bySpecialist()
        try expect(try await desk.handOff(try id, sizeMinutes: hours * 60, due: due, reason: reason, call))
    }

    /// The hand-off is tried and the gate stalls it (rule 9).
    func stalls(hours: Int, due: Moment) async throws {
        let outcome = try await desk.handOff(try id, sizeMinutes: hours * 60, due: due, try await bySpecialist())
        guard outcome.rework.stage == .awaitingSupport else { throw Refusal(.wrongStage) }
    }

    func claims(_ developer: DemoColleague) async throws {
        try expect(try await desk.claim(try id, Call(by: try play.id(of: developer))))
    }

    func movesDeadline(to due: Moment, _ reason: String) async throws {
        try expect(try await desk.moveDeadline(try id, to: due, reason: reason, try await bySpecialist()))
    }

    /// `covers` say, in the order of the criteria, how each was met.
    func delivers(hours: Int, _ note: String, _ covers: [String]) async throws {
        let criteria = try await rework().criteria
        guard covers.count == criteria.count else {
            throw Refusal(.invalid, values: ["count": .number(criteria.count)])
        }
        let cover = zip(criteria, covers).map { Delivery.Cover(criterion: $0.id, how: $1) }
        let delivery = Delivery(minutesSpent: hours * 60, note: note, cover: cover)
        try expect(try await desk.deliver(try id, delivery, try await byDeveloper()))
    }

    func returnsDelivery(_ reason: String) async throws {
        try expect(try await desk.returnDelivery(try id, reason: reason, try await bySpecialist()))
    }

    /// `places` by the criterion's number.
    func shows(
        link: String, recording: String? = nil, callAt: Moment? = nil, _ notes: String, _ places: [Int: String]
    ) async throws {
        let places = places.sorted { $0.key < $1.key }
            .map { DemoPlan.Place(criterion: CriterionID($0.key), text: $0.value) }
        let plan = DemoPlan(link: link, recording: recording, callAt: callAt, notes: notes, places: places)
        try expect(try await desk.offerDemo(try id, plan, try await bySpecialist()))
    }

    func judges(_ verdicts: [Int: DemoVerdict], by person: Person? = nil) async throws {
        let call = Call(by: try person?.id ?? asker.id)
        try expect(try await desk.judge(try id, try await document(.demo), DemoVerdict.all(verdicts), call))
    }

    /// All criteria are met but those said to be otherwise.
    func accepts(_ but: [Int: DemoVerdict] = [:]) async throws {
        let (document, signer) = (try await document(.demo), try signer)
        let verdicts = DemoVerdict.all(try await unjudged().merging(but) { _, said in said })
        try expect(try await desk.accept(try id, document, name: signer.name, verdicts, Call(by: signer.id)))
    }

    func requestsChanges(_ verdicts: [Int: DemoVerdict]) async throws {
        let document = try await document(.demo)
        let all = DemoVerdict.all(try await unjudged().merging(verdicts) { _, said in said })
        try expect(try await desk.requestChanges(try id, document, all, Call(by: try asker.id)))
    }

    private func unjudged() async throws -> [Int: DemoVerdict] {
        let rework = try await rework()
        let judged = Set(rework.verdicts.map(\.verdict.criterion))
        let left = rework.criteria.map(\.id).filter { !judged.contains($0) }
        return Dictionary(uniqueKeysWithValues: left.map { ($0.number, DemoVerdict.met) })
    }

    func reassigned(to colleague: DemoColleague) async throws {
        try expect(try await desk.reassign(try id, to: try play.id(of: colleague), try byLead()))
    }

    func cancelled(_ reason: String) async throws {
        try expect(try await desk.cancel(try id, reason: reason, Call(by: try asker.id)))
    }
}

/// What a contact says of a criterion.
enum DemoVerdict {
    case met
    case metWithNote(String)
    case notMet(String)
    case notChecked(String)

    static func all(_ verdicts: [Int: DemoVerdict]) -> [Verdict] {
        verdicts.sorted { $0.key < $1.key }.map { number, verdict in
            let criterion = CriterionID(number)
            return switch verdict {
            case .met: Verdict(criterion: criterion, finding: .met)
            case .metWithNote(let note): Verdict(criterion: criterion, finding: .metWithNote, note: note)
            case .notMet(let note): Verdict(criterion: criterion, finding: .notMet, note: note)
            case .notChecked(let note): Verdict(criterion: criterion, finding: .notChecked, note: note)
            }
        }
    }
}
