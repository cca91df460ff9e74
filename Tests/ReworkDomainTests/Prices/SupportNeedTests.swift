import ReworkDomain
import TestSupport
import Testing

struct SupportNeedTests {
    private func answers(_ yes: SupportNeed.Question...) -> SupportNeed.Answers {
        .init(
            takesOnStaff: yes.contains(.takesOnStaff), hasNobodyResponsible: yes.contains(.hasNobodyResponsible),
            trainsAdministrator: yes.contains(.trainsAdministrator),
            ordersManyReworks: yes.contains(.ordersManyReworks))
    }

    @Test(
        "rule 3: any yes recommends support that consults; nobody responsible recommends a manager; no yes, bugs only")
    func recommends() {
        #expect(SupportNeed(answers()).recommended == .free)
        for one in [SupportNeed.Question.takesOnStaff, .trainsAdministrator, .ordersManyReworks] {
            #expect(SupportNeed(answers(one)).recommended == .paid)
            #expect(SupportNeed(answers(one, .hasNobodyResponsible)).recommended == .individual)
        }
        #expect(SupportNeed(answers(.hasNobodyResponsible)).recommended == .individual)
        #expect(
            answers(.ordersManyReworks, .takesOnStaff).reasons == [.takesOnStaff, .ordersManyReworks])
    }

    @Test("rule 3: what was recommended stays in the client's history")
    func kept() throws {
        let fact = try SupportNeed.assess(answers(.takesOnStaff), by: People.specialist)
        #expect(fact == .needAssessed(SupportNeed(answers(.takesOnStaff))))
        let client = try #require(Client.applying(fact, version: 2, to: People.client, id: People.client.id))
        #expect(client.need?.recommended == .paid && client.version == 2)
        for person in [People.developer, People.signatory, People.gone(People.lead)] {
            #expect(throws: Refusal(.notAllowed)) { try SupportNeed.assess(answers(), by: person) }
        }
    }
}

struct GeneralPriceTests {
    private func money(_ minor: Int64) -> Money { Money(minor: minor, currency: .hryvnia) }

    private func faults(_ price: Int64, individual: Int64?, reason: String = "Мало звернень") -> [Fault] {
        do {
            _ = try GeneralPrice.decide(
                money(price), reason: reason, individual: individual.map(money), by: People.lead)
        } catch {
            return error.faults
        }
        return []
    }

    @Test("rule 22: general support is set per client by a lead, with a reason, and is the lowest price")
    func lowest() throws {
        #expect(
            try GeneralPrice.decide(money(5), reason: " Мало ", individual: nil, by: People.lead)
                == .generalPriceSet(money(5), reason: "Мало"))
        #expect(faults(100, individual: 100).isEmpty)
        #expect(
            faults(101, individual: 100) == [Fault("/priceMinor", .aboveIndividual, ["maximum": .money(money(100))])])
        #expect(faults(-1, individual: nil).map(\.code) == [.tooSmall])
        #expect(faults(1, individual: nil, reason: "").map(\.pointer) == ["/reason"])
        #expect(throws: Refusal(.notAllowed)) {
            try GeneralPrice.decide(money(5), reason: "Так", individual: nil, by: People.specialist)
        }
    }
}

struct HourlyRateTests {
    @Test("rule 25: an hour of rework is priced per client by a lead, with a reason; else it is the vendor's")
    func perClient() throws {
        let rate = Money(minor: 150_000, currency: .hryvnia)
        let fact = try HourlyRate.decide(rate, reason: " Складна система ", by: People.lead)
        #expect(fact == .hourlyRateSet(rate, reason: "Складна система"))
        let client = Client.applying(fact, version: 2, to: People.client, id: People.client.id)
        #expect(client?.hourlyRate == rate && People.client.hourlyRate == nil)
        #expect(throws: Refusal(.notAllowed)) { try HourlyRate.decide(rate, reason: "Так", by: People.specialist) }
        for (minor, reason, pointer) in [(Int64(-1), "Так", "/rateMinor"), (1, " ", "/reason")] {
            do {
                _ = try HourlyRate.decide(Money(minor: minor, currency: .hryvnia), reason: reason, by: People.lead)
                Issue.record("a rate of \(minor) was taken")
            } catch {
                #expect(error.faults.map(\.pointer) == [pointer])
            }
        }
    }
}
