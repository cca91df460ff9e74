import GRDB
import Glibc
import ReworkDomain
import ReworkSecrets
import Synchronization
import TestSupport
import Testing

@testable import ReworkStore

/// Waiting writers share a commit; one refused does not roll back its neighbours.
struct WriteFunnelTests {
    private final class Runs: Sendable {
        let count = Mutex(0)
    }

    @Test("of many changes upon one version exactly one is written, its neighbours untouched")
    func neighbours() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var states: [Rework] = []
            for number in 1...20 { states.append(try await store.put(try Story(), as: Int64(number))) }
            let reworks = states
            let done = await withTaskGroup(of: (ID<Rework>, Bool).self) { group in
                for rework in reworks {
                    for attempt in 1...6 {
                        group.addTask {
                            let isDone = (try? await store.commit(try store.asking(rework, "спроба \(attempt)"))) != nil
                            return (rework.id, isDone)
                        }
                    }
                }
                return await group.reduce(into: [:]) { found, result in
                    found[result.0, default: 0] += result.1 ? 1 : 0
                }
            }
            #expect(done.count == 20 && done.values.allSatisfy { $0 == 1 })
            for rework in reworks {
                #expect(try await store.rework(rework.id, fresh: true)?.version == 2)
                #expect(try await store.records(of: rework.id).count == 2)
            }
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("a version rises by exactly the changes acknowledged")
    func rises() async throws {
        let shelf = try await Shelf()
        let acknowledged = try await shelf.open { store in
            let id = try await store.put(try Story()).id
            let count = try await withThrowingTaskGroup(of: Int.self) { group in
                for worker in 1...8 {
                    group.addTask {
                        var done = 0
                        for attempt in 1...10 {
                            guard let rework = try await store.rework(id, fresh: true) else { continue }
                            let change = try store.asking(rework, "\(worker).\(attempt)")
                            if (try? await store.commit(change)) != nil { done += 1 }
                        }
                        return done
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(try await store.rework(id)?.version == 1 + count)
            return count
        }
        #expect(acknowledged > 0)
        let version = try await shelf.open { store in try await store.rework(ID(1))?.version }
        #expect(version == 1 + acknowledged)
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("one that fails behind its first change is undone alone, whoever shares its commit and whoever comes along")
    func undoneAlone() async throws {
        struct Stop: Error {}
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.funnel.write { try $0.execute(sql: "CREATE TABLE seen (what INTEGER)") }
            let funnel = store.funnel
            let runs = Runs()
            let failed = await withTaskGroup(of: Int?.self) { group in
                // While the first one lingers, the others gather to share its commit or the next.
                for number in 0..<60 {
                    group.addTask {
                        do {
                            try await funnel.write { db in
                                runs.count.withLock { $0 += 1 }
                                if number.isMultiple(of: 20) { usleep(5_000) }
                                if number % 5 == 1 { throw Stop() }
                                try db.execute(sql: "INSERT INTO seen VALUES (?)", arguments: [number])
                                if number % 5 == 2 { throw Stop() }
                            } behind: { db in
                                try db.execute(sql: "INSERT INTO seen VALUES (?)", arguments: [1_000 + number])
                            }
                            return nil
                        } catch is Stop {
                            return number
                        } catch {
                            return -1
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { found, number in
                    if let number { found.insert(number) }
                }
            }
            let ill = (0..<60).filter { [1, 2].contains($0 % 5) }
            #expect(failed == Set(ill))
            let well = Set(0..<60).subtracting(ill)
            let seen = try await store.pool.read { try Int.fetchAll($0, sql: "SELECT what FROM seen") }
            #expect(seen.sorted() == (well.map { $0 } + well.map { $0 + 1_000 }).sorted(), "each once, nobody else")
            #expect(runs.count.withLock { $0 } > 60, "who shares a commit with one that is undone is run again")
            #expect(store.isWritable)
        }
    }

    @Test("a key that two use at once belongs to one, and what the other wrote before is undone")
    func keyTwice() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let states = [try await store.put(try Story(), as: 1), try await store.put(try Story(), as: 2)]
            let done = await withTaskGroup(of: Bool.self) { group in
                for rework in states {
                    group.addTask {
                        guard var change = try? store.asking(rework, "Коли?") else { return false }
                        change.remembered = Remembered(
                            person: People.specialist.id, key: "one", request: Digest.of([1]), result: [1], at: .start)
                        return (try? await store.commit(change)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(done == 1)
            var versions: [Int] = []
            for rework in states { versions.append(try await store.rework(rework.id, fresh: true)?.version ?? 0) }
            #expect(versions.sorted() == [1, 2])
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("what is done behind the savepoints is done for those that went well, in the order of their coming")
    func behind() async throws {
        struct Stop: Error {}
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.funnel.write { try $0.execute(sql: "CREATE TABLE seen (what TEXT)") }
            try await store.funnel.write { _ in
            } behind: {
                try $0.execute(sql: "INSERT INTO seen VALUES ('well')")
            }
            await #expect(throws: Stop.self) {
                try await store.funnel.write { _ in
                    throw Stop()
                } behind: {
                    try $0.execute(sql: "INSERT INTO seen VALUES ('ill')")
                }
            }
            await #expect(throws: Stop.self) {
                try await store.funnel.write {
                    try $0.execute(sql: "INSERT INTO seen VALUES ('undone')")
                } behind: { _ in
                    throw Stop()
                }
            }
            let seen = try await store.pool.read { try String.fetchAll($0, sql: "SELECT what FROM seen") }
            #expect(seen == ["well"])
        }
    }

    @Test("a write that throws leaves nothing, and the next one goes on")
    func savepoint() async throws {
        struct Stop: Error {}
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            await #expect(throws: Stop.self) {
                try await store.funnel.write { db in
                    try db.execute(sql: "INSERT INTO kept_draft VALUES (1, 1, 1, '', 1, 1)")
                    throw Stop()
                }
            }
            try await store.commit(try store.asking(rework))
            #expect(try await store.draft(of: rework.id).kept.isEmpty)
            #expect(store.isWritable)
        }
    }
}
