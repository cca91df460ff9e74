import ReworkDomain
import TestSupport
import Testing

/// A contact passes the signature of what waits on to a colleague.
struct PassingTests {
    private static let price = EstimateOffer.fair.price
    private static let waiting: [Stage] = [.estimated, .specified, .demonstrating]

    private func signatory(upTo minor: Int64) -> Person {
        var person = People.signatory
        person.signLimit = Money(minor: minor, currency: .hryvnia)
        return person
    }

    private func confirm(_ number: Int = 1, limit: Money? = nil) -> Command {
        .passing(.confirm(proposal: number, person: ID(77), limit: limit))
    }

    private func decline(_ number: Int = 1, _ reason: String = "Підпише директор") -> Command {
        .passing(.decline(proposal: number, reason: reason))
    }

    @Test("a proposal waits with its document and keeps the stage and the court", arguments: waiting)
    func waits(_ stage: Stage) throws {
        var story = try Story.at(stage)
        let (court, document) = (story.rework.court, story.rework.waitingDocument?.document)
        try story.passOn()
        #expect(story.stage == stage && story.rework.court == court)
        #expect(story.rework.openPassing?.document == document && story.rework.openPassing?.by == People.contact.id)
        #expect(story.rework.openPassing?.colleague == .new(name: "Нова Людина", position: "", phone: ""))
    }

    @Test("a colleague is another contact of the same client, here now; somebody new needs a name")
    func colleague() throws {
        let story = try Story.at(.estimated)
        func pointers(_ to: PassedTo) -> [String]? {
            story.refusal(of: story.proposal(to: to), by: People.contact)?.faults.map(\.pointer)
        }
        #expect(pointers(.known(People.signatory)) == nil)
        for person in [People.contact, People.stranger, People.specialist, People.gone(People.signatory)] {
            #expect(pointers(.known(person)) == ["/colleague"], "\(person.name)")
        }
        #expect(
            pointers(.new(name: " ", position: "", phone: String(repeating: "1", count: 41))) == ["/name", "/phone"])
    }

    @Test("decided once: confirmed or declined, the second word is refused")
    func once() throws {
        for first in [confirm(), decline()] {
            var story = try Story.at(.estimated)
            try story.passOn()
            try story.act(first, by: People.specialist)
            #expect(story.rework.openPassing == nil)
            for second in [confirm(), decline()] {
                let code = story.refusal(of: second, by: People.lead)?.code
                #expect(code == .wrongStage, "nothing waits any more")
            }
        }
    }

    @Test("a newer proposal takes the older one's place, and the older can't be confirmed")
    func replaced() throws {
        var story = try Story.at(.estimated)
        try story.passOn()
        try story.passOn(to: .known(People.signatory))
        #expect(story.rework.passings.map(\.outcome) == [.replaced, nil])
        #expect(story.refusal(of: confirm(1), by: People.specialist)?.code == .superseded)
        #expect(story.refusal(of: confirm(2), by: People.specialist) == nil)
        #expect(story.refusal(of: confirm(9), by: People.specialist)?.code == .notFound)
    }

    @Test("it lapses with its document: answered, replaced or withdrawn")
    func lapses() throws {
        for end in [
            (Command.estimate(.withdraw(reason: "Помилка")), People.specialist),
            (.estimate(.offer(.fair)), People.specialist),
        ] {
            var story = try Story.at(.estimated)
            try story.passOn()
            try story.act(end.0, by: end.1)
            #expect(story.rework.openPassing == nil)
            #expect(story.refusal(of: confirm(), by: People.specialist) != nil)
        }
        var story = try Story.at(.estimated)
        try story.passOn()
        try story.act(story.approval, by: People.signatory)
        #expect(story.rework.openPassing == nil)
    }

    @Test("what is proposed of a document that is not the present one is superseded")
    func stale() throws {
        var story = try Story.at(.estimated)
        let old = story.proposal()
        try story.act(.estimate(.offer(.fair)), by: People.specialist)
        #expect(story.refusal(of: old, by: People.contact)?.code == .superseded)
    }

    @Test("the right confirmed is enough for the price, and never more than the confirmer's own")
    func limits() throws {
        var story = try Story.at(.estimated)
        try story.passOn()
        var chance = SplitMix64(seed: 7)
        for _ in 0..<200 {
            let own = Int64.random(in: 1...Self.price.minor * 2, using: &chance)
            let given = chance.once(in: 4) ? nil : Int64.random(in: 1...Self.price.minor * 2, using: &chance)
            let limit = given.map { Money(minor: $0, currency: .hryvnia) }
            let mayConfirm = own >= Self.price.minor
            let isWithin = given.map { $0 >= Self.price.minor && $0 <= own } ?? false
            let refusal = story.refusal(of: confirm(limit: limit), by: signatory(upTo: own))
            #expect((refusal == nil) == (mayConfirm && isWithin), "\(own) gives \(String(describing: given))")
            #expect((refusal?.code == .signLimit) == !mayConfirm)
            let vendor = story.refusal(of: confirm(limit: limit), by: People.specialist)
            #expect((vendor == nil) == (given.map { $0 >= Self.price.minor } ?? true))
        }
        let euros = Money(minor: Money.most, currency: .euro)
        #expect(story.refusal(of: confirm(limit: euros), by: People.specialist)?.faults.first?.code == .belowPrice)
    }

    @Test("who may not sign does not confirm, their own proposal least of all; a reason is due to decline")
    func rights() throws {
        var story = try Story.at(.specified)
        try story.passOn()
        for person in [People.contact, People.otherSpecialist, People.developer] {
            #expect(story.refusal(of: confirm(), by: person) != nil)
            #expect(story.refusal(of: decline(), by: person) != nil)
        }
        #expect(story.refusal(of: confirm(), by: People.stranger)?.code == .notFound)
        #expect(story.refusal(of: decline(1, " "), by: People.specialist)?.faults.map(\.code) == [.reasonRequired])
        for person in [People.specialist, People.lead, People.signatory] {
            #expect(story.refusal(of: confirm(), by: person) == nil)
        }
    }

    @Test("the colleague signs it from then on; who could already keeps the right they have")
    func entrusted() throws {
        var story = try Story.at(.estimated)
        try story.passOn()
        let passing = try #require(story.rework.openPassing)
        let fact = try story.rework.entrust(passing, to: nil, id: ID(77), language: .english, limit: Self.price)
        let added = try #require(fact.flatMap { Person.applying($0, to: nil) })
        #expect(added.id == ID(77) && added.client == People.client.id && added.language == .english)
        #expect(story.rework.mayBeSigned(by: added))
        try story.passOn(to: .known(People.signatory))
        let known = try #require(story.rework.openPassing)
        func entrust(_ person: Person) throws -> Person? {
            try story.rework.entrust(known, to: person, id: person.id, language: .ukrainian, limit: nil)
                .flatMap { Person.applying($0, to: person) }
        }
        #expect(try entrust(People.signatory) == nil)
        #expect(try entrust(signatory(upTo: 1))?.signLimit == nil)
        #expect(throws: Refusal(.invalid, faults: [Fault("/colleague", .unknown)])) {
            try entrust(People.gone(People.signatory))
        }
    }

    @Test("what was kept before there were proposals reads as none")
    func old() throws {
        var story = try Story.at(.estimated)
        #expect(story.rework.passings.isEmpty)
        try story.passOn()
        #expect(Rework.replay(story.events, id: ID(1)) == story.rework)
    }
}
