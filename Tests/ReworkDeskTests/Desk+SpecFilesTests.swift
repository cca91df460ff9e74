import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskSpecFilesTests {
    private func text(_ file: NamedFile, _ words: String = "схема") -> String {
        SpecTexts.complete + "\n![\(words)](/files/\(file.file))\n"
    }

    private func reads(_ desks: Desks, _ file: NamedFile, _ person: Person) async throws -> Bool {
        try await desks.refusal { try await $0.readableFile(file.file, for: person.id) } == nil
    }

    private func findings(_ desks: Desks, _ text: String, _ rework: Rework) async throws -> [SpecFinding.Code] {
        let version = try await desks.store.draft(of: rework.id).version
        let view = try await desks.desk.saveDraft(
            text, of: rework.id, Call(by: desks.specialist.id, expects: version))
        return view.findings.map(\.code)
    }

    @Test("a picture in a draft is read by those who may read the draft; published, by the client too")
    func reading() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let file = try await desks.bring(FileBytes.png, by: desks.specialist)
        #expect(try await findings(desks, text(file), rework).isEmpty)
        for person in [desks.specialist, desks.otherSpecialist, desks.lead] {
            #expect(try await reads(desks, file, person), "\(person.name)")
        }
        for person in [desks.contact, desks.signatory, desks.stranger, desks.developer] {
            #expect(try await !reads(desks, file, person), "\(person.name)")
        }
        try await desks.publish(rework.id, text(file))
        for person in [desks.contact, desks.signatory, desks.specialist] {
            #expect(try await reads(desks, file, person), "\(person.name)")
        }
        #expect(try await !reads(desks, file, desks.stranger))
        try desks.store.close()
        #expect(try Verification.check(directory: desks.folder.path + "/data").discrepancies.isEmpty)
    }

    @Test("the picture is shown where it stands in the preview and in the published document")
    func shown() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let file = try await desks.bring(FileBytes.png, by: desks.specialist)
        _ = try await findings(desks, text(file, "схема <1>"), rework)
        let image = "<img src=\"/files/\(file.file)\" alt=\"схема &lt;1&gt;\">"
        let preview = try await desks.desk.preview(of: rework.id, for: desks.specialist.id)
        #expect(String(decoding: preview, as: UTF8.self).contains(image))
        try await desks.publish(rework.id, text(file, "схема <1>"))
        let document = try await desks.current(rework.id).shown(.spec)
        let bytes = try #require(try await desks.store.document(document)).bytes
        #expect(String(decoding: bytes, as: UTF8.self).contains(image))
    }

    @Test("a text copied from another client's brings no file along: it is refused until the file is brought again")
    func ofOthers() async throws {
        let desks = try await Desks()
        let file = try await desks.bring(FileBytes.png, by: desks.stranger)
        let wish = Wish(
            client: try #require(desks.stranger.client), contact: desks.stranger.id, title: "Інше", wish: "Так",
            files: [file])
        _ = try await desks.desk.request(wish, Call(by: desks.stranger.id))
        let rework = try await desks.rework(at: .specifying)
        desks.clock.pass(seconds: 60)
        #expect(try await findings(desks, text(file), rework) == [.fileOfOthers])
        let version = try await desks.store.draft(of: rework.id).version
        let code = try await desks.refusal {
            try await $0.publishSpec(rework.id, draft: version, Call(by: desks.specialist.id))
        }
        #expect(code == .specFaults)
        #expect(try await !reads(desks, file, desks.contact))
        _ = try await desks.bring(FileBytes.png, by: desks.specialist)
        #expect(try await findings(desks, text(file) + "\n", rework).isEmpty)
        try await desks.publish(rework.id, text(file))
        #expect(try await reads(desks, file, desks.contact))
    }

    @Test("a file that is not there stops publishing, and naming one in a draft gives nobody the right to read it")
    func gone() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let nothing = NamedFile(file: .made(9), name: "x")
        #expect(try await findings(desks, text(nothing), rework) == [.fileGone])
        let hidden = try await desks.bring(FileBytes.png, by: desks.stranger)
        #expect(try await findings(desks, text(hidden), rework) == [.fileGone])
        #expect(try await !reads(desks, hidden, desks.specialist))
    }

    @Test("a draft keeps its files for as long as it names them")
    func kept() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let file = try await desks.bring(FileBytes.png, by: desks.specialist)
        _ = try await findings(desks, text(file), rework)
        desks.clock.pass(days: 3)
        let before = desks.clock.now.adding(seconds: -86_400)
        #expect(try await desks.store.forgetFiles(before: before) == 0)
        _ = try await findings(desks, SpecTexts.complete, rework)
        #expect(try await desks.store.forgetFiles(before: before) == 1)
    }
}
