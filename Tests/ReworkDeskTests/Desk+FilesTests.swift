import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskFilesTests {
    private func reads(_ desks: Desks, _ file: NamedFile, _ person: Person) async throws -> Bool {
        let code = try await desks.refusal { try await $0.readableFile(file.file, for: person.id) }
        #expect(code == nil || code == .notFound)
        return code == nil
    }

    private func everybody(_ desks: Desks) -> [Person] {
        [
            desks.contact, desks.signatory, desks.stranger, desks.developer, desks.otherDeveloper, desks.specialist,
            desks.otherSpecialist, desks.lead,
        ]
    }

    @Test("an unnamed file is read by whoever brought it, and by nobody else")
    func unnamed() async throws {
        let desks = try await Desks()
        let file = try await desks.bring(FileBytes.png, by: desks.contact)
        for person in everybody(desks) { #expect(try await reads(desks, file, person) == (person == desks.contact)) }
    }

    @Test("a file in what the client reads is read by all who may see the rework")
    func shown() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        let file = try await desks.bring(FileBytes.png, by: desks.specialist)
        _ = try await desks.desk.ask(
            rework.id, .client, text: "Це?", files: [file], Call(by: desks.specialist.id))
        let readers = [desks.contact, desks.signatory, desks.specialist, desks.otherSpecialist, desks.lead]
        for person in everybody(desks) {
            #expect(try await reads(desks, file, person) == readers.contains(person), "\(person.name)")
        }
    }

    @Test("a file of a note is the vendor's: no contact reads it, though they see the rework")
    func noted() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .developing)
        let file = try await desks.bring(FileBytes.pdf, as: "кошторис.pdf", by: desks.developer)
        _ = try await desks.desk.note(rework.id, text: "Наше", files: [file], Call(by: desks.developer.id))
        for person in everybody(desks) {
            #expect(try await reads(desks, file, person) == person.isVendor, "\(person.name)")
        }
    }

    @Test("nobody names a file that they may not read, nor one that is not there")
    func foreign() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        let file = try await desks.bring(FileBytes.png, by: desks.stranger)
        for named in [file, NamedFile(file: .made(5), name: "x")] {
            do {
                _ = try await desks.desk.ask(
                    rework.id, .specialist, text: "Ось", files: [named], Call(by: desks.contact.id))
                Issue.record("it was named")
            } catch let refusal as Refusal {
                #expect(refusal.faults.map(\.pointer) == ["/files/0"])
            }
        }
        #expect(try await desks.current(rework.id).version == rework.version)
    }

    @Test("who may not act there is told that, before anything about files")
    func rightsFirst() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        let named = NamedFile(file: .made(5), name: "x")
        let code = try await desks.refusal {
            try await $0.note(rework.id, text: "Ось", files: [named], Call(by: desks.contact.id))
        }
        #expect(code == .notAllowed)
    }

    @Test("a file is what its bytes are, whatever it is called")
    func types() async throws {
        let desks = try await Desks()
        let picture = try await desks.bring(FileBytes.png, as: "договір.pdf", by: desks.contact)
        #expect(try await desks.desk.readableFile(picture.file, for: desks.contact.id).file.type == .png)
        let page = try await desks.bring(FileBytes.html, as: "екран.png", by: desks.contact)
        #expect(try await desks.desk.readableFile(page.file, for: desks.contact.id).file.type == .text)
        let codes = [
            try await desks.refusal { _ in try await desks.bring(FileBytes.program, by: desks.contact) },
            try await desks.refusal { _ in try await desks.bring([], by: desks.contact) },
        ]
        #expect(codes == [.fileTypeUnknown, .fileEmpty])
    }

    @Test("a file past its limit, or past its person's share, is not kept")
    func limits() async throws {
        var settings = DeskSettings()
        (settings.fileLimit, settings.fileQuota) = (100, 150)
        let desks = try await Desks(settings: settings)
        func text(_ size: Int, _ letter: UInt8) -> [UInt8] { [UInt8](repeating: letter, count: size) }
        let tooLarge = try await desks.refusal { _ in try await desks.bring(text(101, 65), by: desks.contact) }
        #expect(tooLarge == .fileTooLarge)
        _ = try await desks.bring(text(100, 65), by: desks.contact)
        let overQuota = try await desks.refusal { _ in try await desks.bring(text(51, 66), by: desks.contact) }
        #expect(overQuota == .fileQuota)
        _ = try await desks.bring(text(50, 66), by: desks.contact)
        _ = try await desks.bring(text(51, 66), by: desks.signatory)
    }

    @Test("below the watermark of free space no file is taken, and everything else goes on")
    func watermark() async throws {
        var settings = DeskSettings()
        settings.freeSpace = .max / 2
        let desks = try await Desks(settings: settings)
        await #expect(throws: StoreError.diskFull) { _ = try await desks.bring(FileBytes.png, by: desks.contact) }
        _ = try await desks.rework(at: .requested)
    }

    @Test("a file that nothing names is swept after a day")
    func swept() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        let named = try await desks.bring(FileBytes.png, by: desks.contact)
        _ = try await desks.desk.ask(rework.id, .specialist, text: "Ось", files: [named], Call(by: desks.contact.id))
        let unnamed = try await desks.bring(FileBytes.pdf, by: desks.contact)
        desks.clock.pass(seconds: 86_300)
        try await desks.desk.sweep()
        #expect(try await reads(desks, unnamed, desks.contact))
        desks.clock.pass(seconds: 200)
        try await desks.desk.sweep()
        #expect(try await !reads(desks, unnamed, desks.contact))
        #expect(try await reads(desks, named, desks.contact))
    }

    @Test("the demo sheet names its files with their checksums: what is signed binds their bytes")
    func demo() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .delivered)
        let file = try await desks.bring(FileBytes.png, as: "звіт <1>.png", by: desks.specialist)
        _ = try await desks.desk.offerDemo(rework.id, .byLink, files: [file], Call(by: desks.specialist.id))
        let shown = try await desks.current(rework.id)
        let document = try await desks.desk.document(shown.shown(.demo), for: desks.contact.id).document
        let html = String(decoding: document.bytes, as: UTF8.self)
        #expect(html.contains("<a href=\"/files/\(file.file.hex)\">звіт &lt;1&gt;.png</a>"))
        #expect(html.contains(">\(file.file.hex)</span>"))
        #expect(try await reads(desks, file, desks.contact))
    }

    @Test("files go along with the wish and the delivery, and everything verifies")
    func elsewhere() async throws {
        let desks = try await Desks()
        let file = try await desks.bring(FileBytes.png, by: desks.contact)
        let wish = Wish(client: desks.client.id, contact: desks.contact.id, title: "Звіт", wish: "Так", files: [file])
        let rework = try await desks.desk.request(wish, Call(by: desks.contact.id)).rework
        #expect(rework.files?.map(\.name) == ["екран.png"])
        let developing = try await desks.take(rework.id, to: .developing)
        let log = try await desks.bring(Array("журнал".utf8), as: "журнал.txt", by: desks.developer)
        _ = try await desks.desk.deliver(
            rework.id, .covering(developing.criteria), files: [log], Call(by: desks.developer.id))
        #expect(try await !reads(desks, log, desks.contact))
        #expect(try await reads(desks, log, desks.specialist))
        try desks.store.close()
        let report = try Verification.check(directory: desks.folder.path + "/data")
        #expect(report.discrepancies.isEmpty && report.files == 2)
    }
}
