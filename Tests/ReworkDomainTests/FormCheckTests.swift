import ReworkDomain
import Testing

struct FormCheckTests {
    @Test("all faults of a form are told at once, in its order")
    func allAtOnce() throws {
        var check = FormCheck()
        #expect(check.text(" Звіт\n", "/title", limit: 4) == "Звіт")
        #expect(check.text("", "/wish", limit: 4) == "")
        #expect(check.text(" ", "/note", limit: 4, optional: true) == "")
        _ = check.text("п’ять", "/name", limit: 4)
        check.number(0, "/low", in: 1...3)
        check.number(4, "/high", in: 1...3)
        check.number(1, "/least", in: 1...3)
        check.number(3, "/most", in: 1...3)
        let refusal = #expect(throws: Refusal.self) { try check.finish() }
        #expect(refusal?.code == .invalid)
        #expect(
            refusal?.faults == [
                Fault("/wish", .missing), Fault("/name", .tooLong, ["limit": .number(4)]),
                Fault("/low", .tooSmall, ["minimum": .number(1)]), Fault("/high", .tooLarge, ["maximum": .number(3)]),
            ])
    }

    @Test("a form without a fault passes")
    func passes() throws {
        var check = FormCheck()
        _ = check.text("Звіт", "/title", limit: 4)
        try check.finish()
    }

    @Test("length is counted in characters as people see them")
    func characters() {
        var check = FormCheck()
        _ = check.text("їжак👨‍👩‍👧", "/title", limit: 5)
        #expect(check.faults == [])
    }
}
