import ReworkDomain
import ReworkStore

struct NamedBody: Encodable {
    let id: Int64
    let name: String

    init(_ person: Person) {
        id = person.id.number
        name = person.name
    }

    init(_ client: Client) {
        id = client.id.number
        name = client.name
    }

    /// nil for somebody unknown.
    init?(_ id: ID<Person>?, _ register: Register) {
        guard let person = id.flatMap(register.person) else { return nil }
        self.init(person)
    }
}

/// Somebody with the part they play.
struct ActorBody: Encodable {
    let id: Int64
    let name: String
    /// lead, specialist, developer or contact.
    let role: String

    init?(_ id: ID<Person>?, _ register: Register) {
        guard let person = id.flatMap(register.person) else { return nil }
        self.id = person.id.number
        name = person.name
        role = [Role.specialist, .developer, .lead].first(where: person.roles.contains)?.rawValue ?? "contact"
    }
}

/// One of the vendor's people in the lead's list.
struct PersonBody: Encodable {
    let id: Int64
    let name: String
    let position: String
    let language: String
    let roles: [String]
    let isCertified: Bool
    let wipLimit: Int
    let phone: String
    let active: Bool
    /// Live reworks they are accountable for.
    let live: Int

    init(_ person: Person, live: Int) {
        id = person.id.number
        name = person.name
        position = person.position
        language = person.language.rawValue
        roles = person.roles.map(\.rawValue).sorted()
        isCertified = person.isCertified
        wipLimit = person.wipLimit
        phone = person.phone
        active = person.isActive
        self.live = live
    }
}

struct ContactBody: Encodable {
    let id: Int64
    let name: String
    let position: String
    let language: String
    let maySign: Bool
    let phone: String

    init(_ person: Person) {
        id = person.id.number
        name = person.name
        position = person.position
        language = person.language.rawValue
        maySign = person.maySign
        phone = person.phone
    }
}
