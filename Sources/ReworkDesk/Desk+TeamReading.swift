package import ReworkDomain
import ReworkStore

/// The vendor's specialists and leads at a moment: who is here, what they carry, whom they lead, how far they are.
package struct TeamView: Sendable {
    package struct Member: Sendable {
        package let person: Person
        package let load: Workload
        /// Individual clients they lead (rule 19).
        package let own: [Client]
        /// Individual clients of those they stand in for.
        package let substituted: [Client]
        /// Who waits for them or for any, the first in line first.
        package let waiting: [Client]
        /// Those of them who are offered a free place.
        package let offered: [Client]
        /// Absences that are not over, the earliest first.
        package let absences: [Absence]
        package let isOnDuty: Bool
        /// For whoever decides, and for the person alone; nil for anybody else.
        package let certification: CertificationSituation?
        package let steps: [CertificationAction]
        package let mayBeSentAway: Bool
    }

    package let reader: Person
    package let members: [Member]
    package let managers: Managers
    package let goals: EligibilityGoals
}

extension Desk {
    /// For specialists and leads. - Throws: `Refusal` `.notAllowed` for anybody else.
    package func team(for reader: ID<Person>) async throws -> TeamView {
        let reader = try vendor(reader)
        let managers = managers
        let loads = try await workloads()
        let isLead = reader.isActiveLead
        let solved = try await store.solved(since: lookBack(managers.today), by: isLead ? nil : reader.id)
        let members = managers.people
            .filter { $0.isVendor && $0.isActive && !$0.roles.isDisjoint(with: [.specialist, .lead]) }
            .map { person in
                let mayRead = person.roles.contains(.specialist) && (isLead || person.id == reader.id)
                let certification = mayRead ? situation(of: person.id, solved[person.id] ?? [], managers) : nil
                let absent = person.standsIn(among: managers.people, on: managers.today)
                return TeamView.Member(
                    person: person, load: loads[person.id] ?? Workload(), own: managers.own(person.id),
                    substituted: absent.sorted().flatMap { managers.own($0) },
                    waiting: person.isCertified ? managers.waiting(for: person.id) : [],
                    offered: person.isCertified ? managers.offered(by: person.id) : [],
                    absences: person.absences.filter { !$0.isOver(on: managers.today) }.sorted { $0.from < $1.from },
                    isOnDuty: person.absence(on: managers.today) == nil, certification: certification,
                    steps: certification.map { person.allowedSteps(for: reader, in: $0) } ?? [],
                    mayBeSentAway: person.mayBeSentAway(by: reader))
            }
        return TeamView(reader: reader, members: members, managers: managers, goals: settings.eligibility)
    }
}
