/// Somebody who acts here: one of the vendor's people (has roles) or a contact (has a client).
package struct Person: Equatable, Codable, Sendable {
    package let id: ID<Person>
    /// First name first: «Олена Гнатюк».
    package var name: String
    /// Their trade or post: «спеціалістка підтримки», «головна бухгалтерка».
    package var position: String
    package var language: Language
    package var roles: Set<Role> {
        get { Set(heldRoles) }
        set { heldRoles = newValue.sorted { $0.rawValue < $1.rawValue } }
    }
    /// In a fixed order: a set has none, and equal people must be kept as equal bytes.
    private var heldRoles: [Role]
    /// The client a contact belongs to; nil for the vendor's people.
    package var client: ID<Client>?
    /// A contact's right to sign: estimates, specs, acceptance.
    package var maySign: Bool
    /// The most that one signature of a contact may bind its client to; nil: any amount.
    package var signLimit: Money?
    /// Rule 20: may be an individual manager.
    package var isCertified: Bool
    /// How many reworks a developer may have in development at once.
    package var wipLimit: Int
    package var phone: String
    package var isActive: Bool
    // Left out where there are none: states kept from before there were any have the same bytes still.
    private var heldAbsences: [Absence]?
    private var heldCertification: [CertificationStep]?
    /// Rule 18: for whom this one acts today, as a substitute. Looked up whenever somebody acts, never kept.
    package var standsInFor: Set<ID<Person>> = []
    /// Rule 18: the individual clients this one leads. Looked up whenever somebody acts, never kept.
    package var leads: Set<ID<Client>> = []

    private enum CodingKeys: String, CodingKey {
        case id, name, position, language, heldRoles, client, maySign, signLimit, isCertified, wipLimit, phone, isActive
        case heldAbsences, heldCertification
    }

    package init(
        id: ID<Person>, name: String, position: String = "", language: Language = .ukrainian, roles: Set<Role> = [],
        client: ID<Client>? = nil, maySign: Bool = false, signLimit: Money? = nil, isCertified: Bool = false,
        wipLimit: Int = 2, phone: String = "", isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.position = position
        self.language = language
        heldRoles = roles.sorted { $0.rawValue < $1.rawValue }
        self.client = client
        self.maySign = maySign
        self.signLimit = signLimit
        self.isCertified = isCertified
        self.wipLimit = wipLimit
        self.phone = phone
        self.isActive = isActive
    }

    package var isVendor: Bool { client == nil }

    /// Rule 18: when they were, are and will be away, oldest entry first.
    package internal(set) var absences: [Absence] {
        get { heldAbsences ?? [] }
        set { heldAbsences = newValue.isEmpty ? nil : newValue }
    }

    /// Rule 20: the steps towards a certification and away from it, oldest first.
    package internal(set) var certification: [CertificationStep] {
        get { heldCertification ?? [] }
        set { heldCertification = newValue.isEmpty ? nil : newValue }
    }

    package var isActiveLead: Bool { isActive && roles.contains(.lead) }

    /// Whether a signature that binds to `price` lies within this contact's right. Another currency than the limit's
    /// never fits; where there is no price nothing is bound.
    package func maySign(at price: Money?) -> Bool {
        guard maySign else { return false }
        guard let signLimit, let price else { return true }
        return price.isWithin(signLimit)
    }

    /// Surname first, as documents write it: the last word of the name goes to its front.
    package var formalName: String {
        let words = name.split(separator: " ")
        guard words.count > 1, let surname = words.last else { return name }
        return ([surname] + words.dropLast()).joined(separator: " ")
    }
}

package enum Role: String, Codable, CaseIterable, Sendable {
    case specialist, developer, lead
}

package enum Language: String, Codable, CaseIterable, Sendable {
    case ukrainian = "uk"
    case english = "en"
}
