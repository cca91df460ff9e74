import ReworkDesk
import ReworkDomain

/// RFC 9457, with the code, the rule and the values that the page's own words need.
struct ProblemBody: Encodable {
    let type: String
    let code: String
    let title: String
    let status: Int
    let detail: String
    /// The request's id.
    let instance: String
    let rule: Int?
    let values: [String: JSONValue]
    let errors: [FaultBody]
    let waysOut: [WayOutBody]?

    init(_ told: ToldProblem, requestID: String, _ desk: Desk, _ language: Language) {
        type = "/problems/\(told.code)"
        code = told.code
        title = told.status.reasonPhrase
        status = told.status.code
        detail = desk.say(problem: told.code, told.values, in: language)
        instance = requestID
        rule = told.rule
        values = told.values.mapValues { JSONValue($0) }
        errors = told.faults.map { FaultBody($0, desk, language) }
        waysOut = told.waysOut.map(WayOutBody.all)
    }
}

struct FaultBody: Encodable {
    let pointer: String
    let code: String
    let values: [String: JSONValue]
    let detail: String

    init(_ fault: Fault, _ desk: Desk, _ language: Language) {
        pointer = fault.pointer
        code = fault.code.rawValue
        values = fault.values.mapValues { JSONValue($0) }
        detail = desk.say(fault, in: language)
    }
}

/// Rule 8: both ways out, with their prices a month; no price: it is quoted.
struct WayOutBody: Encodable {
    let kind: String
    let price: MoneyBody?

    static func all(_ prices: [PlanKind: Money]) -> [WayOutBody] {
        [PlanKind.paid, .individual].map { kind in
            WayOutBody(kind: kind.rawValue, price: prices[kind].map(MoneyBody.init))
        }
    }
}

/// Minor units of an ISO 4217 currency.
struct MoneyBody: Encodable {
    let minor: Int64
    let currency: String

    init(_ money: Money) {
        minor = money.minor
        currency = money.currency.rawValue
    }
}
