import Foundation
import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

struct StoreTests {
    @Test("a data directory is opened by one store at a time")
    func locked() throws {
        let folder = try TemporaryFolder()
        let store = try Store(directory: folder.path)
        #expect(throws: StoreError.locked(path: folder.path)) { _ = try Store(directory: folder.path) }
        #expect(throws: StoreError.locked(path: folder.path)) { _ = try Verification.check(directory: folder.path) }
        #expect(store.isWritable)
    }

    @Test("the directory is free again once its store is gone")
    func unlocked() async throws {
        let shelf = try await Shelf()
        try await shelf.open(isClosed: false) { _ in }
        try await shelf.open { #expect($0.register.people.count == Shelf.people.count) }
    }

    @Test("the writing connection has synchronous = FULL: NORMAL loses what was acknowledged in a power cut")
    func synchronous() throws {
        let folder = try TemporaryFolder()
        let store = try Store(directory: folder.path)
        let (level, journal) = try store.pool.writeWithoutTransaction { db in
            (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
        }
        #expect(level == 2)
        #expect(journal == "wal")
    }

    @Test(
        "every connection defends the file",
        arguments: [("recursive_triggers", 1), ("trusted_schema", 0), ("cell_size_check", 1), ("foreign_keys", 1)])
    func settings(pragma: String, value: Int) throws {
        let folder = try TemporaryFolder()
        let store = try Store(directory: folder.path)
        let writing = try store.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA \(pragma)") }
        let reading = try store.pool.read { try Int.fetchOne($0, sql: "PRAGMA \(pragma)") }
        #expect(writing == value)
        #expect(reading == value)
    }

    @Test("only the owner may enter the data directory")
    func permissions() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/data"
        let store = try Store(directory: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        #expect(store.isWritable)
    }

    @Test("what was acknowledged is there after a stop without closing, and after a kill")
    func crash() async throws {
        let shelf = try await Shelf()
        let killed = try TemporaryFolder()
        try await shelf.open(isClosed: false) { store in
            _ = try await store.put(try Story.at(.demonstrating))
            // A kill leaves the files as they are at this moment.
            for name in try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path) where name != "lock" {
                try FileManager.default.copyItem(
                    atPath: "\(shelf.folder.path)/\(name)", toPath: "\(killed.path)/\(name)")
            }
        }
        #expect(!FileManager.default.fileExists(atPath: shelf.folder.path + "/closed"))
        for path in [shelf.folder.path, killed.path] {
            let store = try Store(directory: path)
            let rework = try await store.rework(ID(1))
            #expect(rework?.stage == .demonstrating)
            #expect(rework == (try Story.at(.demonstrating)).rework)
        }
    }

    @Test("a damaged file is refused at the start that follows a stop without closing")
    func damaged() async throws {
        let shelf = try await Shelf()
        try await shelf.open(isClosed: false) { _ = try await $0.put(try Story.at(.ready)) }
        try shelf.tamper("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'event'")
        #expect(throws: (any Error).self) { _ = try Store(directory: shelf.folder.path) }
    }

    @Test("a closed store leaves its mark, and takes it away when it opens")
    func mark() async throws {
        let shelf = try await Shelf()
        let mark = shelf.folder.path + "/closed"
        #expect(FileManager.default.fileExists(atPath: mark))
        try await shelf.open { _ in #expect(!FileManager.default.fileExists(atPath: mark)) }
        #expect(FileManager.default.fileExists(atPath: mark))
    }

    @Test("a store answers that it can be read")
    func ping() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(directory: folder.path)
        await #expect(throws: Never.self) { try await store.ping() }
    }
}
