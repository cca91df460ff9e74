import Foundation
import ReworkDomain
import TestSupport
import Testing

struct CommitLogTests {
    struct Log: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let log: String
        let covers: [String]
        var testDescription: String { name }
    }

    /// The page counts by the same logs.
    static let logs: [Log] = {
        let file = RepositoryFolder.path + "/Tests/Web/vectors/commit-logs.json"
        guard let data = FileManager.default.contents(atPath: file),
            let logs = try? JSONDecoder().decode([Log].self, from: data)
        else { preconditionFailure("\(file) can't be read") }
        return logs
    }()

    private func faults(_ log: String) -> [String] {
        do {
            _ = try CommitLog.read(log, at: "/log")
            return []
        } catch {
            return error.faults.map { "\($0.pointer) \($0.code)" }
        }
    }

    private func commit(_ hash: String, _ lines: String...) -> String {
        "commit \(hash)\nAuthor: A <a@b.c>\n\n" + lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
            + "\n\n"
    }

    private let hash = String(repeating: "9fceb02d", count: 5)

    @Test("trailers are read by git's own rules", arguments: CommitLogTests.logs)
    func covers(log: Log) throws {
        let found = try CommitLog.read(log.log, at: "/log").flatMap(\.covers).map(\.description)
        #expect(found.sorted() == log.covers.sorted())
    }

    @Test("a log tells hashes in small letters and subjects in one line, each commit once")
    func subjects() throws {
        let log =
            commit(hash.uppercased() + " (HEAD -> main, tag: v1)", "Count the days", "of the week", "", "Body.")
            + commit("1234567", "Print") + commit(hash, "Again")
        let commits = try CommitLog.read(log, at: "/log")
        #expect(commits.map(\.hash) == [hash, "1234567"])
        #expect(commits.map(\.subject) == ["Count the days of the week", "Print"])
        #expect(commits[0].shortHash == "9fceb02d")
        let short = try CommitLog.read("9fceb02 Count the days\n1234567 Print\n", at: "/log")
        #expect(short.map(\.subject) == ["Count the days", "Print"])
    }

    @Test("nothing pasted is no fault; what is no log is one, at its field")
    func noLog() throws {
        #expect(try CommitLog.read(" \n", at: "/log").isEmpty)
        #expect(faults("I did everything.") == ["/log notALog"])
        #expect(faults("abcdef Six digits only") == ["/log notALog"])
        #expect(faults("commit \(hash)\nAuthor: A\n\n") == ["/log notALog"])
    }

    @Test("a trailer that names no criterion is told with its line")
    func noCriterion() {
        do {
            _ = try CommitLog.read(commit(hash, "Count", "", "Covers: AC-1, AC-0, seven"), at: "/log")
            Issue.record("it was taken")
        } catch {
            #expect(error.faults.map(\.code) == [.notACriterion, .notACriterion])
            #expect(
                error.faults.map(\.values) == [
                    ["line": .number(6), "text": .text("AC-0")], ["line": .number(6), "text": .text("seven")],
                ])
        }
    }

    @Test("200 commits and 64 KiB are taken, and no more")
    func bounds() {
        func log(_ count: Int) -> String {
            (0..<count).map { "\(String(0x1000_0000 + $0, radix: 16)) Count" }.joined(separator: "\n")
        }
        #expect(faults(log(200)) == [])
        #expect(faults(log(201)) == ["/log tooLarge"])
        let line = "1234567 "
        #expect(faults(line + String(repeating: "x", count: CommitLog.longest - line.count)) == [])
        #expect(faults(line + String(repeating: "x", count: CommitLog.longest)) == ["/log tooLong"])
    }

    @Test("a delivery keeps its commits; one that covers a criterion never given is refused")
    func delivery() throws {
        let criteria = [1, 3].map { Criterion(id: CriterionID($0), text: "п") }
        func delivery(_ commit: Commit) throws(Refusal) -> Delivery {
            var delivery = Delivery.covering(criteria)
            delivery.commits = [commit]
            return try delivery.checked(criteria: criteria, given: 3)
        }
        let long = Commit(hash: "ABCDEF1", subject: String(repeating: "я", count: 300), covers: [CriterionID(2)])
        // AC-2 was given once, and is gone.
        let kept = try #require(try delivery(long).commits?.first)
        #expect(kept.hash == "abcdef1" && kept.subject.count == 200 && kept.covers == [CriterionID(2)])
        #expect(try Delivery.covering(criteria).checked(criteria: criteria).commits == nil)
        for (commit, fault) in [
            (Commit(hash: "1234567", subject: "п", covers: [CriterionID(4)]), "/commits/0/covers neverGiven"),
            (Commit(hash: "12345", subject: "п", covers: []), "/commits/0/hash format"),
            (Commit(hash: "1234567", subject: " ", covers: []), "/commits/0/subject missing"),
        ] {
            do {
                _ = try delivery(commit)
                Issue.record("\(fault) was taken")
            } catch {
                #expect(error.faults.map { "\($0.pointer) \($0.code)" } == [fault])
            }
        }
    }
}
