import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

/// What rule 20 counts is kept beside the states, follows them, and is made anew for data from before it was kept.
struct SolvedRecordTests {
    private let specialist = People.specialist.id

    /// Rework 1 accepted, rework 2 still demonstrating.
    private func filled() async throws -> (shelf: Shelf, task: SolvedTask) {
        let shelf = try await Shelf()
        var task: SolvedTask?
        try await shelf.open { store in
            task = try await store.put(Story.at(.accepted)).solvedTask
            try await store.put(Story.at(.demonstrating), as: 2)
        }
        return (shelf, try #require(task))
    }

    private func solved(
        _ shelf: Shelf, since start: Moment, by person: ID<Person>? = nil
    ) async throws -> [ID<Person>: [SolvedTask]] {
        try await shelf.open { try await $0.solved(since: start, by: person) }
    }

    /// Whose solution verification finds to differ; of the story's documents nothing is stored here.
    private func differing(_ shelf: Shelf) throws -> [String] {
        try shelf.verify().discrepancies.filter { $0.description.contains("its solution differs") }.map(\.place)
    }

    @Test("Rule 20: an accepted rework counts for who is accountable from the second it was accepted, others don't")
    func counted() async throws {
        let (shelf, task) = try await filled()
        #expect(task.specialist == specialist)
        #expect(try await solved(shelf, since: task.at) == [specialist: [task]])
        #expect(try await solved(shelf, since: task.at, by: specialist) == [specialist: [task]])
        #expect(try await solved(shelf, since: task.at.adding(seconds: 1)).isEmpty)
        #expect(try await solved(shelf, since: task.at, by: People.otherSpecialist.id).isEmpty)
        #expect(try differing(shelf).isEmpty)
    }

    @Test(
        "Rule 20: a solution given to another, made in time, scored or left out is found",
        arguments: [
            "UPDATE solved SET specialist = specialist + 1", "UPDATE solved SET is_kept = NOT ifnull(is_kept, 0)",
            "UPDATE solved SET score = 5", "UPDATE solved SET at = at - 1000", "DELETE FROM solved",
        ])
    func tampered(sql: String) async throws {
        let (shelf, _) = try await filled()
        try shelf.tamper(sql)
        #expect(try differing(shelf) == ["rework 1"])
    }

    @Test("Rule 20: a solution of what is not solved, or of nothing at all, is found", arguments: [2, 77])
    func planted(number: Int) async throws {
        let (shelf, _) = try await filled()
        try shelf.tamper(
            "INSERT INTO solved SELECT ?, specialist, at, is_kept, is_reopened, 5 FROM solved", [number])
        let found = try shelf.verify().discrepancies.filter { $0.description.contains("is solved") }
        #expect(found.map(\.place) == ["solution \(number)"])
    }

    @Test("data from before solutions were kept gets them from its states when it is opened, and nothing twice")
    func older() async throws {
        let (shelf, task) = try await filled()
        try shelf.tamper("DELETE FROM solved")
        for _ in 1...2 {
            #expect(try await solved(shelf, since: .start) == [specialist: [task]])
        }
        #expect(try differing(shelf).isEmpty)
    }
}
