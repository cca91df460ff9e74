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
