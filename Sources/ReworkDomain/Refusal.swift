/// Why something asked for is not done: a stable code for programs and the values its sentence needs. The words are
/// the page's, in the reader's language.
package struct Refusal: Error, Equatable, Sendable {
    package let code: Code
    /// Number of the regulation's rule that stands in the way.
    package var rule: Int?
    package var values: [String: Value]
    /// What is wrong with single fields of the request, in the order of the form.
    package var faults: [Fault]
    /// Present when the gate is what refused.
    package var gate: GateRefusal?
    /// Rule 8: of a closed gate, a month's price of each plan that opens it; one left out is quoted.
    package var waysOut: [PlanKind: Money] = [:]

    package init(
        _ code: Code, rule: Int? = nil, values: [String: Value] = [:], faults: [Fault] = [], gate: GateRefusal? = nil
    ) {
        self.code = code
        self.rule = rule
        self.values = values
        self.faults = faults
        self.gate = gate
    }

    /// The gate's refusal, with its rule and the way out.
    package init(_ gate: GateRefusal) {
        var values: [String: Value] = ["reason": .word(gate.reason.rawValue)]
        if let day = gate.day { values["until"] = .day(day) }
        self.init(.gateClosed, rule: gate.rule, values: values, gate: gate)
    }

    package enum Code: String, CaseIterable, Sendable {
        /// The stage does not allow the action (somebody was faster).
        case wrongStage
        /// This person may not do it.
        case notAllowed
        /// The price is above the amount this contact signs up to.
        case signLimit
        /// Somebody must be left who decides about people.
        case lastLead
        case notFound
        /// Rules 4–9.
        case gateClosed
        case estimateExpired
        /// The version expected is no longer the present one.
        case staleVersion
        case openQuestions
        /// Comments that must be settled first.
        case openComments
        /// What was commented on is in the text no more.
        case placeGone
        case wipLimit
        case onHold
        case notAssignable
        case accountable
        /// The developer has work that nobody else could deliver.
        case holdsWork
        /// The document answered is not the present one.
        case superseded
        case alreadyAnswered
        /// The work waits for another developer.
        case notYours
        case specFaults
        /// Rule 23: a client's inputs, or the price list, are still to be told.
        case priceUnknown
        /// Rule 24: what was completed stays completed.
        case stepDone
        /// Rule 19: the manager serves as many projects as one may; the values name those who have room.
        case managerFull
        /// Rule 20: an indicator is not reached.
        case notEligible
        /// Rule 20: the certification stands at another step.
        case otherStep
        /// Rule 18: individual clients need another manager first; the values name them.
        case leadsClients
        /// See `faults`.
        case invalid
        case linkUsed
        case linkExpired
        case linkRevoked
        case wrongPassword
        case keyReused
        case fileTooLarge
        /// Its first bytes are those of nothing that is taken.
        case fileTypeUnknown
        case fileEmpty
        /// The person's files have no room left.
        case fileQuota
    }

    /// A value of a refusal's sentence; the page formats it for its reader.
    package enum Value: Equatable, Sendable {
        case text(String)
        /// A word of ours, to be looked up in the locale.
        case word(String)
        case number(Int)
        case moment(Moment)
        case day(Day)
        case money(Money)
    }
}
