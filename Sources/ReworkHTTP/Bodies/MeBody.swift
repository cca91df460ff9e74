import ReworkDesk
import ReworkDomain

/// Who is signed in, and what the pages need to know of the vendor.
struct MeBody: Encodable {
    struct Settings: Encodable {
        let hourlyRate: MoneyBody
        let estimateValidDays: Int
    }

    let id: Int64
    let name: String
    let language: String
    let roles: [String]
    let position: String
    let client: NamedBody?
    let maySign: Bool
    /// Zone of the vendor's calendar: times are shown in it.
    let zone: String
    /// UTC milliseconds.
    let now: Int64
    let wipLimit: Int
    let demo: Bool
    let settings: Settings

    init(_ identity: Identity, language: Language, desk: Desk, isDemo: Bool) {
        let person = identity.person
        id = person.id.number
        name = person.name
        self.language = language.rawValue
        roles = person.roles.map(\.rawValue).sorted()
        position = person.position
        client = person.client.flatMap(desk.register.client).map { NamedBody($0) }
        maySign = person.maySign
        zone = desk.calendar.timeZone.identifier
        now = desk.now.milliseconds
        wipLimit = person.wipLimit
        demo = isDemo
        settings = Settings(
            hourlyRate: MoneyBody(desk.settings.hourlyRate), estimateValidDays: desk.settings.estimateValidDays)
    }
}
