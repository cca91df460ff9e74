import ReworkDesk
import ReworkDomain
import ReworkStore

/// One of the vendor's people.
struct PersonBody: Encodable {
    let id: Int64
    /// Number of the last event: what If-Match expects.
    let version: Int
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
    /// When they were here last; for those who decide about people.
    let lastSeen: Int64?
    let allowedActions: [String]

    init(_ person: Person, live: Int, for reader: Person, _ desk: Desk) {
        let actions = desk.allowedActions(on: person, for: reader)
        id = person.id.number
        version = desk.register.lastEvent(of: person.id)
        name = person.name
        position = person.position
        language = person.language.rawValue
        roles = person.roles.map(\.rawValue).sorted()
        isCertified = person.isCertified
        wipLimit = person.wipLimit
        phone = person.phone
        active = person.isActive
        self.live = live
        let isGoverned = person.isGoverned(by: reader)
        lastSeen = isGoverned ? desk.register.lastSeen(person.id)?.milliseconds : nil
        allowedActions = actions.map(\.rawValue)
    }
}

/// The same with what happened to them.
struct PersonPageBody: Encodable {
    struct Work: Encodable {
        let number: Int64
        let title: String
        let stage: String
    }

    let person: PersonBody
    /// Live reworks they are accountable for: what stands in the way of leaving.
    let accountableFor: [Work]
    /// What they have in development: it goes back to the queue when they leave.
    let claims: [Work]
    /// Newest first.
    let story: [PersonEventBody]

    private enum Members: String, CodingKey {
        case accountableFor, claims, story
    }

    /// The person's own members, and these beside them.
    func encode(to encoder: any Encoder) throws {
        try person.encode(to: encoder)
        var members = encoder.container(keyedBy: Members.self)
        try members.encode(accountableFor, forKey: .accountableFor)
        try members.encode(claims, forKey: .claims)
        try members.encode(story, forKey: .story)
    }
}

extension PersonPageBody.Work {
    init(_ rework: Rework) {
        self.init(number: rework.id.number, title: rework.title, stage: rework.stage.rawValue)
    }
}

struct ContactBody: Encodable {
    let id: Int64
    /// Number of the last event: what If-Match expects.
    let version: Int
    let name: String
    let position: String
    let language: String
    let maySign: Bool
    /// nil: any amount, where they may sign.
    let signLimit: MoneyBody?
    let phone: String
    let active: Bool
    let lastSeen: Int64?
    let links: [EnterLinkBody]
    let allowedActions: [String]

    init(_ person: Person, links: [EnterLink], for reader: Person, _ desk: Desk) {
        id = person.id.number
        version = desk.register.lastEvent(of: person.id)
        name = person.name
        position = person.position
        language = person.language.rawValue
        maySign = person.maySign
        signLimit = person.signLimit.map(MoneyBody.init)
        phone = person.phone
        active = person.isActive
        lastSeen = desk.register.lastSeen(person.id)?.milliseconds
        self.links = links.map { EnterLinkBody($0, desk) }
        allowedActions = desk.allowedActions(on: person, for: reader).map(\.rawValue)
    }
}

/// A one-time link as lists tell of it: without the secret, which is shown to whoever makes it.
struct EnterLinkBody: Encodable {
    /// SHA-256 of the link's token: names it, opens nothing.
    let id: String
    let rework: Int64?
    let madeBy: NamedBody?
    let madeAt: Int64
    let expiresAt: Int64
    let usedAt: Int64?
    let revokedAt: Int64?
    /// open, used, revoked or expired.
    let state: String

    init(_ link: EnterLink, _ desk: Desk) {
        id = link.token.hex
        rework = link.rework?.number
        madeBy = NamedBody(link.madeBy, desk.register)
        madeAt = link.madeAt.milliseconds
        expiresAt = link.expiresAt.milliseconds
        usedAt = link.usedAt?.milliseconds
        revokedAt = link.revokedAt?.milliseconds
        state = link.state(at: desk.now).rawValue
    }
}
