import ReworkDomain

/// How the reworks of a measurement differ from each other, by their number: the same every time.
enum LoadMix {
    /// How many clients, specialists and developers there are.
    typealias House = (clients: Int, specialists: Int, developers: Int)

    static let one: House = (1, 1, 1)
    static let house: House = (40, 6, 10)
    /// Seconds since a mixed house began: three weeks.
    static let age = 21 * 86_400

    /// Of a hundred reworks sixty are accepted, the others stand all along the way; few are in development, as the WIP
    /// limit has it.
    static func stage(_ number: Int) -> Stage {
        switch number % 100 {
        case 0..<60: .accepted
        case 60..<67: .demonstrating
        case 67..<73: .delivered
        case 73: number < 4_000 ? .developing : .ready
        case 74..<81: .ready
        case 81..<85: .signed
        case 85..<89: .specified
        case 89..<92: .specifying
        case 92..<96: .estimated
        default: .requested
        }
    }

    /// Whether its specialist asks the client something at the end.
    static func isAsked(_ number: Int) -> Bool { number % 20 == 7 }

    /// Working seconds from the hand-off to the promise: up to five weeks.
    static func promise(_ number: Int) -> Int { (number * 7 % 200 + 1) * 3600 }

    private static let things = ["Вивантаження накладних", "Звіт про залишки", "Друк цінників", "Обмін із банком"]
    private static let places = ["складу", "бухгалтерії", "відділу продажів", "магазину", "кас"]

    static func title(_ number: Int) -> String {
        "\(things[number % things.count]) для \(places[number % places.count]), \(number)"
    }

    /// A word that stands in every wish, and one that stands in a few.
    static func wish(_ number: Int) -> String {
        let rare = number % 5_000 == 17 ? " Ще потрібен паперовий формуляр." : ""
        return "Нашій головній треба документи за місяць одним файлом, щоб не вбивати руками.\(rare)"
    }
}
