import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskTalkTests {
    private func text(_ desks: Desks, _ id: ID<Rework>) async throws -> String {
        let fact = try await desks.store.events(of: id).last?.event.fact
        guard case .question(let said)? = fact else { return "" }
        return said.text
    }

    @Test("a name typed after an @ is kept with its person's number, in notes, questions and answers")
    func named() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .requested).id
        let written = "@[Андрій Кравець](person:\(desks.developer.id))"
        _ = try await desks.desk.note(id, text: "@Андрій Кравець, глянь", Call(by: desks.specialist.id))
        #expect(try await text(desks, id) == "\(written), глянь")
        _ = try await desks.desk.ask(id, .specialist, text: "Спитала @Андрій", Call(by: desks.lead.id))
        #expect(try await text(desks, id) == "Спитала \(written)")
        _ = try await desks.desk.answer(id, question: 1, text: "@Андрій знає", Call(by: desks.specialist.id))
        #expect(try await text(desks, id) == "\(written) знає")
    }

    @Test("a contact is named only in what the client may read")
    func contacts() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .requested).id
        _ = try await desks.desk.note(id, text: "@Петро Мельник просив", Call(by: desks.specialist.id))
        #expect(try await text(desks, id) == "@Петро Мельник просив")
        let typed = "@[Петро Мельник](person:\(desks.signatory.id))"
        _ = try await desks.desk.note(id, text: typed, Call(by: desks.specialist.id))
        #expect(try await text(desks, id) == "@Петро Мельник")
        _ = try await desks.desk.ask(id, .client, text: "@Петро Мельник, так?", Call(by: desks.specialist.id))
        #expect(try await text(desks, id) == "\(typed), так?")
        _ = try await desks.desk.ask(id, .client, text: "@Ганна Лисенко", Call(by: desks.specialist.id))
        #expect(try await text(desks, id) == "@Ганна Лисенко")
    }

    @Test("a contact names its own people and its specialist, and learns of no developer")
    func byContact() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .requested).id
        let words = "@Олена Гнатюк, @Петро Мельник, @Андрій Кравець, @Ганна Лисенко"
        _ = try await desks.desk.ask(id, .specialist, text: words, Call(by: desks.contact.id))
        #expect(
            try await text(desks, id) == "@[Олена Гнатюк](person:\(desks.specialist.id)), "
                + "@[Петро Мельник](person:\(desks.signatory.id)), @Андрій Кравець, @Ганна Лисенко")
    }

    @Test("a developer who is named sees the rework, finds it among theirs, and is done with it once they answer")
    func developer() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .specifying).id
        let developer = desks.developer
        #expect(try await desks.refusal { try await $0.readable(id, for: developer.id) } == .notFound)
        _ = try await desks.desk.note(id, text: "@Андрій Кравець, скільки?", Call(by: desks.specialist.id))
        #expect(try await desks.refusal { try await $0.readable(id, for: developer.id) } == nil)
        var filter = ReworkFilter()
        filter.visibleToDeveloper = developer.id
        #expect(try await desks.store.numbers(filter, limit: 9) == [id])
        filter.visibleToDeveloper = desks.otherDeveloper.id
        #expect(try await desks.store.numbers(filter, limit: 9).isEmpty)
        let waiting = try await desks.desk.mentioning(developer)
        #expect(waiting.map(\.rework.id) == [id])
        #expect(waiting.first?.event.actor == .person(desks.specialist.id))
        _ = try await desks.desk.note(id, text: "Дві години", Call(by: developer.id))
        #expect(try await desks.desk.mentioning(developer).isEmpty)
        #expect(try await desks.refusal { try await $0.readable(id, for: developer.id) } == nil)
    }

    @Test("what is past the renderer's bounds is refused at its field, and nothing is kept")
    func bounds() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        for text in [String(repeating: "[", count: 2_500), String(repeating: "> ", count: 60) + "x"] {
            do {
                _ = try await desks.desk.note(rework.id, text: text, Call(by: desks.specialist.id))
                Issue.record("it was kept")
            } catch let refusal as Refusal {
                #expect(refusal.code == .invalid && refusal.faults.map(\.pointer) == ["/text"])
            }
        }
        #expect(try await desks.current(rework.id).version == rework.version)
    }

    @Test("who may not write there is told that, not what is wrong with the text")
    func rightsFirst() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .requested).id
        let deep = String(repeating: "[", count: 2_500)
        #expect(
            try await desks.refusal { try await $0.note(id, text: deep, Call(by: desks.contact.id)) } == .notAllowed)
        #expect(try await desks.refusal { try await $0.note(id, text: deep, Call(by: desks.stranger.id)) } == .notFound)
    }

    @Test("a note goes while the rework is on hold, and everything verifies")
    func held() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .developing).id
        _ = try await desks.desk.hold(id, reason: "Чекаємо", Call(by: desks.specialist.id))
        _ = try await desks.desk.note(id, text: "@Оксана Лісова, тримай", Call(by: desks.developer.id))
        try desks.store.close()
        let report = try Verification.check(file: desks.folder.path + "/data/rework.sqlite")
        #expect(report.discrepancies.isEmpty)
    }
}
