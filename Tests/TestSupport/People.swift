package import ReworkDomain

/// The people of the stories told in tests. Nobody here has two roles, so that every right is seen alone.
package enum People {
    package static let client = Client(
        id: ID(1), name: "ТОВ «Зерно»", language: .ukrainian, specialist: specialist.id)
    package static let otherClient = Client(id: ID(2), name: "ТОВ «Насіння»", language: .ukrainian, specialist: nil)

    /// A contact without the right to sign.
    package static let contact = Person(id: ID(1), name: "Ірина Коваль", client: client.id)
    package static let signatory = Person(id: ID(2), name: "Петро Мельник", client: client.id, maySign: true)
    /// Another client's contact: may sign there, is nobody here.
    package static let stranger = Person(id: ID(3), name: "Ганна Лисенко", client: otherClient.id, maySign: true)

    /// Accountable for the stories' rework.
    package static let specialist = Person(id: ID(11), name: "Олена Гнатюк", roles: [.specialist])
    package static let otherSpecialist = Person(id: ID(12), name: "Тарас Бойко", roles: [.specialist])
    /// Certified: may lead an individual client (rule 20).
    package static let manager = Person(
        id: ID(13), name: "Марта Шевчук", roles: [.specialist], isCertified: true)

    /// Claims the stories' rework.
    package static let developer = Person(id: ID(21), name: "Андрій Кравець", roles: [.developer])
    package static let otherDeveloper = Person(id: ID(22), name: "Оксана Мороз", roles: [.developer])

    package static let lead = Person(id: ID(31), name: "Віктор Савчук", roles: [.lead])

    /// The same person after they have left.
    package static func gone(_ person: Person) -> Person {
        var person = person
        person.isActive = false
        return person
    }
}
