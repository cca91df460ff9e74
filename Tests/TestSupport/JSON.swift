import Foundation

/// JSON as a client reads it: `json["/promise/due"]`, compared with literals.
package enum JSON: Equatable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    package init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    }

    /// The value a JSON pointer names; nil when there is none.
    package subscript(_ pointer: String) -> JSON? {
        pointer.split(separator: "/").reduce(Optional(self)) { found, part in
            switch found {
            case .object(let members)?: members[String(part)]
            case .list(let items)?: Int(part).flatMap { items.indices.contains($0) ? items[$0] : nil }
            case .null?, .flag?, .number?, .text?, nil: nil
            }
        }
    }

    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    package var number: Int? {
        if case .number(let number) = self { Int(number) } else { nil }
    }

    package var items: [JSON] {
        if case .list(let items) = self { items } else { [] }
    }

    /// Of an object, by name.
    package var members: [String: JSON] {
        if case .object(let members) = self { members } else { [:] }
    }

    /// A member whose name may have slashes in it.
    package func member(_ name: String) -> JSON? { members[name] }

    /// Names of all members at any depth.
    package var names: Set<String> {
        switch self {
        case .null, .flag, .number, .text: []
        case .list(let items): items.reduce(into: []) { $0.formUnion($1.names) }
        case .object(let members): members.values.reduce(into: Set(members.keys)) { $0.formUnion($1.names) }
        }
    }
}

extension JSON: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let items = try? container.decode([JSON].self) {
            self = .list(items)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .number(Double(value)) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
}
