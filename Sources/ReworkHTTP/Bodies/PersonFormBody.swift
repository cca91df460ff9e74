import ReworkDomain

/// What is typed of a person: everything that may be changed, a contact's part and a colleague's.
struct PersonFormBody: Decodable {
    let name: String?
    let position: String?
    let phone: String?
    let language: String?
    let roles: [String]?
    let isCertified: Bool?
    let wipLimit: Int?
    let maySign: Bool?
    /// In minor units; nil or left out: any amount.
    let signLimitMinor: Int64?
    let currency: String?

    /// Puts what was typed into the person; what is no part of the form stays.
    /// - Throws: `Refusal` `.invalid` naming the field at fault.
    func edit() throws(Refusal) -> (inout Person) -> Void {
        let roles = try self.roles.map(PersonFormBody.roles)
        let language = try self.language.map { text throws(Refusal) in try ClientRoutes.language(text) }
        let limit = try PersonFormBody.limit(signLimitMinor, currency: currency)
        return { person in
            person.name = name ?? person.name
            person.position = position ?? person.position
            person.phone = phone ?? person.phone
            person.language = language ?? person.language
            person.roles = roles ?? person.roles
            // Only of somebody new: certified before they came; after that by rule 20's steps alone.
            person.isCertified = isCertified ?? person.isCertified
            person.wipLimit = wipLimit ?? person.wipLimit
            if let maySign {
                person.maySign = maySign
                person.signLimit = limit
            }
        }
    }

    static func roles(_ names: [String]) throws(Refusal) -> Set<Role> {
        var roles: Set<Role> = []
        for name in names {
            guard let role = Role(rawValue: name) else {
                throw Refusal(.invalid, faults: [Fault("/roles", .unknown)])
            }
            roles.insert(role)
        }
        return roles
    }

    static func limit(_ minor: Int64?, currency: String?) throws(Refusal) -> Money? {
        guard let minor else { return nil }
        guard let currency = Currency(rawValue: currency ?? Currency.hryvnia.rawValue) else {
            throw Refusal(.invalid, faults: [Fault("/currency", .unknown)])
        }
        return Money(minor: minor, currency: currency)
    }
}
