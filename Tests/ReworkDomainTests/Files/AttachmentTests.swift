import Foundation
import ReworkDomain
import TestSupport
import Testing

struct AttachmentTests {
    private let picture = Attachment(file: .made(1), name: "екран.png", size: 10, type: .png)

    @Test(
        "a name is what a person would call a file", arguments: ["звіт.xlsx", " Накладна № 5 (копія).pdf ", "a b", "…"])
    func names(name: String) throws {
        #expect(try Attachment.checkedName(name, "/name") == name.trimmingCharacters(in: .whitespaces))
    }

    @Test(
        "a name is no path, and hides nothing",
        arguments: [
            "", " ", "../etc/passwd", "a/b", "a\\b", ".", "..", "a\u{0}b", "a\nb", "звіт\u{202E}gnp.exe", "a\u{200B}b",
            String(repeating: "а", count: 201),
        ])
    func refused(name: String) {
        #expect(throws: Refusal.self) { _ = try Attachment.checkedName(name, "/name") }
    }

    @Test("what the client reads and what the vendor keeps name their files so")
    func areInternal() throws {
        var story = try Story.at(.developing)
        func areInternal(_ command: Command, _ person: Person) throws -> Bool {
            try story.act(command, by: person)
            let fact = try #require(story.events.last?.fact)
            let (files, areInternal) = fact.files(in: story.rework)
            #expect(files == [picture])
            return areInternal
        }
        let files = [picture]
        #expect(try !areInternal(.question(.ask(to: .client, text: "Це?", files: files)), People.specialist))
        #expect(try !areInternal(.question(.answer(question: 1, text: "Так", files: files)), People.contact))
        #expect(try !areInternal(.question(.ask(to: .specialist, text: "Ось", files: files)), People.contact))
        #expect(try areInternal(.question(.ask(to: .specialist, text: "Гм", files: files)), People.developer))
        #expect(try areInternal(.question(.answer(question: 3, text: "Так", files: files)), People.specialist))
        #expect(try areInternal(.question(.note(text: "Це", files: files)), People.specialist))
        var delivery = Delivery.covering(story.rework.criteria)
        delivery.files = files
        #expect(try areInternal(.work(.deliver(delivery)), People.developer))
        #expect(story.rework.questions.map(\.files) == [files, files, files])
        #expect(story.rework.questions.last?.answer?.files == files)
    }

    @Test("the demo's files are the client's, and those of the wish too")
    func shown() throws {
        var story = try Story.at(.delivered)
        try story.act(.demo(.offer(DemoPlan(link: "https://a.example", files: [picture]))), by: People.specialist)
        let offered = story.events.first { if case .demo(.offered) = $0.fact { true } else { false } }
        #expect(offered?.fact.files(in: story.rework).files == [picture])
        #expect(offered?.fact.files(in: story.rework).areInternal == false)
        let request = try Rework.request(
            title: "Звіт", wish: "Хочу", link: nil, from: People.contact, by: People.contact, client: People.client,
            specialist: People.specialist.id, gate: .open(.paid), files: [picture])
        let rework = try #require(Rework.replay(request.events(after: 0, at: .start), id: ID(1)))
        #expect(rework.files == [picture])
    }

    @Test("a fact without files is kept as it was before there were any, and an old one is still read")
    func stored() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let facts: [Fact] = [
            .question(.asked(to: .client, text: "Так?", fromClient: false)),
            .question(.answered(question: 1, text: "Так", due: nil)),
            .work(.delivered(Delivery(minutesSpent: 1, cover: []))), .demo(.offered(.byLink)),
        ]
        for fact in facts {
            let text = String(decoding: try encoder.encode(fact), as: UTF8.self)
            #expect(!text.contains("files"))
            #expect(try JSONDecoder().decode(Fact.self, from: Data(text.utf8)) == fact)
        }
    }
}
