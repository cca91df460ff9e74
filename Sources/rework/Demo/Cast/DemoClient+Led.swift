import ReworkDomain

/// Small clients of one manager: with them she leads as many as one may (rule 19).
extension DemoClient {
    static let led = [
        led("pharmacy", "Мережа аптек", DemoContact(name: "Лідія Савка", position: "завідувачка", maySign: true)),
        led("bakery", "Пекарня", DemoContact(name: "Омелян Кут", position: "власник", maySign: true)),
        led("optics", "Салон оптики", DemoContact(name: "Дарина Вус", position: "керівниця салону", maySign: true)),
        led("hotel", "Готель", DemoContact(name: "Роман Стельмах", position: "керуючий", maySign: true)),
        led("flowers", "Квітковий склад", DemoContact(name: "Уляна Мак", position: "директорка", maySign: true)),
        led("gym", "Спортивний клуб", DemoContact(name: "Гліб Кравець", position: "адміністратор", maySign: true)),
        led("toys", "Оптовик іграшок", DemoContact(name: "Неля Шпак", position: "директорка", maySign: true)),
    ]

    private static func led(_ key: String, _ name: String, _ contact: DemoContact) -> DemoClient {
        DemoClient(
            key: key, name: name, specialist: "Олена Гнатюк", plans: [DemoPurchase(kind: .individual, price: 9_000)],
            contacts: [contact])
    }
}
