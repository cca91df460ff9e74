import ReworkDomain
import TestSupport
import Testing

/// A contact's right to sign may end at an amount; it holds for every signature that binds to a price.
struct SignLimitTests {
    private func signatory(upTo minor: Int64?, _ currency: Currency = .hryvnia) -> Person {
        var person = People.signatory
        person.signLimit = minor.map { Money(minor: $0, currency: currency) }
        return person
    }

    /// The stages in which a signature is asked for, and the signature.
    private static let signatures: [(Stage, Action)] = [
        (.estimated, .approveEstimate), (.specified, .signSpec), (.demonstrating, .accept),
    ]

    private func command(_ action: Action, in story: Story) -> Command {
        switch action {
        case .approveEstimate: story.approval
        case .signSpec: story.signing
        default: story.acceptance()
        }
    }

    @Test("within the limit every signature is given, above it none", arguments: 0..<3)
    func limit(_ index: Int) throws {
        let (stage, action) = SignLimitTests.signatures[index]
        var chance = SplitMix64(seed: 20_261_102 + UInt64(index))
        let price = EstimateOffer.fair.price.minor
        let edges =
            [price - 1, price, price + 1] + (0..<20).map { _ in Int64.random(in: 1...price * 2, using: &chance) }
        for limit in edges {
            let story = try Story.at(stage)
            let person = signatory(upTo: limit)
            let refusal = story.refusal(of: command(action, in: story), by: person)
            let isAllowed = story.rework.allowedActions(for: person, in: story.situation).contains(action)
            #expect((refusal == nil) == (limit >= price), "\(limit)")
            #expect(isAllowed == (limit >= price), "the button and the decision agree at \(limit)")
            #expect(story.rework.mayBeSigned(by: person) == isAllowed)
            if let refusal {
                #expect(refusal.code == .signLimit)
                #expect(refusal.values["limit"] == .money(Money(minor: limit, currency: .hryvnia)))
                #expect(refusal.values["price"] == .money(EstimateOffer.fair.price))
            }
        }
    }

    @Test("an amount of another currency never fits, however large", arguments: [Currency.euro, .dollar])
    func currency(_ currency: Currency) throws {
        for (stage, action) in SignLimitTests.signatures {
            let story = try Story.at(stage)
            let person = signatory(upTo: Money.most, currency)
            #expect(story.refusal(of: command(action, in: story), by: person)?.code == .signLimit)
        }
    }

    @Test("without a limit any amount is signed, without the right none")
    func noLimit() throws {
        for (stage, action) in SignLimitTests.signatures {
            let story = try Story.at(stage)
            #expect(story.refusal(of: command(action, in: story), by: signatory(upTo: nil)) == nil)
            #expect(story.refusal(of: command(action, in: story), by: People.contact)?.code == .notAllowed)
        }
    }

    @Test("what binds to no price is not limited: verdicts, remarks, questions, refusals")
    func others() throws {
        let person = signatory(upTo: 1)
        for (stage, action) in [
            (Stage.estimated, Action.askToReestimate), (.estimated, .declineEstimate), (.specified, .returnSpec),
            (.demonstrating, .judge), (.demonstrating, .requestChanges), (.estimated, .ask), (.estimated, .cancel),
        ] {
            let story = try Story.at(stage)
            #expect(story.rework.allowedActions(for: person, in: story.situation).contains(action), "\(action)")
        }
    }
}
