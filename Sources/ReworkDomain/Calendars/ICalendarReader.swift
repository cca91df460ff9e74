import Foundation

/// Reads days off from an iCalendar file (RFC 5545): events of whole days, with their names. What it can't take it says
/// by its line, and takes the rest.
package enum ICalendarReader {
    package struct Found: Equatable, Sendable {
        package let day: Day
        package let name: String
    }

    package struct Trouble: Equatable, Sendable {
        /// Of the file, from 1.
        package let line: Int
        package let code: Code

        package enum Code: String, CaseIterable, Sendable {
            /// It begins with no BEGIN:VCALENDAR.
            case noCalendar
            /// An event has no DTSTART, or one that is no date.
            case noStart
            /// It ends before it begins, or its end is no date.
            case badEnd
            /// An event with a time of day: a meeting is no day off.
            case hasTime
            case noName
            /// It repeats in another way than every year on its date.
            case repeatsOtherwise
            case tooLong
            case tooMany
            /// A date outside of the years that a calendar takes.
            case outside
            /// An event that does not end, or a line of no form.
            case damaged
        }
    }

    package struct Reading: Equatable, Sendable {
        /// By date; of two of one date the first in the file.
        package var days: [Found] = []
        package var troubles: [Trouble] = []
    }

    /// Bytes of a file taken.
    package static let mostBytes = 524_288
    package static let mostDays = CalendarDraft.mostExceptions
    /// Days of one event.
    fileprivate static let longest = 62
    private static let mostTroubles = 50

    /// Days that all events together may be read as, before those of one date are one.
    fileprivate static let mostRead = 5_000

    /// - Parameter years: those in which an event of every year is repeated.
    package static func read(_ text: String, repeatedIn years: ClosedRange<Int>) -> Reading {
        var reader = Reader(years: years)
        for (number, line) in unfolded(text) { reader.take(line, number) }
        reader.finish()
        var reading = Reading(troubles: Array(reader.troubles.prefix(mostTroubles)))
        var taken: Set<Day> = []
        for found in reader.days.sorted(by: { $0.day < $1.day }) where taken.insert(found.day).inserted {
            reading.days.append(found)
        }
        if reading.days.count > mostDays {
            reading.days = Array(reading.days.prefix(mostDays))
            reading.troubles.append(Trouble(line: 1, code: .tooMany))
        }
        return reading
    }

    /// Content lines with the number of the line they begin on: one that begins with a space goes on with the one
    /// before.
    private static func unfolded(_ text: String) -> [(number: Int, line: String)] {
        var lines: [(number: Int, line: String)] = []
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        for (index, line) in plain.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
                lines[lines.count - 1].line += line.dropFirst()
            } else if !line.isEmpty {
                lines.append((index + 1, String(line)))
            }
        }
        return lines
    }
}

/// One file being read.
private struct Reader {
    /// Those in which an event of every year is repeated.
    private let years: ClosedRange<Int>
    var days: [ICalendarReader.Found] = []
    var troubles: [ICalendarReader.Trouble] = []
    private var isInside = false
    private var wasFound = false
    private var event: Event?
    /// Components within an event, as an alarm is: theirs is not the event's.
    private var within = 0

    private struct Event {
        let line: Int
        var start: (property: Property, line: Int)?
        var end: (property: Property, line: Int)?
        var duration: (property: Property, line: Int)?
        var name = ""
        var rule: (property: Property, line: Int)?
        var isCancelled = false
    }

    /// `DTSTART;VALUE=DATE:20260824`.
    private struct Property {
        let name: String
        let parameters: [String: String]
        let value: String

        init?(_ line: String) {
            guard let colon = Property.colon(in: line) else { return nil }
            let head = line[..<colon].split(separator: ";").map(String.init)
            guard let first = head.first, !first.isEmpty else { return nil }
            name = first.uppercased()
            let pairs = head.dropFirst().compactMap { part -> (String, String)? in
                let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
                return sides.count == 2 ? (sides[0].uppercased(), sides[1].uppercased()) : nil
            }
            parameters = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
            value = String(line[line.index(after: colon)...])
        }

        /// The first colon that stands in no quotation marks.
        private static func colon(in line: String) -> String.Index? {
            var isQuoted = false
            for index in line.indices {
                if line[index] == "\"" { isQuoted.toggle() }
                if line[index] == ":", !isQuoted { return index }
            }
            return nil
        }
    }

    init(years: ClosedRange<Int>) {
        self.years = years
    }

    private mutating func trouble(_ line: Int, _ code: ICalendarReader.Trouble.Code) {
        troubles.append(ICalendarReader.Trouble(line: line, code: code))
    }

    mutating func take(_ line: String, _ number: Int) {
        let text = number == 1 && line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
        guard let property = Property(text) else { return isInside ? trouble(number, .damaged) : () }
        let value = property.value.trimmingCharacters(in: .whitespaces).uppercased()
        switch (property.name, value) {
        case ("BEGIN", "VCALENDAR"): (isInside, wasFound) = (true, true)
        case ("END", "VCALENDAR"): isInside = false
        case ("BEGIN", "VEVENT") where isInside && event == nil: event = Event(line: number)
        case ("END", "VEVENT"):
            if let event { close(event) }
            (event, within) = (nil, 0)
        case ("BEGIN", _) where event != nil: within += 1
        case ("END", _) where event != nil: within = max(0, within - 1)
        default: if within == 0 { note(property, number) }
        }
    }

