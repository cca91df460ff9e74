import ReworkDesk
import ReworkDomain

/// What happened to a client's price, and by whom.
struct ClientEventBody: Encodable {
    let seq: Int
    let at: Int64
    let by: StoryBody.By
    let kind: String
    let values: [String: JSONValue]

    /// Newest first, what has nothing to do with prices left out.
    static func all(_ events: [Event<ClientFact>], _ list: PriceList?, _ desk: Desk) -> [ClientEventBody] {
        events.reversed().compactMap { event in
            guard let (kind, values) = told(event.fact, list) else { return nil }
            return ClientEventBody(
                seq: event.number, at: event.at.milliseconds, by: StoryBody.by(event.actor, desk.register),
                kind: kind, values: values)
        }
    }

    private static func told(_ fact: ClientFact, _ list: PriceList?) -> (String, [String: JSONValue])? {
        switch fact {
        case .added, .specialistSet, .managerAwaited, .managerWaitEnded, .projectsSet, .passportNoted: return nil
        case .planBought(let plan, _):
            var values: [String: JSONValue] = ["plan": .text(plan.kind.rawValue)]
            values["price"] = plan.price.map { .money($0) }
            return ("planBought", values)
        case .priceInputsSet(let inputs):
            let type = list?.types.first { $0.number == inputs.type }
            return (
                "priceInputsSet",
                [
                    "type": .text(type?.name ?? ""), "englishType": .text(type?.englishName ?? ""),
                    "implementationMinutes": .number(Int64(inputs.implementationMinutes)),
                    "openingReworks": .number(Int64(inputs.openingReworks)), "users": .number(Int64(inputs.users)),
                ]
            )
        case .quoted(let quotation):
            return ("quoted", ["number": .number(Int64(quotation.number)), "price": .money(quotation.price)])
        case .hourlyRateSet(let rate, let reason):
            return ("hourlyRateSet", ["price": .money(rate), "reason": .text(reason)])
        case .generalPriceSet(let price, let reason):
            return ("generalPriceSet", ["price": .money(price), "reason": .text(reason)])
        case .needAssessed(let need):
            return ("needAssessed", ["plan": .text(need.recommended.rawValue)])
        case .calendarGiven: return nil
        case .trainingQuoted(let training):
            return (
                "trainingQuoted",
                [
                    "number": .number(Int64(training.number)), "price": .money(training.price),
                    "trainee": .text(training.inputs.trainee),
                ]
            )
        case .trainingStepDone(let training, let step, let completion):
            return (
                "trainingStepDone",
                [
                    "number": .number(Int64(training)), "step": .number(Int64(step)),
                    "reason": .text(completion.note),
                ]
            )
        }
    }
}
