import ReworkDesk
import ReworkDomain

/// From the hand-off to acceptance.
extension DemoScene {
    func handOff(_ hours: Int, _ due: DemoDue, _ reason: String, _ by: String?) async throws -> Outcome {
        let call = try await bySpecialist(by)
        return try await desk.handOff(try id, sizeMinutes: hours * 60, due: moment(due), reason: reason, call)
    }

    func deliver(_ story: DemoDelivery) async throws -> Outcome {
        let criteria = try await rework().criteria
        guard story.covers.count == criteria.count else {
            throw Refusal(.invalid, values: ["count": .number(criteria.count)])
        }
        let cover = zip(criteria, story.covers).map { Delivery.Cover(criterion: $0.id, how: $1) }
        let delivery = Delivery(minutesSpent: story.hours * 60, note: story.note, cover: cover, commits: story.commits)
        let call = try await byDeveloper()
        return try await desk.deliver(try id, delivery, files: try await brought(call), call)
    }

    func offerDemo(_ show: DemoShow, _ by: String?) async throws -> Outcome {
        let places = show.places.sorted { $0.key < $1.key }
            .map { DemoPlan.Place(criterion: CriterionID($0.key), text: $0.value) }
        let plan = DemoPlan(
            link: show.link, recording: show.recording, callAt: show.call.map(call), notes: show.notes, places: places)
        let call = try await bySpecialist(by)
        return try await desk.offerDemo(try id, plan, files: try await brought(call), call)
    }

    func judge(_ verdicts: [Int: DemoVerdict], _ by: String?) async throws -> Outcome {
        let document = try await document(.demo)
        return try await desk.judge(try id, document, all(verdicts), try byContact(by))
    }

    /// All criteria are met but those said to be otherwise, now or before.
    func accept(_ but: [Int: DemoVerdict], _ by: String?) async throws -> Outcome {
        let (document, signer) = (try await document(.demo), try await signer(by))
        let verdicts = all(try await unjudged().merging(but) { _, said in said })
        return try await desk.accept(try id, document, name: signer.name, verdicts, Call(by: signer.id))
    }

    func requestChanges(_ verdicts: [Int: DemoVerdict], _ by: String?) async throws -> Outcome {
        let document = try await document(.demo)
        let verdicts = all(try await unjudged().merging(verdicts) { _, said in said })
        return try await desk.requestChanges(try id, document, verdicts, try byContact(by))
    }

    func putLive(_ note: String, _ by: String?) async throws -> Outcome {
        let client = try desk.client(try await rework().client)
        let live = GoLive(day: desk.today(of: client), note: note)
        return try await desk.putLive(try id, live, try await bySpecialist(by))
    }

    private func unjudged() async throws -> [Int: DemoVerdict] {
        let rework = try await rework()
        let judged = Set(rework.verdicts.map(\.verdict.criterion))
        let left = rework.criteria.map(\.id).filter { !judged.contains($0) }
        return Dictionary(uniqueKeysWithValues: left.map { ($0.number, DemoVerdict.met) })
    }

    private func all(_ verdicts: [Int: DemoVerdict]) -> [Verdict] {
        verdicts.sorted { $0.key < $1.key }.map { $1.verdict(on: $0) }
    }
}
