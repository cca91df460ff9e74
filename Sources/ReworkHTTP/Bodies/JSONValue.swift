import ReworkDomain

/// A value whose type depends on what it speaks of.
enum JSONValue: Encodable, Equatable, Sendable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case null
    case list([JSONValue])
    case object([String: JSONValue])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .null: try container.encodeNil()
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }

    init(_ value: Refusal.Value) {
        switch value {
        case .text(let text), .word(let text): self = .text(text)
        case .number(let number): self = .number(Int64(number))
        case .moment(let moment): self = .number(moment.milliseconds)
        case .day(let day): self = .text(day.description)
        case .money(let money): self = .money(money)
        }
    }

    static func money(_ money: Money) -> JSONValue {
        .object(["minor": .number(money.minor), "currency": .text(money.currency.rawValue)])
    }
}
