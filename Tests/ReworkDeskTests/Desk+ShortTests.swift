import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskShortTests {
    private func text(_ desks: Desks, _ rework: Rework) async throws -> String {
        let document = try #require(try await desks.store.document(rework.shown(.short)))
        #expect(document.kind == .short)
        return String(decoding: document.bytes, as: UTF8.self)
    }

    @Test("one document says the price and the criteria; signed once, it goes to the queue and to acceptance")
    func whole() async throws {
        let desks = try await Desks()
        let requested = try await desks.rework(at: .requested)
        #expect(try await desks.desk.draft(of: requested.id, for: desks.specialist.id).mayOfferShort)
        var rework = try await desks.offerShort(requested.id)
        let text = try await text(desks, rework)
        for said in ["Коротка пропозиція", "3 600,00", "AC-1", "Звіт показує 25 рядків", "1-К1", "Хочу бачити залишки"]
        {
            #expect(text.replacing("\u{A0}", with: " ").contains(said), "\(said)")
        }
        #expect(try await desks.store.draft(of: rework.id).text.contains("- AC-2: Порожній звіт"))
        rework = try await desks.desk.signShort(
            rework.id, rework.shown(.short), name: "Петро Мельник", Call(by: desks.signatory.id)
        ).rework
        #expect(rework.stage == .signed)
        #expect(try await desks.store.answer(to: rework.shown(.short))?.action == .signShort)
        #expect(try await desks.store.publishedText(of: rework.id, revision: 1)?.contains("AC-1") == true)
        rework = try await desks.take(rework.id, to: .accepted)
        #expect(rework.estimatedWork?.likelyMinutes == 180)
        let number = try #require(rework.document(.protocolOfAcceptance, 1)?.fingerprint)
        let protocolText = String(
            decoding: try #require(try await desks.store.document(number)?.bytes), as: UTF8.self)
        #expect(protocolText.contains("1-К1"))
        #expect(try await desks.desk.sweep() == [])
        let report = try Verification.check(file: desks.folder.path + "/data")
        #expect(report.discrepancies.map(\.description) == [])
    }

    @Test("it expires by itself, and its page says so and keeps what was typed")
    func expires() async throws {
        let desks = try await Desks()
        let requested = try await desks.rework(at: .requested)
        let rework = try await desks.offerShort(requested.id)
        #expect(try await desks.desk.sweep() == [])
        let document = try #require(try await desks.store.document(rework.shown(.short)))
        let reference = try #require(rework.document(.short, 1))
        desks.clock.pass(days: 15)
        #expect(try await desks.desk.sweep() == [rework.id])
        let now = try await desks.current(rework.id)
        #expect(now.stage == .requested && now.estimate?.state == .expired)
        let (bytes, isClosed) = try await desks.desk.answerPage(
            document, reference, of: now, for: desks.signatory,
            Desk.AnswerPageState(typed: Typed(fields: ["remarks": "Майже згодні"])), in: .ukrainian)
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(isClosed && page.contains("Строк пропозиції минув") && page.contains("Майже згодні"))
    }

    @Test("hours above the setting, a stale draft, and a stranger are refused; nothing is written then")
    func refused() async throws {
        let desks = try await Desks(settings: with { $0.shortOfferMinutes = 120 })
        let rework = try await desks.rework(at: .requested)
        #expect(try await desks.refusal { _ in try await desks.offerShort(rework.id) } == .invalid)
        let terms = desks.offer.with { ($0.lowMinutes, $0.likelyMinutes, $0.highMinutes) = (60, 60, 60) }
        func code(_ draft: Int, _ person: Person) async throws -> Refusal.Code? {
            try await desks.refusal { desk in
                try await desk.offerShort(rework.id, terms, draft: draft, Call(by: person.id))
            }
        }
        #expect(try await code(0, desks.specialist) == .staleVersion)
        #expect(try await code(1, desks.otherSpecialist) == .notAllowed)
        #expect(try await code(1, desks.stranger) == .notFound)
        #expect(try await desks.current(rework.id).version == 1)
        #expect(try await code(1, desks.specialist) == nil)
    }

    private func with(_ change: (inout DeskSettings) -> Void) -> DeskSettings {
        var settings = DeskSettings()
        change(&settings)
        return settings
    }

    @Test("made again after a return, it leads with the difference from the returned one, which leads to it")
    func again() async throws {
        let desks = try await Desks()
        let requested = try await desks.rework(at: .requested)
        var rework = try await desks.offerShort(requested.id)
        let (first, old) = (try #require(rework.document(.short, 1)), rework.shown(.short))
        let contact = Call(by: desks.signatory.id)
        rework = try await desks.desk.returnShort(rework.id, old, remarks: "Замало рядків", contact).rework
        func page(_ reference: DocumentReference, of rework: Rework) async throws -> String {
            let document = try #require(try await desks.store.document(reference.fingerprint))
            let (bytes, _) = try await desks.desk.answerPage(
                document, reference, of: rework, for: desks.signatory, Desk.AnswerPageState(), in: .ukrainian)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(try await !page(first, of: rework).contains("Відкрити новий документ"))
        let draft = try await desks.store.draft(of: rework.id).text
        rework = try await desks.offerShort(rework.id, draft.replacing("25 рядків", with: "50 рядків"))
        let second = try await page(try #require(rework.document(.short, 2)), of: rework)
        #expect(second.contains("Що змінилося від пропозиції, яку ви повернули") && second.contains("<del>"))
        #expect(!second.contains("ви вже підписали"))
        let returned = try await page(first, of: rework)
        #expect(returned.contains("Пропозицію вже повернуто") && returned.contains("Відкрити новий документ"))
        #expect(returned.contains("/reworks/\(rework.id)/answers/\(rework.shown(.short).hex)"))
    }

    @Test("a revision after a signed short offer leads with the difference from it, and names it as its basis")
    func revised() async throws {
        let desks = try await Desks()
        let requested = try await desks.rework(at: .requested)
        var rework = try await desks.offerShort(requested.id)
        let signer = Call(by: desks.signatory.id)
        _ = try await desks.desk.signShort(rework.id, rework.shown(.short), name: "Петро Мельник", signer)
        _ = try await desks.desk.withdrawSpec(rework.id, reason: "Забули про права", Call(by: desks.specialist.id))
        let draft = try await desks.store.draft(of: rework.id).text
        try await desks.publish(rework.id, draft.replacing("25 рядків", with: "50 рядків"))
        rework = try await desks.current(rework.id)
        let document = try #require(try await desks.store.document(rework.shown(.spec)))
        let (bytes, _) = try await desks.desk.answerPage(
            document, try #require(rework.document(.spec, 2)), of: rework, for: desks.signatory,
            Desk.AnswerPageState(), in: .ukrainian)
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(page.contains("Що змінилося від підписаної редакції 1") && page.contains("<del>"))
        #expect(page.contains("1-К1"))
    }
}
