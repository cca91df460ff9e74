/// Clients whom the gate stops today, each by another reason.
extension DemoClient {
    static let unsupported = [metalworks, windows, publisher, carParts, cleaning]

    private static let metalworks = DemoClient(
        key: "metalworks", name: "Цех металоконструкцій", specialist: "Софія Бондар",
        plans: [DemoPurchase(kind: .free)],
        contacts: [
            DemoContact(name: "Оксана Дяк", position: "логістка"),
            DemoContact(name: "Степан Кулик", position: "директор", maySign: true),
            DemoContact(name: "Ярослав Мельничук", position: "начальник цеху"),
        ])

    private static let windows = DemoClient(
        key: "windows", name: "Виробник вікон", specialist: "Роман Шевчук",
        plans: [DemoPurchase(kind: .free)],
        contacts: [
            DemoContact(name: "Максим Данилюк", position: "менеджер з продажу", maySign: true),
            DemoContact(name: "Інна Стасюк", position: "бухгалтерка"),
        ])

    /// The plan ran out (wish 7).
    private static let publisher = DemoClient(
        key: "publisher", name: "Видавництво", specialist: "Марта Ільницька",
        plans: [
            DemoPurchase(kind: .paid, price: 3_300, ends: .ago(132)),
            DemoPurchase(daysAgo: 126.4, kind: .paid, price: 3_600, ends: .ago(7.2)),
        ],
        contacts: [
            DemoContact(name: "Марія Федорів", position: "бухгалтерка"),
            DemoContact(name: "Орест Голуб", position: "директор", maySign: true),
            DemoContact(name: "Зоряна Гук", position: "редакторка"),
        ])

    /// Learns to help itself, and has bought paid support from next week on.
    private static let carParts = DemoClient(
        key: "carparts", name: "Автозапчастини", specialist: "Кирило Дзюба",
        plans: [
            DemoPurchase(kind: .training, price: 2_400),
            DemoPurchase(daysAgo: 3.6, kind: .paid, price: 3_900, begins: .ahead(9), ends: .after(364)),
        ],
        contacts: [
            DemoContact(name: "Георгій Савка", position: "власник", maySign: true),
            DemoContact(name: "Надія Крушельницька", position: "адміністраторка системи"),
        ])

    private static let cleaning = DemoClient(
        key: "cleaning", name: "Клінінгова компанія", specialist: "Марта Ільницька", plans: [],
        contacts: [DemoContact(name: "Руслан Зима", position: "операційний директор", maySign: true)])
}
