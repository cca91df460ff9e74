import ReworkDocuments
package import ReworkDomain
import ReworkStore

extension Desk {
    /// What changed between two published revisions, for whoever may read the rework.
    /// - Throws: `Refusal` `.notFound` when the rework or one of the revisions is not there.
    package func compareSpecs(
        of id: ID<Rework>, from old: Int, to new: Int, for person: ID<Person>
    ) async throws -> SpecDifference {
        _ = try await readable(id, for: person)
        guard let before = try await store.publishedText(of: id, revision: old),
            let after = try await store.publishedText(of: id, revision: new)
        else { throw Refusal(.notFound) }
        let press = self.press
        return try await lane.run {
            do {
                return try press.difference(from: before, to: after)
            } catch let fault as MarkdownFault {
                throw Refusal(.invalid, faults: [fault.fault(at: "/from")])
            }
        }
    }
}