    private mutating func note(_ property: Property, _ number: Int) {
        switch property.name {
        case "DTSTART": event?.start = (property, number)
        case "DTEND": event?.end = (property, number)
        case "DURATION": event?.duration = (property, number)
        case "SUMMARY": event?.name = Reader.plain(property.value)
        case "RRULE", "RDATE": event?.rule = (property, number)
        case "STATUS": event?.isCancelled = property.value.uppercased() == "CANCELLED"
        default: break
        }
    }

    /// RFC 5545, 3.3.11: `\,` `\;` `\\` and `\n` in texts.
    private static func plain(_ value: String) -> String {
        var plain = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                plain.append(character == "n" || character == "N" ? " " : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                plain.append(character)
            }
        }
        return plain.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private mutating func close(_ event: Event) {
        if event.isCancelled { return }
        guard let start = event.start else { return trouble(event.line, .noStart) }
        if start.property.value.contains("T") { return trouble(start.line, .hasTime) }
        guard let first = Reader.day(start.property) else { return trouble(start.line, .noStart) }
        if event.name.isEmpty { return trouble(event.line, .noName) }
        guard let length = length(of: event, from: first) else {
            return trouble(event.end?.line ?? event.duration?.line ?? event.line, .badEnd)
        }
        if length > ICalendarReader.longest { return trouble(event.line, .tooLong) }
        let name = String(event.name.prefix(TextLimit.name))
        if !CalendarDraft.years.contains(first.year) { return trouble(start.line, .outside) }
        guard let rule = event.rule else { return add(first, length, name) }
        guard let repeated = Reader.years(of: rule.property, from: first, within: years) else {
            return trouble(rule.line, .repeatsOtherwise)
        }
        for year in repeated {
            // The last of February is there in some years only.
            if let day = Day(year: year, month: first.month, day: first.day) { add(day, length, name) }
        }
    }

    private mutating func add(_ first: Day, _ length: Int, _ name: String) {
        for offset in 0..<length {
            let day = first.adding(days: offset)
            if days.count < ICalendarReader.mostRead { days.append(ICalendarReader.Found(day: day, name: name)) }
        }
    }

    /// How many days an event has: its end is the day after its last one (RFC 5545, 3.6.1). nil for an end before.
    private func length(of event: Event, from first: Day) -> Int? {
        if let end = event.end {
            guard let last = Reader.day(end.property) else { return nil }
            let length = last.number - first.number
            // Some programs end an event of one day on that day.
            return length < 0 ? nil : max(1, length)
        }
        guard let duration = event.duration else { return 1 }
        let text = duration.property.value.uppercased()
        guard text.hasPrefix("P"), let unit = text.last, let count = Int(text.dropFirst().dropLast()), count > 0,
            count <= 1_000
        else { return nil }
        switch unit {
        case "D": return count
        case "W": return count * 7
        default: return nil
        }
    }

    /// `20260824`.
    private static func day(_ property: Property) -> Day? {
        let digits = property.value.trimmingCharacters(in: .whitespaces)
        guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let text = Array(digits)
        return Day("\(String(text[0..<4]))-\(String(text[4..<6]))-\(String(text[6..<8]))")
    }

    /// The years in which an event is, when it is every year on its date; nil for any other rule.
    private static func years(
        of rule: Property, from first: Day, within years: ClosedRange<Int>
    ) -> [Int]? {
        guard rule.name == "RRULE" else { return nil }
        var parts: [String: String] = [:]
        for part in rule.value.uppercased().split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else { return nil }
            parts[sides[0]] = sides[1]
        }
        let interval = parts["INTERVAL"].map { Int($0) ?? 0 } ?? 1
        guard parts["FREQ"] == "YEARLY", (1...100).contains(interval),
            parts["BYMONTH"].map({ $0 == String(first.month) }) ?? true,
            parts["BYMONTHDAY"].map({ $0 == String(first.day) }) ?? true,
            Set(parts.keys).isSubset(of: ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "WKST"])
        else { return nil }
        var last = years.upperBound
        if let until = parts["UNTIL"] {
            guard let year = Int(until.prefix(4)), let monthAndDay = Int(until.dropFirst(4).prefix(4)) else {
                return nil
            }
            last = min(last, monthAndDay < first.month * 100 + first.day ? year - 1 : year)
        }
        if let count = parts["COUNT"] {
            guard let count = Int(count), (1...10_000).contains(count) else { return nil }
            last = min(last, first.year + (count - 1) * interval)
        }
        guard first.year <= last else { return [] }
        return stride(from: first.year, through: last, by: interval).filter(years.contains)
    }

    mutating func finish() {
        if let event { trouble(event.line, .damaged) }
        if !wasFound { troubles.insert(ICalendarReader.Trouble(line: 1, code: .noCalendar), at: 0) }
    }
}
