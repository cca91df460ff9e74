import ReworkDesk
import TestSupport
import Testing

struct DeskTests {
    @Test("a rework goes the whole way")
    func wholeWay() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .accepted)
        #expect(rework.stage == .accepted)
    }
}
