import Foundation
import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

/// Versions of calendars are kept for ever, and whatever is altered is found.
struct CalendarsTests {
    private static func change(_ version: Int, of calendar: Int64 = 1, at: Moment = .start) throws -> Change {
        let draft = version == 1 ? CalendarDraft.plain() : .resting("2026-11-0\(version)")
        let terms = try draft.decide(others: [], by: People.lead).terms
        let fact = CalendarFact.set(terms, reason: "Рік", moved: [])
        var change = Change()
        change.calendar = CalendarChange(
            calendar: ID(calendar), event: Event(number: version, at: at, actor: .person(People.lead.id), fact: fact))
        change.expectations = [.calendar(ID(calendar), version: version - 1)]
        return change
    }

    private func filled() async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.commit(try CalendarsTests.change(1))
            try await store.commit(try CalendarsTests.change(2, at: .utc("2026-11-10T08:00:00Z")))
            try await store.commit(try CalendarsTests.change(1, of: 2))
            try await store.putDeclined(2)
        }
        return shelf
    }

    @Test("what was over at a moment is told by the version of that moment")
    func past() async throws {
        let shelf = try await filled()
        try await shelf.open { store in
            let book = store.calendars
            #expect(
                book.all.map(\.id.number) == [1, 2] && book[VendorCalendar.main]?.version == 2 && book.next == ID(3))
            let holiday = Day.on("2026-11-02")
            #expect(book.calendar(of: nil).windows(on: holiday).isEmpty)
            #expect(!book.calendar(of: nil, at: .utc("2026-11-10T07:59:59Z")).windows(on: holiday).isEmpty)
            #expect(book.calendar(of: nil, at: .utc("2026-11-01T00:00:00Z")) == .kyiv)
            #expect(book.calendar(CalendarVersion(calendar: VendorCalendar.main, version: 0)) == .kyiv)
            #expect(book.calendar(CalendarVersion(calendar: VendorCalendar.main, version: 9)) == nil)
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("a version that is there already is a conflict, and none is altered or deleted")
    func appendOnly() async throws {
        let shelf = try await filled()
        try await shelf.open { store in
            await #expect(throws: StoreError.conflict) { try await store.commit(try CalendarsTests.change(2)) }
            for sql in [
                "UPDATE calendar SET at = 0", "DELETE FROM calendar", "REPLACE INTO calendar SELECT * FROM calendar",
            ] {
                #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
            }
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test(
        "an altered version is found at its place, and the other calendar is whole",
        arguments: [
            (
                "UPDATE calendar SET body = CAST(replace(CAST(body AS TEXT), 'Рік', 'Вік') AS BLOB) WHERE version = 2",
                "calendar 1, version 2"
            ),
            ("DELETE FROM calendar WHERE calendar = 1 AND version = 1", "calendar 1, version 2"),
            ("UPDATE calendar SET at = 0 WHERE calendar = 2", "calendar 2, version 1"),
            ("UPDATE calendar SET body = x'7b7d' WHERE calendar = 2", "calendar 2, version 1"),
        ])
    func tampered(sql: String, place: String) async throws {
        let shelf = try await filled()
        try shelf.tamper(sql)
        let places = Set(try shelf.verify().discrepancies.map(\.place))
        #expect(places.contains(place))
        #expect(places.allSatisfy { $0 == place || $0.hasPrefix("rework") || $0.hasPrefix("request") })
    }
}
