import ReworkDomain
import TestSupport
import Testing

/// Random people doing random things at random times: what the domain promises holds at every step.
struct SupportWalkTests {
    private static let people = [
        People.contact, People.signatory, People.stranger, People.specialist, People.otherSpecialist,
        People.developer, People.otherDeveloper, People.lead,
    ]

    private static func command(_ story: SupportStory, _ random: inout SplitMix64) -> SupportCommand {
        let kind = RequestKind.allCases.randomElement(using: &random) ?? .bug
        let text = ["", "Так", "Бо інакше"].randomElement(using: &random) ?? ""
        let court = Court.allCases.randomElement(using: &random) ?? .client
        let commands: [SupportCommand] = [
            .classify(as: kind, text), .classify(as: story.request.proposed, text), .contest(reason: text),
            .settle(Classification(kind: kind, reason: text)), .admit(reason: text), .refer(text: text), .begin, .queue,
            .claim, .release(reason: text), .answer(text: text, isRecommendation: false), .fix(text: text), .close,
            .reopen(reason: text), .withdraw(reason: text), .question(.ask(to: court, text: text)),
            .question(.answer(question: .random(in: 1...3, using: &random), text: text)), .question(.note(text: text)),
            .score(Score(value: .random(in: 0...6, using: &random), note: text)),
            .reassign(to: People.otherSpecialist), .flag(isStopped: Bool.random(using: &random)),
        ]
        return commands.randomElement(using: &random) ?? .close
    }

    @Test("a thousand random lives keep every promise of the domain", arguments: 0..<20)
    func walks(_ part: Int) throws {
        for seed in (part * 50)..<(part * 50 + 50) {
            var random = SplitMix64(seed: UInt64(seed))
            let plan = [nil, PlanKind.free, .paid, .individual, .training].randomElement(using: &random) ?? nil
            var story = try SupportStory(RequestKind.allCases.randomElement(using: &random) ?? .bug, holds: plan)
            for _ in 0..<40 {
                story.now = story.now.adding(seconds: .random(in: 0...40_000, using: &random))
                guard let person = SupportWalkTests.people.randomElement(using: &random) else { continue }
                let command = SupportWalkTests.command(story, &random)
                let before = story.request
                let isAllowed = story.allowed(person).contains(command.action)
                do {
                    try story.act(command, by: person)
                    #expect(isAllowed, "\(command) by \(person.name) was done and not allowed")
                } catch {
                    #expect(story.request == before)
                    if !isAllowed { continue }
                    let isOfForm = error.code == .invalid || error.code == .alreadyAnswered || error.code == .notFound
                    let isOfPerson = error.code == .notAssignable || error.code == .notAllowed
                    #expect(isOfForm || isOfPerson, "\(command) is allowed, and \(error.code)")
                }
                try check(story)
            }
        }
    }

    private func check(_ story: SupportStory) throws {
        let request = story.request
        #expect(SupportRequest.replay(story.events, id: request.id) == request)
        #expect(request.version == story.events.count)
        #expect((request.court == nil) == !request.isLive)
        // Rule 8: nothing is served that the gate refused, and nothing is refused before it is confirmed.
        #expect((request.stage == .awaitingSupport) == (request.gateRefusal != nil))
        #expect(request.stage != .triage || request.classified == nil)
        let isServed = [.open, .fixing, .answered, .fixed].contains(request.stage)
        let isEntitled = story.situation.gate(for: request.kind).plan != nil || request.override != nil
        #expect(!isServed || isEntitled, "\(request.stage) without an entitlement")
        // Rule 14: the clock stands only while the client is asked.
        let isAsked = request.openQuestions.contains { $0.to == .client }
        #expect(!request.isWaitingOnClient || isAsked)
        #expect(request.developer == nil || request.isQueued)
    }
}
