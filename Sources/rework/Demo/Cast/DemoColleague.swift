import ReworkDomain

/// One of the vendor's people.
struct DemoColleague {
    let name: String
    let position: String
    let role: Role
    /// Rule 20: only the certified lead individual clients.
    var isCertified = false

    /// The first is the lead who was entered at the console, and does what leads do.
    static let all = [
        DemoColleague(name: "Наталія Кравець", position: "керівниця підтримки", role: .lead),
        DemoColleague(name: "Віктор Остапчук", position: "заступник керівниці підтримки", role: .lead),
        DemoColleague(
            name: "Олена Гнатюк", position: "спеціалістка підтримки, індивідуальна менеджерка", role: .specialist,
            isCertified: true),
        DemoColleague(
            name: "Роман Шевчук", position: "спеціаліст підтримки, індивідуальний менеджер", role: .specialist,
            isCertified: true),
        DemoColleague(name: "Софія Бондар", position: "спеціалістка підтримки", role: .specialist),
        DemoColleague(name: "Марта Ільницька", position: "спеціалістка підтримки", role: .specialist),
        DemoColleague(name: "Кирило Дзюба", position: "спеціаліст підтримки", role: .specialist),
        DemoColleague(name: "Тарас Ярема", position: "розробник", role: .developer),
        DemoColleague(name: "Юрій Панас", position: "розробник", role: .developer),
        DemoColleague(name: "Ганна Лисенко", position: "розробниця", role: .developer),
        DemoColleague(name: "Ірма Стець", position: "розробниця", role: .developer),
        DemoColleague(name: "Денис Кравчук", position: "розробник", role: .developer),
        DemoColleague(name: "Артем Білик", position: "розробник", role: .developer),
    ]

    static let lead = all[0].name

    func person(_ id: ID<Person>, phone: String) -> Person {
        Person(id: id, name: name, position: position, roles: [role], isCertified: isCertified, phone: phone)
    }
}

/// Somebody who left, and why.
struct DemoFarewell {
    let name: String
    /// Working days before the first start.
    let daysAgo: Double
    let reason: String

    static let all = [
        DemoFarewell(
            name: "Артем Білик", daysAgo: 176.5,
            reason: "Останній робочий день: переїжджає до іншого міста. Узяті завдання повертаються в чергу.")
    ]
}
