/// Clients with paid support.
extension DemoClient {
    static let paid = [plumbing, dentists, coffee, clothes, furniture]

    private static let plumbing = DemoClient(
        key: "plumbing", name: "Оптовик сантехніки", specialist: "Софія Бондар",
        plans: [
            DemoPurchase(kind: .paid, price: 4_800, ends: .after(364)),
            DemoPurchase(daysAgo: 16.3, kind: .paid, price: 5_200, begins: .next, ends: .after(364)),
        ],
        contacts: [
            DemoContact(name: "Світлана Дорош", position: "офіс-менеджерка"),
            DemoContact(name: "Галина Мороз", position: "головна бухгалтерка", maySign: true),
            DemoContact(name: "Ігор Ткач", position: "закупівельник"),
            DemoContact(name: "Василь Пилипчук", position: "комерційний директор", maySign: true),
        ])

    private static let dentists = DemoClient(
        key: "dentists", name: "Кол-центр стоматологічної мережі", specialist: "Кирило Дзюба",
        plans: [DemoPurchase(kind: .paid, price: 9_400, ends: .after(480))],
        contacts: [
            DemoContact(name: "Ірина Савчук", position: "керівниця кол-центру", maySign: true, signLimit: 20_000),
            DemoContact(name: "Оксана Левицька", position: "головна лікарка"),
            DemoContact(name: "Дмитро Коваль", position: "фінансовий директор", maySign: true),
        ])

    private static let coffee = DemoClient(
        key: "coffee", name: "Дистриб’ютор кави", specialist: "Софія Бондар",
        plans: [
            DemoPurchase(kind: .paid, price: 5_200, ends: .after(180)),
            DemoPurchase(daysAgo: 140.4, kind: .paid, price: 5_800, begins: .next, ends: .after(364)),
        ],
        contacts: [
            DemoContact(name: "Богдан Рибак", position: "комерційний директор", maySign: true, signLimit: 25_000),
            DemoContact(name: "Леся Марчук", position: "фінансистка"),
            DemoContact(name: "Остап Грицай", position: "завідувач складу"),
        ])

    /// Its support ends soon.
    private static let clothes = DemoClient(
        key: "clothes", name: "Магазин дитячого одягу", specialist: "Марта Ільницька",
        plans: [DemoPurchase(kind: .paid, price: 3_600, ends: .ahead(12))],
        contacts: [
            DemoContact(name: "Юлія Чорна", position: "власниця", maySign: true),
            DemoContact(name: "Катерина Лис", position: "старша продавчиня"),
        ])

    private static let furniture = DemoClient(
        key: "furniture", name: "Furniture factory", language: .english, specialist: "Олена Гнатюк",
        plans: [DemoPurchase(kind: .paid, price: 8_900, ends: .after(400))],
        contacts: [
            DemoContact(name: "Martha Kendall", position: "chief financial officer", maySign: true),
            DemoContact(name: "Daniel Price", position: "head of production"),
            DemoContact(name: "Ruth Ellery", position: "sales manager"),
        ])
}
