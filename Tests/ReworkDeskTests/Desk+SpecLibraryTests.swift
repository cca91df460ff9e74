import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskSpecLibraryTests {
    private func publish(_ desks: Desks, _ text: String, _ number: Int? = nil, by person: Person? = nil) async throws {
        try await desks.desk.publishTemplate(
            number, .ukrainian, text: text, note: "Так домовлено", Call(by: (person ?? desks.lead).id))
    }

    @Test("a template has its versions, is retired, and comes back with the next one")
    func versions() async throws {
        let desks = try await Desks()
        try await publish(desks, "# Звіт\n\nодин")
        try await publish(desks, "# Друк")
        try await publish(desks, "# Звіт керівника\n\nдва", 1)
        var library = desks.desk.register.specLibrary
        #expect(library.templates.map(\.title) == ["Звіт керівника", "Друк"])
        #expect(library.templates.map(\.version) == [2, 1] && library.version == 3)
        #expect(try await desks.desk.templateTexts(1) == ["# Звіт\n\nодин", "# Звіт керівника\n\nдва"])
        let difference = try await desks.desk.compareTemplates(1, from: 1, to: 2, for: desks.specialist.id)
        #expect(!difference.isEmpty)
        try await desks.desk.retireTemplate(1, reason: "Застарів", Call(by: desks.lead.id))
        #expect(desks.desk.register.specLibrary.templates.map(\.isRetired) == [true, false])
        let again = try await desks.refusal {
            try await $0.retireTemplate(1, reason: "Ще раз", Call(by: desks.lead.id))
        }
        #expect(again == .notFound)
        // An older text is a new version.
        try await publish(desks, "# Звіт\n\nодин", 1)
        library = desks.desk.register.specLibrary
        #expect(library.template(1)?.version == 3 && library.template(1)?.isRetired == false)
        try desks.store.close()
        #expect(try Verification.check(directory: desks.folder.path + "/data").discrepancies.isEmpty)
    }

    @Test("a lead alone changes them, over the version seen, and says why")
    func rights() async throws {
        let desks = try await Desks()
        for person in [desks.specialist, desks.developer, desks.contact] {
            #expect(try await desks.refusal { _ in try await publish(desks, "# Звіт", by: person) } == .notAllowed)
        }
        for text in ["", "без заголовка", "## Мета", "# Звіт\n![а](/files/\(Fingerprint.made(1)))"] {
            #expect(try await desks.refusal { _ in try await publish(desks, text) } == .invalid, "\(text)")
        }
        let long = "# Звіт\n" + String(repeating: "слово ", count: 10_000)
        #expect(try await desks.refusal { _ in try await publish(desks, long) } == .invalid)
        #expect(try await desks.refusal { _ in try await publish(desks, "# Звіт", 7) } == .notFound)
        let call = Call(by: desks.lead.id, expects: 4)
        let stale = try await desks.refusal {
            try await $0.publishTemplate(nil, .ukrainian, text: "# Звіт", note: "Так", call)
        }
        #expect(stale == .staleVersion)
        let silent = try await desks.refusal {
            try await $0.publishTemplate(nil, .ukrainian, text: "# Звіт", note: " ", Call(by: desks.lead.id))
        }
        #expect(silent == .invalid)
        #expect(desks.desk.register.specLibrary == SpecLibrary())
    }

    @Test(
        "the linter watches for the newest words of the client's language, and for the product's before there are any")
    func words() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        func codes(_ criterion: String) async throws -> [SpecFinding.Code] {
            let text = SpecTexts.text(criteria: [criterion])
            let expected = try await desks.store.draft(of: rework.id).version
            let call = Call(by: desks.specialist.id, expects: expected)
            return try await desks.desk.saveDraft(text, of: rework.id, call).findings.map(\.code)
        }
        #expect(try await codes("Звіт відкривається швидко") == [.vagueCriterion])
        try await desks.desk.setSpecWords(
            .ukrainian, vague: "Гарно\n\n гарно \nна око\n", stop: "милиця", reason: "Наші слова",
            Call(by: desks.lead.id))
        let lists = desks.desk.register.specLibrary.words[.ukrainian]
        #expect(lists == SpecWordLists(vague: ["гарно", "на око"], stop: ["милиця"]))
        #expect(try await codes("Звіт відкривається швидко").isEmpty)
        #expect(try await codes("Звіт на око той самий") == [.vagueCriterion])
        #expect(try await codes("Звіт має кнопку «милиця»").contains(.stopWord))
        let english = try await desks.refusal {
            try await $0.setSpecWords(
                .english, vague: String(repeating: "а", count: 200), stop: "", reason: "Так", Call(by: desks.lead.id))
        }
        #expect(english == .invalid)
    }
}
