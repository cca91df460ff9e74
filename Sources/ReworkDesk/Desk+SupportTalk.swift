package import ReworkDomain
import ReworkStore

/// Questions, answers and notes of a consultation or bug: Markdown, in which people are named.
extension Desk {
    package func ask(
        _ id: ID<SupportRequest>, _ court: Court, text: String, files: [NamedFile] = [], _ call: Call
    ) async throws -> SupportRequest {
        try await act(on: id, call, files: files) { request, person, files in
            let isForClient = court == .client || !person.isVendor
            let text = self.named(text, in: request, by: person, isForClient: isForClient)
            return .question(.ask(to: court, text: text, files: files))
        }
    }

    package func answer(
        _ id: ID<SupportRequest>, question: Int, text: String, files: [NamedFile] = [], _ call: Call
    ) async throws -> SupportRequest {
        try await act(on: id, call, files: files) { request, person, files in
            let asked = request.questions.first { $0.number == question }
            let text = self.named(text, in: request, by: person, isForClient: asked.map { !$0.isInternal } ?? false)
            return .question(.answer(question: question, text: text, files: files))
        }
    }

    /// An internal note: nobody's move, and no contact ever reads it.
    package func note(
        _ id: ID<SupportRequest>, text: String, files: [NamedFile] = [], _ call: Call
    ) async throws -> SupportRequest {
        try await act(on: id, call, files: files) { request, person, files in
            .question(.note(text: self.named(text, in: request, by: person, isForClient: false), files: files))
        }
    }

    package func reassign(
        _ id: ID<SupportRequest>, to person: ID<Person>, _ call: Call
    ) async throws -> SupportRequest {
        guard let specialist = register.person(person) else {
            throw Refusal(.invalid, faults: [Fault("/specialist", .unknown)])
        }
        return try await act(on: id, call, .reassign(to: specialist))
    }
}
