import ReworkDomain
import TestSupport
import Testing

struct WhoTests {
    @Test("the words of the table's second column mean the same people everywhere", arguments: Who.allCases)
    func words(_ who: Who) throws {
        for stage in [Stage.requested, .developing, .demonstrating] {
            let rework = try Story.at(stage).rework
            for part in Part.allCases {
                let isMeant = who.includes(.person(part.person), on: rework)
                #expect(isMeant == part.isOne(of: [who], in: stage), "\(part) in \(stage)")
            }
        }
    }

    @Test("the system is an actor of its own: no person, and no person is it", arguments: Who.allCases)
    func system(_ who: Who) throws {
        let rework = try Story.at(.developing).rework
        #expect(who.includes(.system(cause: rework.reference(to: 1)), on: rework) == (who == .system))
    }

    @Test("who has left is nobody any more", arguments: Who.allCases)
    func gone(_ who: Who) throws {
        let rework = try Story.at(.developing).rework
        for part in Part.allCases {
            #expect(!who.includes(.person(People.gone(part.person)), on: rework), "\(part)")
        }
    }
}
