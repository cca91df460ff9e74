/// The organisation that holds support plans.
package struct Client: Equatable, Codable, Sendable {
    package let id: ID<Client>
    /// Number of the last event that made it so.
    package var version: Int
    package var name: String
    package var language: Language
    /// The client's own specialist or manager, who gets its new reworks.
    package var specialist: ID<Person>?
    package var plans: [Plan]
    /// Numbers of the events that bought the plans; nil while each follows from its plan's place, as it does in a
    /// history that is an addition and then purchases.
    private var purchases: [Int]?
    /// Rule 23: what the price of individual support follows from; nil while it is not known.
    package var priceInputs: PriceInputs?
    /// Rule 22: a month's price of general support, this client's own; nil while none was set.
    package var generalPrice: Money?
    /// Rule 25: an hour of rework for this client; nil while it pays the vendor's rate.
    package var hourlyRate: Money?
    /// Rule 3: why it needs support, as it was said last.
    package var need: SupportNeed?
    // Left out where there are none: states kept from before there were any have the same bytes still.
    private var madeQuotations: [Quotation]?
    private var heldTrainings: [Training]?
    private var givenCalendars: [CalendarAssignment]?
    /// Rule 19: in line for a manager; nil while it is not.
    package var wait: ManagerWait?
    private var heldPassport: Passport?
    private var heldProjects: Int?

    package init(
        id: ID<Client>, version: Int = 1, name: String, language: Language, specialist: ID<Person>?, plans: [Plan] = []
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.language = language
        self.specialist = specialist
        self.plans = plans
    }

    /// The plan in force on `day`, the one that gives most; nil when none is.
    package func plan(on day: Day) -> Plan? {
        let current = plans.filter { $0.state(on: day) == .inForce }
        return [PlanKind.individual, .paid, .free, .training].lazy
            .compactMap { kind in current.last { $0.kind == kind } }.first
    }

    /// Rule 23: prices told in writing, oldest first.
    package var quotations: [Quotation] { madeQuotations ?? [] }

    mutating func add(_ quotation: Quotation) { madeQuotations = quotations + [quotation] }

    /// Rule 24: trainings of its employees, oldest first.
    package var trainings: [Training] { heldTrainings ?? [] }

    mutating func add(_ training: Training) { heldTrainings = trainings + [training] }

    mutating func complete(_ step: Int, of training: Int, _ completion: Training.Completion) {
        guard trainings.indices.contains(training - 1) else { return }
        heldTrainings?[training - 1].complete(step, completion)
    }

    /// The calendar it is counted by now.
    package var calendar: ID<VendorCalendar> { givenCalendars?.last?.calendar ?? VendorCalendar.main }

    /// The calendar it was counted by at `moment`: what was over by then is told by that one for ever.
    package func calendar(at moment: Moment) -> ID<VendorCalendar> {
        givenCalendars?.last { $0.at <= moment }?.calendar ?? VendorCalendar.main
    }

    mutating func give(_ assignment: CalendarAssignment) { givenCalendars = (givenCalendars ?? []) + [assignment] }

    /// - Parameter event: number of the event that buys it.
    mutating func add(_ plan: Plan, event: Int) {
        if purchases != nil || event != plans.count + 2 {
            purchases = (purchases ?? plans.indices.map { $0 + 2 }) + [event]
        }
        plans.append(plan)
    }

    mutating func end(planAt place: Int, on day: Day) {
        guard plans.indices.contains(place) else { return }
        plans[place] = plans[place].ending(on: day)
    }

    /// Rule 19: how many of a manager's places it takes: its systems under support.
    package internal(set) var projects: Int {
        get { heldProjects ?? 1 }
        set { heldProjects = newValue == 1 ? nil : newValue }
    }

    /// Rule 19: what is written by hand in its passport.
    package internal(set) var passport: Passport {
        get { heldPassport ?? Passport() }
        set { heldPassport = newValue }
    }

    package func gate(for kind: RequestKind = .rework, on day: Day) -> Gate { Gate.ask(plans, for: kind, on: day) }

    /// The purchase that opens the gate on `day`, the newest if several do; nil while it is closed.
    package func purchaseInForce(for kind: RequestKind = .rework, on day: Day) -> EventReference? {
        let newest = plans.lastIndex { $0.kind.entitles(to: kind) && $0.state(on: day) == .inForce }
        return newest.map { EventReference(.client(id), purchases?[$0] ?? $0 + 2) }
    }
}
