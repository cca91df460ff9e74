import Foundation
import ReworkDomain
import Testing

/// A worked case of rule 11, from Cases/consultations.jsonl: a consultation set at a moment, with waits on the client,
/// under a calendar, and when it is due; nil when the clock stands now.
struct ConsultationCase: Decodable, Sendable, CustomTestStringConvertible {
    let id: Int
    let at: String
    let pauses: [[String?]]
    let calendar: Written
    let due: String?

    struct Written: Decodable, Sendable {
        let timeZone: String
        let week: [String: [[String]]]
        let exceptions: [String: [[String]]]
    }

    var testDescription: String { "case \(id)" }

    static let all: [ConsultationCase] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Cases/consultations.jsonl")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        let lines = text.split(separator: "\n")
        return lines.compactMap { try? JSONDecoder().decode(ConsultationCase.self, from: Data($0.utf8)) }
    }()

    func workCalendar() throws -> WorkCalendar {
        func windows(_ pairs: [[String]]) throws -> [WorkWindow] {
            try pairs.map { pair in
                try #require(pair.count == 2)
                return try #require(WorkWindow(pair[0], pair[1]))
            }
        }
        var week: [Weekday: [WorkWindow]] = [:]
        for (day, pairs) in calendar.week { week[try #require(Weekday(rawValue: day))] = try windows(pairs) }
        var exceptions: [Day: [WorkWindow]] = [:]
        for (day, pairs) in calendar.exceptions { exceptions[try #require(Day(day))] = try windows(pairs) }
        return try #require(WorkCalendar(timeZone: calendar.timeZone, week: week, exceptions: exceptions))
    }
}
