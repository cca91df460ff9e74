package import ReworkDomain
import ReworkStore

extension Desk {
    /// Rule 13: the date the program proposes for a work of that size, told to whoever may hand it off or move its date.
    /// - Returns: nil when nobody develops.
    /// - Throws: `Refusal` `.notFound`, `.notAllowed`; `.invalid` when the size is out of bounds.
    package func proposal(
        of id: ID<Rework>, sizeMinutes: Int, for person: ID<Person>
    ) async throws -> DeadlineProposal? {
        let (rework, reader) = try await readable(id, for: person)
        guard rework.mayBePromised(by: reader) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        check.number(sizeMinutes, "/sizeMinutes", in: 1...120_000)
        try check.finish()
        return DeadlineProposal(
            sizeMinutes * 60, behind: try await developersQueue(without: id), at: now, in: calendar)
    }

    /// What the developers who are here still have to do, but for `rework` itself.
    private func developersQueue(without rework: ID<Rework>) async throws -> DeadlineProposal.Queue {
        let (now, calendar) = (self.now, self.calendar)
        var own: [ID<Person>: Int] = [:]
        for person in register.people where person.isActive && person.roles.contains(.developer) { own[person.id] = 0 }
        var waiting: [Int] = []
        for other in try await queue() where other.id != rework && other.hold == nil {
            let left = max(0, other.deadline(now: now, calendar: calendar)?.work ?? 0)
            if let developer = other.developer, let before = own[developer] {
                own[developer] = before + left
            } else {
                waiting.append(left)
            }
        }
        return DeadlineProposal.Queue(own: own.keys.sorted().compactMap { own[$0] }, waiting: waiting)
    }
}
