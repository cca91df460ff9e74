import ReworkDomain
import Testing

struct MoneyTests {
    @Test(
        "a rework costs hours × rate (rule 25), rounded half up to a minor unit",
        arguments: [
            (1_200_00, 720, 14_400_00), (1_200_00, 0, 0), (100_00, 1, 1_67), (100_00, 2, 3_33), (1, 30, 1), (1, 29, 0),
            (3, 10, 1), (0, 720, 0),
        ])
    func times(_ rate: Int64, _ minutes: Int, _ minor: Int64) {
        for currency in Currency.allCases {
            let price = Money(minor: rate, currency: currency).times(minutes: minutes)
            #expect(price == Money(minor: minor, currency: currency))
        }
    }
}
