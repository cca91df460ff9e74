import ReworkDesk
import ReworkDomain
import ReworkStore

struct PassOnBody: Decodable {
    /// SHA-256 of the document whose signature is passed on.
    let document: String?
    /// Number of a contact; left out for somebody new.
    let colleague: Int64?
    let name: String?
    let position: String?
    let phone: String?
    let note: String?

    var to: Desk.Colleague {
        if let colleague { return .known(ID(colleague)) }
        return .new(name: name ?? "", position: position ?? "", phone: phone ?? "")
    }
}

struct ConfirmedPassOnBody: Decodable {
    let proposal: Int?
    /// Up to which the colleague signs, in minor units; left out: any amount.
    let signLimitMinor: Int64?
    let currency: String?
}

struct DeclinedPassOnBody: Decodable {
    let proposal: Int?
    let reason: String?
}

/// The colleague's own link, for whoever confirmed, and the rework as it is now.
struct PassedOnBody: Encodable {
    let link: MadeLinkBody
    let colleague: NamedBody
    let rework: ReworkBody
}

/// A proposal that waits to be confirmed or declined.
struct PassingBody: Encodable {
    let number: Int
    /// estimate, spec or demo.
    let kind: String
    let by: NamedBody?
    let at: Int64
    let note: String
    let colleague: String
    let position: String
    let phone: String
    /// Whether the colleague is a contact already.
    let isKnown: Bool
    let price: MoneyBody?

    init?(_ rework: Rework, _ register: Register) {
        guard let passing = rework.openPassing, let waiting = rework.waitingDocument else { return nil }
        number = passing.number
        kind = waiting.kind.rawValue
        by = NamedBody(passing.by, register)
        at = passing.at.milliseconds
        note = passing.note
        price = rework.price.map(MoneyBody.init)
        switch passing.colleague {
        case .known(let id):
            let person = register.person(id)
            (colleague, position, phone) = (person?.name ?? "", person?.position ?? "", person?.phone ?? "")
            isKnown = true
        case .new(let name, let position, let phone):
            (colleague, self.position, self.phone) = (name, position, phone)
            isKnown = false
        }
    }
}
