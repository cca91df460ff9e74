import ReworkDocuments
package import ReworkDomain
import ReworkSecrets
import ReworkStore

/// Training of clients' own employees (rule 24).
extension Desk {
    /// The price with its reasons and the programme, told in writing in the client's language.
    package func quoteTraining(_ draft: TrainingDraft, for id: ID<Client>, _ call: Call) async throws -> Client {
        try await change(id, call) { client, person, change in
            let checked = try draft.checked(by: person)
            let number = client.trainings.count + 1
            let document = TrainingDocument(
                checked, number: number, includesTax: settings.pricesIncludeTax, cast: cast(for: client))
            let (press, writing) = (press, writing(client.language, for: client))
            let new = NewClientDocument(
                client: client.id, kind: .training, number: number,
                bytes: try await lane.run { document.bytes(press, writing) }, at: writing.now)
            change.clientDocuments = [new]
            let fingerprint = try new.digest.fingerprint
            return .trainingQuoted(Training(number: number, at: writing.now, checked, document: fingerprint))
        }
    }

    /// - Parameter day: when it was completed; nil: today.
    package func completeStep(
        _ step: Int, of training: Int, on day: Day?, note: String, for id: ID<Client>, _ call: Call
    ) async throws -> Client {
        let today = calendar(of: id).day(of: now)
        let completed = day ?? today
        return try await change(id, call) { client, person, _ in
            try client.completeStep(step, of: training, on: completed, note: note, by: person, today: today)
        }
    }
}
