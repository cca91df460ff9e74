import Foundation
package import ReworkDomain

/// A folder of backups, each named by the moment it was made, UTC; the latest are kept, and of earlier days the last one.
package struct BackupShelf: Sendable {
    package let folder: String
    /// Latest backups kept, whatever their age.
    let latest: Int
    /// Days, of those that have a backup, whose last one is kept.
    let days: Int

    /// What a backup is called while it is being made.
    static let partial = ".partial"
    private static let prefix = "rework-"

    package init(folder: String, latest: Int, days: Int) {
        self.folder = folder
        self.latest = latest
        self.days = days
    }

    /// "rework-2026-11-24T20-40-07Z": sorts by time, and no file system minds it.
    package static func name(at moment: Moment) -> String {
        let date = Date(timeIntervalSince1970: TimeInterval(moment.seconds))
        return prefix + ISO8601DateFormatter().string(from: date).replacing(":", with: "-")
    }

    /// The moment in such a name; nil when it is none.
    static func moment(of name: String) -> Moment? {
        guard name.hasPrefix(prefix), name.count == prefix.count + 20 else { return nil }
        let (day, time) = (name.dropFirst(prefix.count).prefix(11), name.suffix(9).replacing("-", with: ":"))
        guard let date = ISO8601DateFormatter().date(from: "\(day)\(time)") else { return nil }
        return Moment(seconds: Int64(date.timeIntervalSince1970))
    }

    package func path(at moment: Moment) -> String { "\(folder)/\(BackupShelf.name(at: moment))" }

    /// Names of the backups here, the latest first; what else lies in the folder is not ours.
    package func names() -> [String] {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return found.filter { BackupShelf.moment(of: $0) != nil }.sorted(by: >)
    }

    /// Seconds until the next is due, when one is made every `every` seconds; 0 when it is due now.
    package func due(every: Int, at now: Moment) -> Int {
        guard let last = names().first.flatMap(BackupShelf.moment) else { return 0 }
        // A clock set back must not put backups off.
        return (0...every).contains(last.seconds(to: now)) ? every - last.seconds(to: now) : 0
    }

    /// Which of these, the latest first, need not be kept.
    static func expired(_ names: [String], latest: Int, days: Int) -> [String] {
        var kept = Set(names.prefix(latest))
        var seen: Set<Substring> = []
        for name in names where seen.count < days {
            if seen.insert(name.prefix(prefix.count + 10)).inserted { kept.insert(name) }
        }
        return names.filter { !kept.contains($0) }
    }

    /// Removes what an earlier process left when it ended in the middle of a backup.
    package func removeUnfinished() {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in found where name.hasSuffix(BackupShelf.partial) {
            guard BackupShelf.moment(of: String(name.dropLast(BackupShelf.partial.count))) != nil else { continue }
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// Removes what need not be kept. - Returns: the names removed.
    @discardableResult
    package func rotate() throws -> [String] {
        let expired = BackupShelf.expired(names(), latest: latest, days: days)
        for name in expired { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
        return expired
    }
}
