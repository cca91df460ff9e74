import Foundation
import ReworkDomain
import TestSupport
import Testing

/// A worked case of the regulation, from Cases/deadlines.jsonl: a request set at a moment, with waits on the client,
/// under a calendar, and when it is due; nil when the clock stands now.
struct DeadlineCase: Decodable, Sendable, CustomTestStringConvertible {
    let id: Int
    let kind: ServiceClock.Kind
    let at: String
    let pauses: [[String?]]
    let calendar: Written
    let due: String?

    struct Written: Decodable, Sendable {
        let timeZone: String
        let week: [String: [[String]]]
        let exceptions: [String: [[String]]]
    }

    var testDescription: String { "case \(id), \(kind)" }

    static let all: [DeadlineCase] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Cases/deadlines.jsonl")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        let lines = text.split(separator: "\n")
        return lines.compactMap { try? JSONDecoder().decode(DeadlineCase.self, from: Data($0.utf8)) }
    }()

    func workCalendar() throws -> WorkCalendar {
        func windows(_ pairs: [[String]]) throws -> [WorkWindow] {
            try pairs.map { pair in
                try #require(pair.count == 2)
                return try #require(WorkWindow(pair[0], pair[1]))
            }
        }
        var schedule = WorkSchedule(timeZone: calendar.timeZone, week: [:])
        for (day, pairs) in calendar.week { schedule.week[try #require(Weekday(rawValue: day))] = try windows(pairs) }
        for (day, pairs) in calendar.exceptions {
            schedule.exceptions[try #require(Day(day))] = SpecialDay(windows: try windows(pairs))
        }
        return try #require(WorkCalendar(schedule))
    }

    func waits() throws -> [Pause] {
        try pauses.map { pair in
            try #require(pair.count == 2)
            return Pause(from: .utc(try #require(pair[0])), to: pair[1].map { .utc($0) })
        }
    }
}
