import ReworkDomain
import TestSupport
import Testing

struct DeliveryTests {
    private let criteria = [1, 2, 5].map { Criterion(id: CriterionID($0), text: "Пункт \($0)") }

    private func cover(_ number: Int, _ how: String = "Так") -> Delivery.Cover {
        Delivery.Cover(criterion: CriterionID(number), how: how)
    }

    private func faults(_ delivery: Delivery) -> [Fault] {
        do {
            _ = try delivery.checked(criteria: criteria)
            return []
        } catch {
            return error.faults
        }
    }

    @Test("every criterion is covered; what is missing, blank or unknown is told at once")
    func complete() {
        #expect(faults(.covering(criteria)) == [])
        let found = faults(
            Delivery(
                minutesSpent: 0, note: String(repeating: "я", count: 4_001), cover: [cover(2, " "), cover(9)]))
        #expect(
            found.map(\.pointer) == [
                "/minutesSpent", "/note", "/cover/1/criterion", "/cover/AC-1", "/cover/AC-2", "/cover/AC-5",
            ])
        #expect(found.suffix(3).allSatisfy { $0.code == .coverMissing })
    }

    @Test("the hours spent are told, at least a minute")
    func hours() {
        var delivery = Delivery.covering(criteria)
        delivery.minutesSpent = 1
        #expect(faults(delivery) == [])
        delivery.minutesSpent = 0
        #expect(faults(delivery).map(\.code) == [.tooSmall])
    }

    @Test("the cover is kept tidy, in the order of the criteria")
    func order() throws {
        let delivery = Delivery(minutesSpent: 60, note: " Готово ", cover: [cover(5), cover(2, " Тут "), cover(1)])
        let checked = try delivery.checked(criteria: criteria)
        #expect(checked.cover.map(\.criterion.number) == [1, 2, 5])
        #expect(checked.cover[1].how == "Тут")
        #expect(checked.note == "Готово")
    }
}
