import ReworkDomain

/// The clients, named by what they do.
enum DemoHouse: CaseIterable {
    case plumbing, chemistry, dentists, carParts, coffee, metalworks, publisher, clothes, fridges, cleaning, windows
    case furniture

    var name: String {
        switch self {
        case .plumbing: "Оптовик сантехніки"
        case .chemistry: "Інтернет-магазин побутової хімії"
        case .dentists: "Кол-центр стоматологічної мережі"
        case .carParts: "Автозапчастини"
        case .coffee: "Дистриб’ютор кави"
        case .metalworks: "Цех металоконструкцій"
        case .publisher: "Видавництво"
        case .clothes: "Магазин дитячого одягу"
        case .fridges: "Сервіс торговельного обладнання"
        case .cleaning: "Клінінгова компанія"
        case .windows: "Виробник вікон"
        case .furniture: "Furniture factory"
        }
    }

    var language: Language { self == .furniture ? .english : .ukrainian }

    var specialist: DemoColleague {
        switch self {
        case .plumbing, .carParts, .coffee, .metalworks: .sofia
        case .chemistry, .dentists, .publisher, .windows: .roman
        case .clothes, .fridges, .cleaning, .furniture: .olena
        }
    }

    var plan: PlanKind {
        switch self {
        case .plumbing, .carParts, .coffee, .publisher, .clothes, .cleaning: .paid
        case .chemistry, .dentists, .fridges, .furniture: .individual
        case .metalworks, .windows: .free
        }
    }

    /// Rules 22, 23: set per client; hryvnias a month, nil for free support.
    var price: Int64? {
        switch self {
        case .plumbing: 5_200
        case .chemistry: 18_400
        case .dentists: 21_000
        case .carParts: 3_900
        case .coffee: 5_800
        case .publisher: 3_600
        case .clothes: 3_600
        case .fridges: 16_000
        case .cleaning: 6_900
        case .furniture: 19_500
        case .metalworks, .windows: nil
        }
    }

    /// Calendar days the plan runs from its purchase; nil without an end. The publisher's is told by its story.
    var planDays: Int? {
        switch self {
        case .plumbing, .carParts, .coffee, .clothes, .cleaning, .fridges: 364
        case .chemistry, .dentists, .furniture, .metalworks, .windows, .publisher: nil
        }
    }
}
