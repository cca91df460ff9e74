/// When somebody of the vendor's is away, and who acts for them meanwhile (rule 18).
package struct Absence: Equatable, Codable, Sendable {
    /// 1, 2, … of the person.
    package let number: Int
    package let from: Day
    /// The last day; nil while the end is open.
    package internal(set) var through: Day?
    /// Acts as the absent one would; nil: the lead does.
    package let substitute: ID<Person>?
    package let note: String
    package let by: ID<Person>

    package init(number: Int, from: Day, through: Day?, substitute: ID<Person>?, note: String, by: ID<Person>) {
        self.number = number
        self.from = from
        self.through = through
        self.substitute = substitute
        self.note = note
        self.by = by
    }

    package func covers(_ day: Day) -> Bool {
        from <= day && (through.map { day <= $0 } ?? true)
    }

    /// Whether it is over, or ended before it began.
    package func isOver(on day: Day) -> Bool { through.map { $0 < day || $0 < from } ?? false }

    func overlaps(_ other: Absence) -> Bool {
        guard !isEmpty, !other.isEmpty else { return false }
        let beginsInTime = through.map { other.from <= $0 } ?? true
        let endsInTime = other.through.map { from <= $0 } ?? true
        return beginsInTime && endsInTime
    }

    /// Ended before its first day.
    private var isEmpty: Bool { through.map { $0 < from } ?? false }

    /// What stands in the way of it, whoever enters it: chains are refused from both ends (rule 18).
    /// - Parameters:
    ///   - person: who is away.
    ///   - people: as they are now.
    package static func faults(_ absence: Absence, of person: Person, among people: [Person]) -> [Fault] {
        var faults: [Fault] = []
        if person.absences.contains(where: { $0.overlaps(absence) }) { faults.append(Fault("/from", .absenceOverlaps)) }
        let left = people.first { other in
            other.id != person.id && other.isActive
                && other.absences.contains { $0.substitute == person.id && $0.overlaps(absence) }
        }
        if let left { faults.append(Fault("/from", .standsIn, ["name": .text(left.name)])) }
        guard let id = absence.substitute else { return faults }
        guard let substitute = people.first(where: { $0.id == id && $0.isActive }), id != person.id else {
            return faults + [Fault("/substitute", .unknown)]
        }
        if !Assignment.mayServe(substitute, plan: person.isCertified ? .individual : nil) {
            faults.append(Fault("/substitute", .notCertified, ["name": .text(substitute.name)]))
        }
        if substitute.absences.contains(where: { $0.overlaps(absence) }) {
            faults.append(Fault("/substitute", .away, ["name": .text(substitute.name)]))
        }
        return faults
    }
}

extension Person {
    package func absence(on day: Day) -> Absence? { absences.first { $0.covers(day) } }

    /// Their own word, or a lead's.
    private func mayTellAbsence(_ author: Person) -> Bool {
        isActive && isVendor && author.isActive && (author.id == id || author.isActiveLead)
    }

    /// Whether the reader may say that this person is away.
    package func mayBeSentAway(by author: Person) -> Bool { mayTellAbsence(author) && roles.contains(.specialist) }

    /// - Throws: `Refusal` `.notAllowed`, or `.invalid` with the fields at fault.
    package func beAway(
        from: Day, through: Day?, substitute: ID<Person>?, note: String, by author: Person, among people: [Person],
        today: Day
    ) throws(Refusal) -> PersonFact {
        guard mayBeSentAway(by: author) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        if from < today { check.fault("/from", .notInPast) }
        if let through, through < from { check.fault("/through", .mustBeAfterStart) }
        let note = check.text(note, "/note", limit: TextLimit.reason, optional: true)
        let absence = Absence(
            number: absences.count + 1, from: from, through: through, substitute: substitute, note: note, by: author.id)
        for fault in Absence.faults(absence, of: self, among: people) {
            check.fault(fault.pointer, fault.code, fault.values)
        }
        try check.finish()
        return .absenceSet(absence)
    }

    /// Back at work on `day`: the last day away is the one before.
    /// - Throws: `Refusal` `.notAllowed`, `.notFound`, or `.invalid` when the day is past or after the end.
    package func comeBack(
        from number: Int, on day: Day, by author: Person, today: Day
    ) throws(Refusal) -> PersonFact {
        guard mayTellAbsence(author) else { throw Refusal(.notAllowed) }
        guard let absence = absences.first(where: { $0.number == number }) else { throw Refusal(.notFound) }
        guard !absence.isOver(on: today) else { throw Refusal(.alreadyAnswered) }
        var check = FormCheck()
        if day < today { check.fault("/back", .notInPast) }
        if let through = absence.through, day > through.adding(days: 1) { check.fault("/back", .afterEnd) }
        try check.finish()
        return .absenceEnded(number, back: day)
    }

    /// The people for whom this one acts today (rule 18).
    package func standsIn(among people: [Person], on day: Day) -> Set<ID<Person>> {
        guard isActive else { return [] }
        let absent = people.filter { other in
            guard other.isActive, other.id != id, let absence = other.absence(on: day) else { return false }
            return Assignment.substitute(for: other, in: absence, plan: nil, among: people, on: day)?.id == id
        }
        return Set(absent.map(\.id))
    }
}
