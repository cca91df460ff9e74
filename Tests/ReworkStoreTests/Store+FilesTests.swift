import Foundation
import GRDB
import Glibc
import ReworkDomain
import ReworkSecrets
import Synchronization
import TestSupport
import Testing

@testable import ReworkStore

struct StoreFilesTests {
    @discardableResult
    private func bring(
        _ store: Store, _ text: String, by person: Person = People.contact, at: Moment = .start, quota: Int = 1_000
    ) async throws -> Fingerprint {
        let file = try await store.beginFile()
        for piece in [text.prefix(3), text.dropFirst(3)] { try await store.add(Array(piece.utf8), to: file) }
        do {
            return try await store.keep(file, .text, by: person.id, at: at, quota: quota)
        } catch {
            await store.discard(file)
            throw error
        }
    }

    private func files(_ shelf: Shelf) -> Set<String> {
        let all = FileManager.default.enumerator(atPath: shelf.folder.path + "/files")?.allObjects as? [String] ?? []
        return Set(all.filter { $0.count > 60 })
    }

    private func naming(_ rework: Rework, _ file: Fingerprint, size: Int) throws -> Change {
        let attachment = Attachment(file: file, name: "звіт.txt", size: size, type: .text)
        let fact = Fact.question(.noted(text: "Ось", files: [attachment]))
        let event = Event(number: rework.version + 1, at: .start, actor: .person(People.specialist.id), fact: fact)
        var change = Change()
        change.reworks = [try ReworkChange(from: rework, id: rework.id, events: [event])]
        return change
    }

