import Foundation
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

struct BackupShelfTests {
    private let start = Moment(seconds: 1_795_550_407)

    @Test("a backup is named by its moment, in UTC, and sorts by it")
    func name() {
        let name = BackupShelf.name(at: Moment(seconds: 1_795_550_407))
        #expect(name == "rework-2026-11-24T20-00-07Z")
        #expect(BackupShelf.moment(of: name) == Moment(seconds: 1_795_550_407))
        #expect(BackupShelf.name(at: start) < BackupShelf.name(at: start.adding(seconds: 1)))
        for other in ["mine", "rework-", "rework-2026-11-24T20-00-07Z.partial", "rework-2026-11-24 20-00-07 ", ""] {
            #expect(BackupShelf.moment(of: other) == nil)
        }
    }

    /// Names of hourly backups of so many days, the latest first.
    private func hourly(days: Int) -> [String] {
        (0..<days * 24).map { BackupShelf.name(at: start.adding(seconds: -$0 * 3_600)) }
    }

    @Test("the latest are kept, and of the days before them the last one")
    func rotation() {
        let names = hourly(days: 40)
        let expired = Set(BackupShelf.expired(names, latest: 24, days: 14))
        let kept = names.filter { !expired.contains($0) }
        #expect(kept.prefix(24) == names.prefix(24))
        let older = kept.dropFirst(24)
        #expect(Set(older.map { $0.prefix(17) }).count == older.count, "one a day")
        #expect(older.allSatisfy { $0.contains("T23-") }, "the last of its day")
        #expect(Set(kept.map { $0.prefix(17) }).count == 14)
    }

    @Test("few backups are all kept, and a machine that slept for a month loses none of them")
    func few() {
        #expect(BackupShelf.expired(Array(hourly(days: 1).prefix(5)), latest: 24, days: 14).isEmpty)
        let rare = (0..<10).map { BackupShelf.name(at: start.adding(seconds: -$0 * 40 * 86_400)) }
        #expect(BackupShelf.expired(rare, latest: 2, days: 14).isEmpty)
    }

    @Test("one is due when the last is old enough, at once when there is none or the clock was set back")
    func due() throws {
        let folder = try TemporaryFolder()
        let shelf = BackupShelf(folder: folder.path, latest: 2, days: 1)
        #expect(shelf.due(every: 3_600, at: start) == 0)
        try FileManager.default.createDirectory(atPath: shelf.path(at: start), withIntermediateDirectories: false)
        #expect(shelf.due(every: 3_600, at: start.adding(seconds: 600)) == 3_000)
        #expect(shelf.due(every: 3_600, at: start.adding(seconds: 4_000)) == 0)
        #expect(shelf.due(every: 3_600, at: start.adding(seconds: -600)) == 0)
    }

    @Test("what an earlier process left unfinished goes, and nothing else")
    func unfinished() throws {
        let folder = try TemporaryFolder()
        let shelf = BackupShelf(folder: folder.path, latest: 1, days: 0)
        let name = BackupShelf.name(at: start)
        for name in [name, "\(name).partial", "mine.partial"] {
            let path = "\(folder.path)/\(name)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
        shelf.removeUnfinished()
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)) == [name, "mine.partial"])
    }

    @Test("what is not ours stays")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let shelf = BackupShelf(folder: folder.path, latest: 1, days: 0)
        let names = Array(hourly(days: 1).prefix(3))
        for name in names + ["mine", "rework-of-art"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(name)", withIntermediateDirectories: false)
        }
        #expect(try Set(shelf.rotate()) == Set(names.dropFirst()))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(left) == ["mine", "rework-of-art", names[0]])
    }
}
