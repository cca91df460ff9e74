import ReworkDocuments
package import ReworkDomain
import ReworkStore

/// Questions, answers and notes: Markdown, in which people are named.
extension Desk {
    package func ask(
        _ id: ID<Rework>, _ court: Court, text: String, files: [NamedFile] = [], _ call: Call
    ) async throws -> Outcome {
        try await say(on: id, call, files) { rework, person, files in
            let isForClient = court == .client || !person.isVendor
            let text = self.named(text, in: rework, by: person, isForClient: isForClient)
            return .ask(to: court, text: text, files: files)
        }
    }

    package func answer(
        _ id: ID<Rework>, question: Int, text: String, files: [NamedFile] = [], _ call: Call
    ) async throws -> Outcome {
        try await say(on: id, call, files) { rework, person, files in
            let asked = rework.questions.first { $0.number == question }
            let text = self.named(text, in: rework, by: person, isForClient: asked.map { !$0.isInternal } ?? false)
            return .answer(question: question, text: text, files: files)
        }
    }

    /// An internal note: nobody's move, and no contact ever reads it.
    package func note(
        _ id: ID<Rework>, text: String, files: [NamedFile] = [], _ call: Call
    ) async throws -> Outcome {
        try await say(on: id, call, files) { rework, person, files in
            .note(text: self.named(text, in: rework, by: person, isForClient: false), files: files)
        }
    }

    private func say(
        on id: ID<Rework>, _ call: Call, _ files: [NamedFile],
        _ command: @escaping @Sendable (Rework, Person, [Attachment]) -> QuestionCommand
    ) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            var decision = try rework.decide(.question(command(rework, person, [])), by: person, in: situation)
            // Rights come before what is wrong with the files.
            if !files.isEmpty {
                let files = try await self.attachments(files, by: person.id)
                decision = try rework.decide(.question(command(rework, person, files)), by: person, in: situation)
            }
            for case .question(let fact) in decision.deeds.map(\.fact) { try await self.render(fact.text) }
            return Move(decision)
        }
    }

    /// The text with the numbers of those named in it. A contact is named only in what the client may read; a contact
    /// names its own people and its specialist.
    func named(
        _ text: String, in subject: some Discussed, by writer: Person, isForClient: Bool
    ) -> String {
        guard MentionText.mayName(text) else { return text }
        let people = register.people.filter { person in
            guard person.isActive, person.id != writer.id else { return false }
            let isOfClient = isForClient && person.client == subject.client
            return isOfClient || (writer.isVendor ? person.isVendor : person.id == subject.specialist)
        }
        return MentionText.resolved(text, among: people)
    }

    /// What can't be shown must not be kept. - Throws: `Refusal` `.invalid` with the fault at `/text`.
    func render(_ text: String) async throws {
        guard talk[text] == nil else { return }
        let press = self.press
        let shown = try await lane.run {
            do {
                return try press.shown(text)
            } catch let fault as MarkdownFault {
                throw Refusal(.invalid, faults: [fault.fault(at: "/text")])
            }
        }
        talk.put(shown, for: text)
    }

    /// A text's words in one line, for lists.
    package func plain(_ text: String) async throws -> String {
        try await shown([text])[text]?.rich.plain ?? MentionText.shown(text)
    }

    /// A question as a row quotes it: its first words, without their marks.
    package func quote(_ asked: ReworkSummary.Asked) async throws -> String {
        ReworkSummary.Asked.quote(try await plain(asked.text))
    }

    /// The texts as they are shown; what was kept before there were bounds, as plain text.
    func shown(_ texts: [String]) async throws -> [String: ShownText] {
        var found: [String: ShownText] = [:]
        var missing: [String] = []
        for text in texts {
            if let shown = talk[text] { found[text] = shown } else { missing.append(text) }
        }
        guard !missing.isEmpty else { return found }
        let (press, unshown) = (self.press, missing)
        let new = try await lane.run {
            unshown.map { text in (text, press.shown(anyway: text)) }
        }
        for (text, shown) in new {
            talk.put(shown, for: text)
            found[text] = shown
        }
        return found
    }
}
