import ReworkDocuments
package import ReworkDomain
import ReworkStore

/// What the vendor begins specifications with, and what its linter watches for.
extension Desk {
    /// The newest of the vendor's own words, else what the product brings.
    func specWords(_ language: Language) -> SpecWords {
        register.specLibrary.words[language]?.words ?? settings.specWords
    }

    /// - Parameter number: nil for a new template.
    package func publishTemplate(
        _ number: Int?, _ language: Language, text: String, note: String, _ call: Call
    ) async throws {
        try await changeLibrary(call) { library, person throws(Refusal) in
            let fact = try library.publishTemplate(number, language, text: text, note: note, by: person)
            try press.check(text, "/text")
            return fact
        }
    }

    package func retireTemplate(_ number: Int, reason: String, _ call: Call) async throws {
        try await changeLibrary(call) { library, person throws(Refusal) in
            try library.retireTemplate(number, reason: reason, by: person)
        }
    }

    package func setSpecWords(
        _ language: Language, vague: String, stop: String, reason: String, _ call: Call
    ) async throws {
        try await changeLibrary(call) { library, person throws(Refusal) in
            try library.setWords(language, vague: vague, stop: stop, reason: reason, by: person)
        }
    }

    private func changeLibrary(
        _ call: Call, _ decide: (SpecLibrary, Person) throws(Refusal) -> SpecLibraryFact
    ) async throws {
        if try await kept(call) != nil { return }
        let person = try self.person(call.person)
        let library = register.specLibrary
        if let expected = call.expects, expected != library.version { throw Refusal(.staleVersion) }
        let fact = try decide(library, person)
        let at = now
        var change = Change()
        change.specLibrary = Event(number: library.version + 1, at: at, actor: .person(person.id), fact: fact)
        change.expectations = [.specLibrary(version: library.version), .active(person.id)]
        change.remembered = try remembered(call, .specLibrary, at: at)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            if try await kept(call) != nil { return }
            throw Refusal(.staleVersion)
        }
    }

    /// What a text would be as a specification, for whoever edits templates.
    package func previewTemplate(_ text: String, _ language: Language, for reader: ID<Person>) async throws -> [UInt8] {
        _ = try vendor(reader)
        let (press, writing) = (press, writing(language))
        return try await lane.run { try press.templatePage(text, writing) }
    }

    /// What changed between two versions of a template.
    /// - Throws: `Refusal` `.notFound` when one of them is not there.
    package func compareTemplates(
        _ number: Int, from old: Int, to new: Int, for reader: ID<Person>
    ) async throws -> SpecDifference {
        _ = try vendor(reader)
        let texts = try await templateTexts(number)
        guard texts.indices.contains(old - 1), texts.indices.contains(new - 1) else { throw Refusal(.notFound) }
        let press = self.press
        return try await lane.run { try press.difference(from: texts[old - 1], to: texts[new - 1]) }
    }

    /// The texts of a template's versions, the first one first.
    package func templateTexts(_ number: Int) async throws -> [String] {
        try await store.specLibraryEvents().compactMap { event in
            guard case .templatePublished(number, _, let text, _) = event.fact else { return nil }
            return text
        }
    }
}
