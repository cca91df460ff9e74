import ReworkDomain
import TestSupport
import Testing

struct AbsenceTests {
    private let today = Day.on("2026-11-10")
    private let second = Person(id: ID(14), name: "Ніна Гай", roles: [.specialist], isCertified: true)
    private let third = Person(id: ID(15), name: "Лев Кіт", roles: [.specialist], isCertified: true)

    private func away(
        _ person: Person, from: String = "2026-11-12", through: String? = "2026-11-14", _ substitute: Person? = nil
    ) throws -> Person {
        let absence = Absence(
            number: person.absences.count + 1, from: .on(from), through: through.map { .on($0) },
            substitute: substitute?.id, note: "", by: People.lead.id)
        return try #require(Person.applying(.absenceSet(absence), to: person))
    }

    private func refusal(
        _ person: Person, from: String = "2026-11-12", through: String? = "2026-11-14", _ substitute: Person? = nil,
        by author: Person = People.lead, among people: [Person]
    ) -> Refusal? {
        do {
            _ = try person.beAway(
                from: .on(from), through: through.map { .on($0) }, substitute: substitute?.id, note: "Відпустка",
                by: author, among: people, today: today)
            return nil
        } catch {
            return error
        }
    }

    private func codes(_ refusal: Refusal?) -> [Fault.Code] { refusal?.faults.map(\.code) ?? [] }

    @Test("rule 18: a lead, or oneself, says it; nobody else does, and of no contact or developer")
    func who() {
        let people = [People.manager, second]
        #expect(refusal(People.manager, among: people) == nil)
        #expect(refusal(People.manager, by: People.manager, among: people) == nil)
        for author in [second, People.developer, People.contact, People.gone(People.lead)] {
            #expect(refusal(People.manager, by: author, among: people)?.code == .notAllowed)
        }
        #expect(refusal(People.developer, among: [People.developer])?.code == .notAllowed)
        #expect(refusal(People.contact, among: [People.contact])?.code == .notAllowed)
    }

    @Test("rule 18: it is dated or open-ended, not past, and ends after it begins")
    func dates() {
        let people = [People.manager]
        #expect(refusal(People.manager, through: nil, among: people) == nil)
        #expect(codes(refusal(People.manager, from: "2026-11-09", among: people)) == [.notInPast])
        #expect(codes(refusal(People.manager, through: "2026-11-11", among: people)) == [.mustBeAfterStart])
    }

    @Test("rule 18: a manager's substitute must be certified, somebody here, and somebody else")
    func certified() {
        let people = [People.manager, People.specialist, second, People.gone(third)]
        #expect(refusal(People.manager, second, among: people) == nil)
        #expect(codes(refusal(People.manager, People.specialist, among: people)) == [.notCertified])
        #expect(codes(refusal(People.manager, third, among: people)) == [.unknown])
        #expect(codes(refusal(People.manager, People.manager, among: people)) == [.unknown])
        // Who is no manager is stood in for by any specialist.
        let all = people + [People.otherSpecialist]
        #expect(refusal(People.specialist, People.otherSpecialist, among: all) == nil)
    }

    @Test(
        "rule 18: chains are refused from both ends, where the days overlap",
        arguments: [("2026-11-14", true), ("2026-11-15", false)])
    func chains(_ from: String, _ isRefused: Bool) throws {
        // The substitute is away himself.
        let absent = try away(second, from: from, through: "2026-11-20")
        #expect(
            codes(refusal(People.manager, second, among: [People.manager, absent]))
                == (isRefused ? [.away] : []))
        // Whoever stands in for another goes away.
        let left = try away(third, from: from, through: "2026-11-20", People.manager)
        let refused = refusal(People.manager, second, among: [People.manager, second, left])
        #expect(codes(refused) == (isRefused ? [.standsIn] : []))
        if isRefused { #expect(refused?.faults.first?.values["name"] == .text(third.name)) }
    }

    @Test("the same days are not entered twice, an open end reaches over all")
    func overlaps() throws {
        let absent = try away(People.manager, from: "2026-11-20", through: nil)
        #expect(codes(refusal(absent, from: "2026-12-01", through: nil, among: [absent])) == [.absenceOverlaps])
        #expect(refusal(absent, from: "2026-11-12", through: "2026-11-19", among: [absent]) == nil)
    }

    @Test("whoever is back is here from that day on; before its first day it never was")
    func back() throws {
        let absent = try away(People.manager, from: "2026-11-10", through: nil, second)
        func returned(on day: String) throws -> Person {
            let fact = try absent.comeBack(from: 1, on: .on(day), by: absent, today: today)
            return try #require(Person.applying(fact, to: absent))
        }
        let back = try returned(on: "2026-11-16")
        #expect(back.absence(on: .on("2026-11-15")) != nil && back.absence(on: .on("2026-11-16")) == nil)
        #expect(try returned(on: "2026-11-10").absence(on: today) == nil)
        for (number, day, author, code) in [
            (1, "2026-11-09", absent, Refusal.Code.invalid), (2, "2026-11-16", absent, .notFound),
            (1, "2026-11-16", second, .notAllowed),
        ] {
            do {
                _ = try absent.comeBack(from: number, on: .on(day), by: author, today: today)
                Issue.record("back by \(day)")
            } catch {
                #expect(error.code == code)
            }
        }
        let dated = try away(People.manager)
        do {
            _ = try dated.comeBack(from: 1, on: .on("2026-11-16"), by: dated, today: today)
            Issue.record("an absence got longer")
        } catch {
            #expect(error.faults.map(\.code) == [.afterEnd])
        }
    }
}
