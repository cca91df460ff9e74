import ReworkDomain
import TestSupport
import Testing

struct ReasonTests {
    /// Every row of the lifecycle table whose last column asks for a reason or remarks.
    enum Reasoned: String, CaseIterable {
        case admit, refuse, withdrawEstimate, askToReestimate, declineEstimate, withdrawSpec, returnSpec, release
        case returnDelivery, withdrawDemo, moveDeadline, hold, cancel

        var stage: Stage {
            switch self {
            case .admit: .awaitingSupport
            case .refuse, .hold, .cancel: .requested
            case .withdrawEstimate, .askToReestimate, .declineEstimate: .estimated
            case .withdrawSpec, .returnSpec: .specified
            case .release: .developing
            case .returnDelivery: .delivered
            case .moveDeadline, .withdrawDemo: .demonstrating
            }
        }

        var person: Person {
            switch self {
            case .admit: People.lead
            case .askToReestimate, .declineEstimate, .returnSpec: People.contact
            case .release: People.developer
            case .refuse, .withdrawEstimate, .withdrawSpec, .returnDelivery, .withdrawDemo, .moveDeadline, .hold,
                .cancel:
                People.specialist
            }
        }

        func command(_ reason: String, _ story: Story) -> Command {
            let rework = story.rework
            return switch self {
            case .admit: .course(.admit(reason: reason))
            case .refuse: .course(.refuse(why: .duplicate, reason: reason))
            case .withdrawEstimate: .estimate(.withdraw(reason: reason))
            case .askToReestimate: .estimate(.askToReestimate(document: rework.shown(.estimate), reason: reason))
            case .declineEstimate: .estimate(.decline(document: rework.shown(.estimate), reason: reason))
            case .withdrawSpec: .spec(.withdraw(reason: reason))
            case .returnSpec: .spec(.return(document: rework.shown(.spec), remarks: reason))
            case .release: .work(.release(reason: reason))
            case .returnDelivery: .work(.returnDelivery(reason: reason))
            case .withdrawDemo: .demo(.withdraw(reason: reason))
            case .moveDeadline: .work(.moveDeadline(due: story.now.adding(seconds: 86_400), reason: reason))
            case .hold: .course(.hold(reason: reason))
            case .cancel: .course(.cancel(reason: reason))
            }
        }
    }

    @Test("a reason that is due is asked for, and blanks are none", arguments: Reasoned.allCases, ["", " \n\t "])
    func required(_ row: Reasoned, _ blank: String) throws {
        let story = try Story.at(row.stage)
        let refusal = try #require(story.refusal(of: row.command(blank, story), by: row.person))
        #expect(refusal.code == .invalid)
        #expect(refusal.faults.map(\.code) == [.reasonRequired])
    }

    @Test("with its reason the action is done, and the event keeps the reason tidied", arguments: Reasoned.allCases)
    func given(_ row: Reasoned) throws {
        var story = try Story.at(row.stage)
        let decision = try story.act(row.command("  Клієнт передумав \n", story), by: row.person)
        #expect(decision.deeds.map(\.fact).contains { "\($0)".contains("\"Клієнт передумав\"") })
        #expect(decision.refusal == nil)
    }

    @Test("a reason as long as a book is refused with its limit", arguments: Reasoned.allCases)
    func tooLong(_ row: Reasoned) throws {
        let story = try Story.at(row.stage)
        let book = String(repeating: "я", count: 10_001)
        let refusal = try #require(story.refusal(of: row.command(book, story), by: row.person))
        #expect(refusal.faults.map(\.code) == [.tooLong])
    }
}