    @Test("a file has its name, the SHA-256 of its bytes, only when all of it is there")
    func named() async throws {
        let shelf = try await Shelf()
        let hex = Digest.of("довгий звіт").hex
        try await shelf.open { store in
            let file = try await store.beginFile()
            try await store.add(Array("довгий ".utf8), to: file)
            #expect(files(shelf).isEmpty)
            try await store.add(Array("звіт".utf8), to: file)
            let kept = try await store.keep(file, .text, by: People.contact.id, at: .start, quota: 1_000)
            #expect(kept.hex == hex)
            #expect(files(shelf) == ["\(hex.prefix(2))/\(hex)"])
            let path = try #require(store.path(of: kept))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("довгий звіт".utf8))
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
        #expect(try shelf.verify().files == 1)
    }

    @Test("the same bytes again are the same file; both who brought it may read it")
    func twice() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let one = try await bring(store, "звіт")
            #expect(try await bring(store, "звіт") == one)
            #expect(try await bring(store, "звіт", by: People.developer) == one)
            #expect(files(shelf).count == 1)
            let file = try #require(try await store.file(one))
            #expect(file.broughtBy == [People.contact.id, People.developer.id])
            #expect(file.size == 8 && file.type == .text && file.uses.isEmpty)
        }
    }

    @Test("what is given up leaves nothing, and neither does a process that ended on the way")
    func givenUp() async throws {
        let shelf = try await Shelf()
        func all() -> Int {
            let found = FileManager.default.enumerator(atPath: shelf.folder.path + "/files")?.allObjects as? [String]
            return found?.filter { !$0.hasSuffix("incoming") }.count ?? 0
        }
        try await shelf.open { store in
            let file = try await store.beginFile()
            try await store.add([1, 2], to: file)
            #expect(all() == 1)
            await store.discard(file)
            #expect(all() == 0)
            _ = try await store.beginFile()
            #expect(all() == 1)
        }
        try await shelf.open { _ in #expect(all() == 0) }
    }

    @Test("a person's files take no more than their share together; the same bytes count once")
    func quota() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await bring(store, "12345", quota: 10)
            try await bring(store, "12345", quota: 10)
            try await bring(store, "67890", quota: 10)
            await #expect(throws: StoreError.overQuota) { try await bring(store, "x", quota: 10) }
            #expect(files(shelf).count == 2)
            try await bring(store, "x", by: People.signatory, quota: 10)
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("one who has no room left undoes nobody's file that is written with theirs")
    func fullBeside() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let funnel = store.funnel
            let kept = await withTaskGroup(of: Int?.self) { group in
                // Meanwhile the others gather to share a commit.
                group.addTask {
                    _ = try? await funnel.write { _ in usleep(50_000) }
                    return nil
                }
                for number in 0..<40 {
                    group.addTask {
                        let quota = number.isMultiple(of: 3) ? 1 : 100_000
                        return try? await bring(store, "звіт \(number)", quota: quota).hex.isEmpty ? nil : number
                    }
                }
                return await group.reduce(into: Set<Int>()) { found, number in
                    if let number { found.insert(number) }
                }
            }
            #expect(kept == Set((0..<40).filter { !$0.isMultiple(of: 3) }))
            for number in kept { #expect(files(shelf).contains { $0.hasSuffix(Digest.of("звіт \(number)").hex) }) }
            #expect(store.isWritable)
        }
    }

    @Test("what nobody named for a day is forgotten, bytes and all; what a fact names stays for ever")
    func forgotten() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let named = try await bring(store, "названий")
            let unnamed = try await bring(store, "ні")
            let later = try await bring(store, "пізніше", at: .start.adding(seconds: 10))
            let rework = try await store.put(try Story())
            try await store.commit(try naming(rework, named, size: 16))
            #expect(try await store.forgetFiles(before: .start.adding(seconds: 5)) == 1)
            #expect(try await store.file(unnamed) == nil)
            #expect(try await store.file(later) != nil)
            #expect(try await store.file(named)?.uses.map(\.name) == ["звіт.txt"])
            #expect(try await store.file(named)?.uses.first?.isInternal == true)
            #expect(files(shelf).count == 2)
            #expect(try await store.forgetFiles(before: .start.adding(seconds: 99)) == 1)
            #expect(files(shelf).count == 1)
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("a fact that names a file that is not there is not written")
    func unknown() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            await #expect(throws: StoreError.conflict) { try await store.commit(try naming(rework, .made(7), size: 1)) }
            #expect(try await store.rework(rework.id, fresh: true)?.version == rework.version)
        }
    }

    @Test("verification finds bytes that were altered, cut or lost, and names that no event gave")
    func verified() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            try await store.commit(try naming(rework, try await bring(store, "звіт"), size: 8))
            try await bring(store, "другий")
        }
        let paths = files(shelf).sorted().map { shelf.folder.path + "/files/" + $0 }
        #expect(paths.count == 2)
        try Data("zвіт".utf8).write(to: URL(fileURLWithPath: paths[0]))
        #expect(try shelf.verify().discrepancies.map(\.what) == ["its bytes are not those its name says"])
        try FileManager.default.removeItem(atPath: paths[1])
        #expect(try shelf.verify().discrepancies.map(\.what).contains("its bytes are missing"))
        try shelf.tamper("UPDATE file_use SET is_internal = 0")
        #expect(try shelf.verify().discrepancies.contains { $0.what.contains("named") })
    }

    private final class Begun: Sendable {
        let value = Mutex(false)
    }

    @Test("bytes of what is forgotten stay while a backup is under way: it copies rows first")
    func backedUp() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await bring(store, "ні")
            let (gate, hasBegun) = (DispatchSemaphore(value: 0), Begun())
            let running = Task {
                try await store.backups.run {
                    hasBegun.value.withLock { $0 = true }
                    gate.wait()
                }
            }
            while !hasBegun.value.withLock({ $0 }) { await Task.yield() }
            // One runs and one waits: there is no room for a third.
            let waiting = Task { try await store.backups.run {} }
            while store.backups.waiting == 0 { await Task.yield() }
            #expect(try await store.forgetFiles(before: .start.adding(seconds: 5)) == 1)
            #expect(files(shelf).count == 1)
            gate.signal()
            try await running.value
            try await waiting.value
            try await store.forgetFiles(before: .start.adding(seconds: 5))
            #expect(files(shelf).isEmpty)
        }
    }

    @Test("a backup has every file that something names, and nothing that is still on its way in")
    func inBackup() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            try await store.commit(try naming(rework, try await bring(store, "звіт"), size: 8))
            let coming = try await store.beginFile()
            try await store.add([1, 2, 3], to: coming)
            let report = try await store.backUp(to: shelf.folder.path + "/copy")
            #expect(report.files == 1 && report.verification.files == 1)
            #expect(!FileManager.default.fileExists(atPath: report.folder + "/files/incoming"))
            await store.discard(coming)
        }
    }
}
