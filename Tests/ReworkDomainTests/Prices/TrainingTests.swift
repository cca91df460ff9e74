import ReworkDomain
import TestSupport
import Testing

struct TrainingTests {
    private func faults(_ change: (inout TrainingDraft) -> Void) -> [String] {
        var draft = Desks.training
        change(&draft)
        do {
            _ = try draft.checked(by: People.lead)
        } catch {
            return error.faults.map(\.pointer)
        }
        return []
    }

    private func training() throws -> Training {
        Training(number: 1, at: .start, try Desks.training.checked(by: People.lead), document: .made(1))
    }

    @Test("rule 24: the price is the sum of what the four inputs add, each with its reason")
    func price() throws {
        let training = try training()
        #expect(training.parts.map(\.input) == [.requirements, .level, .place, .source])
        #expect(training.price == Money(minor: 12_000_00, currency: .hryvnia))
        #expect(training.parts.allSatisfy { !$0.reason.isEmpty })
        #expect(faults { $0.parts.removeLast() } == ["/parts/source/priceMinor"])
        let silent = Training.Part(input: .level, price: Money(minor: 1, currency: .hryvnia), reason: " ")
        #expect(faults { $0.parts[1] = silent } == ["/parts/level/reason"])
        let owed = Training.Part(input: .level, price: Money(minor: -1, currency: .hryvnia), reason: "Так")
        #expect(faults { $0.parts[1] = owed } == ["/parts/level/priceMinor"])
    }

    @Test("rule 24: it has requirements, somebody to train, and a programme with steps")
    func whole() {
        #expect(faults { $0.steps = [] } == ["/steps"])
        #expect(faults { $0.steps[1] = Training.Step(title: " ", due: nil) } == ["/steps/1/title"])
        #expect(
            faults {
                $0.inputs.trainee = ""
                $0.inputs.requirements = ""
            } == ["/trainee", "/requirements"])
    }

    @Test("only a lead quotes a training")
    func rights() {
        for person in [People.specialist, People.developer, People.signatory, People.gone(People.lead)] {
            #expect(throws: Refusal(.notAllowed)) { try Desks.training.checked(by: person) }
        }
    }

    @Test("rule 24: a step is completed once, with its date and by whom, never in the future")
    func steps() throws {
        let today = Day.on("2026-11-20")
        let quoted = ClientFact.trainingQuoted(try training())
        var client = try #require(Client.applying(quoted, version: 2, to: People.client, id: People.client.id))
        let fact = try client.trainings[0].decide(
            step: 2, on: .on("2026-11-18"), note: " Уміє ", by: People.specialist, today: today)
        client = try #require(Client.applying(fact, version: 3, to: client, id: client.id))
        let completion = try #require(client.trainings[0].steps[1].completion)
        #expect(completion == .init(on: .on("2026-11-18"), by: People.specialist.id, note: "Уміє"))
        #expect(client.trainings[0].steps.map { $0.completion == nil } == [true, false, true])
        #expect(!client.trainings[0].isDone)
        func refusal(_ step: Int, _ day: String, _ person: Person = People.lead) -> Refusal? {
            do {
                _ = try client.trainings[0].decide(step: step, on: .on(day), note: "", by: person, today: today)
            } catch {
                return error
            }
            return nil
        }
        #expect(refusal(2, "2026-11-20")?.code == .stepDone)
        #expect(refusal(4, "2026-11-20")?.code == .notFound)
        #expect(refusal(0, "2026-11-20")?.code == .notFound)
        #expect(refusal(1, "2026-11-21")?.faults == [Fault("/on", .notInFuture)])
        #expect(refusal(1, "2026-11-20", People.developer)?.code == .notAllowed)
        #expect(refusal(1, "2026-11-20") == nil)
    }
}
