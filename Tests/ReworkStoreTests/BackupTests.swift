import Foundation
import TestSupport
import Testing

@testable import ReworkStore

struct BackupTests {
    private func write(_ text: String, _ path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("a backup has the database and the files, and comes back whole")
    func whole() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specified)
        let data = "\(desks.folder.path)/data"
        try write("зображення", "\(data)/files/ab/abcdef")
        try write("половина", "\(data)/files/incoming/half")
        let report = try await desks.store.backUp(to: "\(desks.folder.path)/copy")
        #expect(report.files == 1)
        #expect(report.verification.reworks == 1 && report.verification.events > 0)
        let restored = try Backup.restore(report.folder, to: "\(desks.folder.path)/elsewhere", replaced: "before")
        #expect(restored.replaced == nil)
        #expect(text("\(desks.folder.path)/elsewhere/files/ab/abcdef") == "зображення")
        #expect(text("\(report.folder)/files/incoming/half") == nil, "what is still coming in is no file yet")
        let store = try Store(directory: "\(desks.folder.path)/elsewhere")
        #expect(try await store.rework(rework.id) == rework)
        try store.close()
    }

    @Test("what is written after a backup is not in it, and does not change it")
    func later() async throws {
        let desks = try await Desks()
        _ = try await desks.rework(at: .requested)
        let report = try await desks.store.backUp(to: "\(desks.folder.path)/copy")
        _ = try await desks.rework(at: .requested)
        #expect(try Verification.check(file: report.folder).reworks == 1)
        #expect(try FileTree.digest(of: "\(report.folder)/rework.sqlite").sha256 == report.sha256)
    }

    @Test("what was in the folder is kept beside what is restored")
    func aside() async throws {
        let desks = try await Desks()
        let report = try await desks.store.backUp(to: "\(desks.folder.path)/copy")
        let other = "\(desks.folder.path)/other"
        let store = try Store(directory: other)
        try store.close()
        try write("старе", "\(other)/files/old")
        let restored = try Backup.restore(report.folder, to: other, replaced: "before")
        #expect(restored.replaced == "\(other)/before")
        #expect(text("\(other)/before/files/old") == "старе")
        #expect(FileManager.default.fileExists(atPath: "\(other)/before/rework.sqlite"))
        #expect(text("\(other)/files/old") == nil)
    }

    @Test("a folder that a server has open is not restored into")
    func locked() async throws {
        let desks = try await Desks()
        let report = try await desks.store.backUp(to: "\(desks.folder.path)/copy")
        let data = "\(desks.folder.path)/data"
        #expect(throws: StoreError.locked(path: data)) {
            try Backup.restore(report.folder, to: data, replaced: "before")
        }
    }

    @Test("a name that is taken is not overwritten, and a failed backup leaves nothing behind")
    func taken() async throws {
        let desks = try await Desks()
        let path = "\(desks.folder.path)/taken"
        try write("моє", path)
        await #expect(throws: (any Error).self) { try await desks.store.backUp(to: path) }
        #expect(text(path) == "моє")
        let left = try FileManager.default.contentsOfDirectory(atPath: desks.folder.path)
        #expect(!left.contains { $0.hasSuffix(BackupShelf.partial) })
    }
}
