import ReworkDomain
import TestSupport
import Testing

struct SpecFileTests {
    private let file = Fingerprint.made(1)
    private let own = ID<Client>(1)
    private let other = ID<Client>(2)

    private func use(_ client: ID<Client>, isInternal: Bool = false, at seconds: Int) -> SpecFile.Use {
        SpecFile.Use(client: client, isInternal: isInternal, at: .start.adding(seconds: seconds))
    }

    @Test("a file is named by its own address, and by no other")
    func addresses() {
        #expect(SpecFile.named(by: "/files/\(file)") == file)
        for address in [
            "/files/\(Fingerprint.made(0xAB).hex.uppercased())", "/files/\(file.hex.dropLast())", "/files/\(file)0",
            "files/\(file)",
            "https://example.com/files/\(file)", "/files/../files/\(file)", "/files/\(file)?x=1", "/documents/\(file)",
        ] {
            #expect(SpecFile.named(by: address) == nil, "\(address)")
        }
    }

    @Test("a draft's files are found each once in whatever stands there, and not without end")
    func inText() {
        let text = "![а](/files/\(file)) і [б](/files/\(Fingerprint.made(2)))\n/files/\(file) /files/abc"
        #expect(SpecFile.named(in: text) == [file, .made(2)])
        #expect(SpecFile.named(in: "/files/") == [])
        let many = (1...80).map { "/files/\(Fingerprint.made($0))" }.joined(separator: " ")
        #expect(SpecFile.named(in: many).count == SpecFile.most)
    }

    @Test("what the client reads already may be shown to it again")
    func ownUse() {
        let uses = [use(own, at: 0), use(other, at: 100)]
        #expect(SpecFile.mayBeShown(to: own, uses: uses, brought: []))
    }

    @Test("what was brought for another client, or for the vendor alone, is brought again before it is shown")
    func othersUse() {
        for named in [use(other, at: 100), use(own, isInternal: true, at: 100)] {
            #expect(!SpecFile.mayBeShown(to: own, uses: [named], brought: [.start.adding(seconds: 50)]))
            #expect(SpecFile.mayBeShown(to: own, uses: [named], brought: [.start.adding(seconds: 150)]))
        }
        #expect(SpecFile.mayBeShown(to: own, uses: [], brought: [.start]))
        // Only a contact has ever brought it.
        #expect(!SpecFile.mayBeShown(to: own, uses: [], brought: []))
    }

    @Test("a file that is not there or not theirs stops publishing; one shown as a picture that is none is advice")
    func findings() {
        func found(_ standing: SpecFile.Standing, isImage: Bool = true) -> SpecFinding? {
            let reference = SpecOutline.Reference(
                address: "/files/\(file)", isImage: isImage, line: 7, label: "схема складу")
            return SpecFile(reference, file, standing).finding
        }
        #expect(found(.gone)?.code == .fileGone)
        #expect(found(.ofOthers)?.code == .fileOfOthers)
        #expect(found(.gone)?.severity == .error && found(.ofOthers)?.severity == .error)
        #expect(found(.gone)?.line == 7 && found(.gone)?.values == ["text": .text("схема складу")])
        #expect(found(.there(.pdf, size: 5))?.code == .notAPicture)
        #expect(found(.there(.pdf, size: 5))?.severity == .advice)
        #expect(found(.there(.pdf, size: 5), isImage: false) == nil)
        #expect(found(.there(.png, size: 5)) == nil)
    }

    @Test("more files than a specification may name stop publishing at the first one too many")
    func tooMany() {
        var outline = SpecOutline.complete()
        outline.references = (1...60).map {
            SpecOutline.Reference(address: "/files/\(Fingerprint.made($0))", isImage: true, line: $0, label: "")
        }
        #expect(outline.files.count == 60)
        let found = outline.findings([])
        #expect(found.map(\.code) == [.tooManyFiles] && found.first?.line == SpecFile.most + 1)
    }

    @Test("what publishing keeps of a file is called as the text calls it, or by its checksum")
    func names() {
        func name(_ label: String) -> String? {
            let reference = SpecOutline.Reference(address: "/files/\(file)", isImage: true, line: 1, label: label)
            return SpecFile(reference, file, .there(.png, size: 5)).attachment?.name
        }
        #expect(name("схема / складу") == "схема складу")
        #expect(name("") == String(file.hex.prefix(12)))
        #expect(name(String(repeating: "я", count: 500))?.count == Attachment.longestName)
        let gone = SpecOutline.Reference(address: "/files/\(file)", isImage: true, line: 1, label: "а")
        #expect(SpecFile(gone, file, .gone).attachment == nil)
    }
}
