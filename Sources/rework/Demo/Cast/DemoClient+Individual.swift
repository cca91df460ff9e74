/// Clients with a manager of their own.
extension DemoClient {
    static let individual = [chemistry, fridges]

    private static let chemistry = DemoClient(
        key: "chemistry", name: "Інтернет-магазин побутової хімії", specialist: "Роман Шевчук",
        plans: [
            DemoPurchase(kind: .paid, price: 7_200, ends: .after(364)),
            DemoPurchase(daysAgo: 168.6, kind: .individual, price: 18_400),
        ],
        contacts: [
            DemoContact(name: "Андрій Кожух", position: "керівник складу"),
            DemoContact(name: "Вікторія Лозова", position: "директорка", maySign: true),
            DemoContact(name: "Назар Іваськів", position: "керівник доставки"),
        ])

    private static let fridges = DemoClient(
        key: "fridges", name: "Сервіс торговельного обладнання", specialist: "Олена Гнатюк",
        plans: [DemoPurchase(kind: .individual, price: 16_000)],
        contacts: [
            DemoContact(name: "Тетяна Вовк", position: "диспетчерка"),
            DemoContact(name: "Павло Гринь", position: "директор", maySign: true),
            DemoContact(name: "Аліна Бойко", position: "HR-менеджерка"),
            DemoContact(name: "Петро Сорока", position: "головний інженер", maySign: true, signLimit: 15_000),
        ])
}
