/// Somebody at a client.
struct DemoContact {
    let name: String
    let position: String
}

extension DemoHouse {
    /// Who writes the wishes; signs too when there is no `signer`.
    var asker: DemoContact {
        switch self {
        case .plumbing: DemoContact(name: "Світлана Дорош", position: "офіс-менеджерка")
        case .chemistry: DemoContact(name: "Андрій Кожух", position: "керівник складу")
        case .dentists: DemoContact(name: "Ірина Савчук", position: "керівниця кол-центру")
        case .carParts: DemoContact(name: "Ігор Ткач", position: "власник")
        case .coffee: DemoContact(name: "Богдан Рибак", position: "комерційний директор")
        case .metalworks: DemoContact(name: "Оксана Дяк", position: "логістка")
        case .publisher: DemoContact(name: "Марія Федорів", position: "бухгалтерка")
        case .clothes: DemoContact(name: "Юлія Чорна", position: "власниця")
        case .fridges: DemoContact(name: "Тетяна Вовк", position: "диспетчерка")
        case .cleaning: DemoContact(name: "Аліна Бойко", position: "HR-менеджерка")
        case .windows: DemoContact(name: "Максим Данилюк", position: "менеджер з продажу")
        case .furniture: DemoContact(name: "Martha Kendall", position: "chief financial officer")
        }
    }

    /// Who signs for the client when it is not the asker.
    var signer: DemoContact? {
        switch self {
        case .plumbing: DemoContact(name: "Галина Мороз", position: "головна бухгалтерка")
        case .chemistry: DemoContact(name: "Вікторія Лозова", position: "директорка")
        case .metalworks: DemoContact(name: "Степан Кулик", position: "директор")
        case .publisher: DemoContact(name: "Орест Голуб", position: "директор")
        case .fridges: DemoContact(name: "Павло Гринь", position: "директор")
        case .cleaning: DemoContact(name: "Руслан Зима", position: "операційний директор")
        case .dentists, .carParts, .coffee, .clothes, .windows, .furniture: nil
        }
    }

    /// Who looks and judges, but neither asks nor signs.
    var onlooker: DemoContact? {
        switch self {
        case .coffee: DemoContact(name: "Леся Марчук", position: "фінансистка")
        case .furniture: DemoContact(name: "Daniel Price", position: "head of production")
        case .plumbing, .chemistry, .dentists, .carParts, .metalworks, .publisher, .clothes, .fridges, .cleaning,
            .windows:
            nil
        }
    }
}
