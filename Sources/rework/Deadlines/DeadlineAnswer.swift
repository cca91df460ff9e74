import Foundation
import ReworkDomain

/// What `rework deadlines` says to a line.
struct DeadlineAnswer {
    let line: String
    let isFault: Bool

    private struct Named: Decodable {
        let id: CaseID
    }

    init(to given: String, _ calendars: inout CalendarShelf) {
        do {
            line = try DeadlineAnswer.due(given, &calendars)
            isFault = false
        } catch {
            let id = try? JSONDecoder().decode(Named.self, from: Data(given.utf8)).id
            line = "{\"id\":\(DeadlineAnswer.json(id)),\"error\":\(DeadlineAnswer.json(DeadlineAnswer.words(error)))}"
            isFault = true
        }
    }

    private static func due(_ given: String, _ calendars: inout CalendarShelf) throws -> String {
        let one = try JSONDecoder().decode(DeadlineCase.self, from: Data(given.utf8))
        guard let calendar = calendars.calendar(one.schedule) else {
            throw DeadlineFault("an unknown time zone, or a week without a window")
        }
        let due = one.clock.run(from: one.at, pauses: one.pauses, in: calendar).due
        return "{\"id\":\(json(one.id)),\"due\":\(json(due.map(text)))}"
    }

    /// "2026-03-30T15:00:00+00:00", as the cases have it.
    private static func text(_ moment: Moment) -> String {
        Date(timeIntervalSince1970: TimeInterval(moment.seconds)).formatted(.iso8601).replacing("Z", with: "+00:00")
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let fault as DeadlineFault: fault.text
        case DecodingError.keyNotFound(let key, _): "\(key.stringValue) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")) is of another type"
        default: "no JSON object"
        }
    }

    private static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
