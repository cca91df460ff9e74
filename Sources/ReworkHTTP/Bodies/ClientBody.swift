import ReworkDesk
import ReworkDomain
import ReworkStore

struct ClientRowBody: Encodable {
    let id: Int64
    let name: String
    let specialist: NamedBody?
    let plan: PlanBody?
    let gate: GateBody
    /// Live reworks.
    let live: Int

    init(_ client: Client, live: Int, _ desk: Desk, today: Day) {
        id = client.id.number
        name = client.name
        specialist = NamedBody(client.specialist, desk.register)
        plan = client.plan(on: today).map { PlanBody($0, today: today) }
        gate = GateBody(client.gate(on: today), prices: desk.prices(for: client))
        self.live = live
    }
}

struct ClientBody: Encodable {
    struct Prices: Encodable {
        let paid: MoneyBody?
        let individual: MoneyBody?

        init(_ prices: [PlanKind: Money]) {
            paid = prices[.paid].map(MoneyBody.init)
            individual = prices[.individual].map(MoneyBody.init)
        }
    }

    /// By which it is counted.
    struct CalendarPart: Encodable {
        let number: Int64
        let name: String
        let timeZone: String
        let today: String
    }

    struct Need: Encodable {
        let recommended: String
        /// Questions answered with yes.
        let reasons: [String]

        init(_ need: SupportNeed) {
            recommended = need.recommended.rawValue
            reasons = need.answers.reasons.map(\.rawValue)
        }
    }

    let id: Int64
    let version: Int
    let name: String
    let language: String
    let specialist: NamedBody?
    let plans: [PlanBody]
    let gate: GateBody
    let contacts: [ContactBody]
    /// Those who are there no more.
    let formerContacts: [ContactBody]
    let reworks: [ReworkRowBody]
    let allowedActions: [String]
    let prices: Prices
    let need: Need?
    /// The main plan when it ends soon with none to follow.
    let ending: EndingBody?
    /// Rule 2 over the last 90 days.
    let consulting: MeasuresBody.ShareBody
    /// Rules 18, 19: who may lead it.
    let leading: LeadingBody
    /// Numbers of the reworks that a purchase let go on.
    let admitted: [Int64]?
    let calendar: CalendarPart
    /// Open deadlines that another calendar moved.
    var moved: [MovedBody]?

    init(
        _ client: Client, _ events: [Event<ClientFact>], reworks: [ReworkRowBody], consulting: Share,
        links: [ID<Person>: [EnterLink]],
        for reader: Person, _ desk: Desk,
        admitted: [ID<Rework>]? = nil
    ) {
        let today = desk.today(of: client)
        id = client.id.number
        version = client.version
        name = client.name
        language = client.language.rawValue
        specialist = NamedBody(client.specialist, desk.register)
        plans = client.plans.reversed().map { PlanBody($0, today: today) }
        gate = GateBody(client.gate(on: today), prices: desk.prices(for: client))
        let people = desk.register.people.filter { $0.client == client.id }
            .map { ContactBody($0, links: links[$0.id] ?? [], for: reader, desk) }
        contacts = people.filter(\.active)
        formerContacts = people.filter { !$0.active }
        self.reworks = reworks
        let isLead = reader.roles.contains(.lead)
        allowedActions =
            (isLead ? ["buyPlan", "giveCalendar"] : []) + ["addContact", "request", "assessNeed"]
            + LeadingBody.actions(client, for: reader, desk)
        leading = LeadingBody(client, events, desk)
        prices = Prices(desk.prices(for: client))
        need = client.need.map(Need.init)
        ending = client.ending(on: today).map { EndingBody(client, $0, today: today) }
        self.consulting = MeasuresBody.ShareBody(consulting)
        self.admitted = admitted?.map(\.number)
        let terms = desk.store.calendars[client.calendar]?.terms
        calendar = CalendarPart(
            number: client.calendar.number, name: terms?.name ?? "",
            timeZone: desk.calendar(of: client).timeZone.identifier, today: today.description)
    }
}
