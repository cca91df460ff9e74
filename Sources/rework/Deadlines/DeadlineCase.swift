import Foundation
import ReworkDomain

/// A line of `rework deadlines`, parsed: no case that the clocks can't count is one.
struct DeadlineCase: Decodable {
    let id: CaseID
    let clock: ServiceClock
    let at: Moment
    let pauses: [Pause]
    let schedule: WorkSchedule

    private enum Key: String, CodingKey {
        case id, kind, at, pauses, calendar
    }

    private struct Written: Decodable {
        let timeZone: String
        let week: [String: [[String]]]
        let exceptions: [String: [[String]]]?
    }

    init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Key.self)
        id = try line.decode(CaseID.self, forKey: .id)
        let kind = try line.decode(String.self, forKey: .kind)
        guard let known = ServiceClock.Kind(rawValue: kind) else {
            throw DeadlineFault("kind is neither consultation nor bug")
        }
        clock = ServiceClock(known)
        at = try DeadlineCase.moment(try line.decode(String.self, forKey: .at))
        pauses = try DeadlineCase.pauses(try line.decodeIfPresent([[String?]].self, forKey: .pauses) ?? [])
        schedule = try DeadlineCase.schedule(try line.decode(Written.self, forKey: .calendar))
    }

    private static func moment(_ text: String) throws -> Moment {
        guard let moment = Moment(text) else { throw DeadlineFault("\(text) is no moment") }
        return moment
    }

    private static func pauses(_ pairs: [[String?]]) throws -> [Pause] {
        var found: [Pause] = []
        for pair in pairs {
            guard pair.count == 2, let from = pair[0] else { throw DeadlineFault("a pause is a pair of moments") }
            let pause = Pause(from: try moment(from), to: try pair[1].map(moment))
            if let last = found.last {
                guard let ended = last.to, ended <= pause.from else { throw DeadlineFault("pauses overlap or descend") }
            }
            if let to = pause.to, to < pause.from { throw DeadlineFault("a pause ends before it begins") }
            found.append(pause)
        }
        return found
    }

    private static func schedule(_ written: Written) throws -> WorkSchedule {
        var schedule = WorkSchedule(timeZone: written.timeZone, week: [:])
        for (day, pairs) in written.week {
            guard let weekday = Weekday(rawValue: day) else { throw DeadlineFault("\(day) is no day of the week") }
            schedule.week[weekday] = try windows(pairs)
        }
        for (date, pairs) in written.exceptions ?? [:] {
            guard let day = Day(date) else { throw DeadlineFault("\(date) is no date") }
            schedule.exceptions[day] = SpecialDay(windows: try windows(pairs))
        }
        return schedule
    }

    private static func windows(_ pairs: [[String]]) throws -> [WorkWindow] {
        try pairs.map { pair in
            guard pair.count == 2, let window = WorkWindow(pair[0], pair[1]) else {
                throw DeadlineFault("\(pair.joined(separator: "–")) is no window of a day")
            }
            return window
        }
    }
}

/// As it was given: a number or a text.
enum CaseID: Codable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try value.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        }
    }
}

/// Why a line is no case, in words for whoever wrote it.
struct DeadlineFault: Error {
    let text: String

    init(_ text: String) {
        self.text = text
    }
}
