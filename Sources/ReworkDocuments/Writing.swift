import Foundation
package import ReworkDomain

/// How one reader is written to: the words of a language, and dates in the zone of a calendar: a client's own as a
/// rule.
package struct Writing: Sendable {
    package let words: Words
    package let calendar: WorkCalendar
    /// The calendar the client had at a moment: what is over is told as it was counted then.
    package let then: @Sendable (Moment) -> WorkCalendar
    package let now: Moment

    /// - Parameter then: left out, it was the same calendar always.
    package init(
        words: Words, calendar: WorkCalendar, then: (@Sendable (Moment) -> WorkCalendar)? = nil, now: Moment
    ) {
        self.words = words
        self.calendar = calendar
        self.then = then ?? { _ in calendar }
        self.now = now
    }

    private static let space = "\u{A0}"

    /// «17 листопада 2026»; without the year when `short` and it is this year.
    package func day(_ day: Day, short: Bool = false) -> String {
        let month = words("month.m\(day.month)")
        let isThisYear = day.year == calendar.day(of: now).year
        let date = "\(day.day)\(Writing.space)\(month)"
        return short && isThisYear ? date : "\(date)\(Writing.space)\(day.year)"
    }

    /// «2 грудня 2026, 18:00», on the wall clock of the calendar's zone.
    package func moment(_ moment: Moment, short: Bool = false) -> String {
        let day = calendar.day(of: moment)
        return "\(self.day(day, short: short)), \(clock(moment))"
    }

    private func clock(_ moment: Moment) -> String {
        let seconds = local(moment) % 86_400
        return "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60))"
    }

    /// «04.11.2026».
    func figures(_ day: Day) -> String {
        "\(padded(day.day)).\(padded(day.month)).\(day.year)"
    }

    /// A date of a template: `iso` for machines, `text` for people.
    func date(_ day: Day, short: Bool = false) -> [String: Any] {
        ["iso": day.description, "text": self.day(day, short: short)]
    }

    /// `exact` names the year and the zone besides: what stands under the pointer.
    func date(_ moment: Moment, short: Bool = false) -> [String: Any] {
        let exact = "\(self.moment(moment)) (\(calendar.timeZone.identifier))"
        return ["iso": iso(moment), "text": self.moment(moment, short: short), "exact": exact]
    }

    /// `2026-11-17T18:00:00+02:00`.
    func iso(_ moment: Moment) -> String {
        let local = local(moment)
        let offset = local - Int(moment.seconds)
        let seconds = local % 86_400
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(padded).joined(separator: ":")
        let zone = "\(padded(abs(offset) / 3600)):\(padded(abs(offset) / 60 % 60))"
        return "\(Day(number: local / 86_400))T\(time)\(offset < 0 ? "-" : "+")\(zone)"
    }

    private func local(_ moment: Moment) -> Int {
        let day = calendar.day(of: moment)
        let midnight = calendar.moment(on: day, second: 0)
        // Not midnight plus what has passed since: on a day when the clocks change that is an hour off.
        let zone = calendar.offset(at: moment)
        return day.number * 86_400 + midnight.seconds(to: moment) + (zone - calendar.offset(at: midnight))
    }

    private func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    /// «20 000» or "20,000": digits in threes.
    func grouped(_ digits: String) -> String {
        let comma = words.language == .ukrainian ? Writing.space : ","
        var (digits, grouped) = (digits, "")
        while digits.count > 3 {
            grouped = comma + digits.suffix(3) + grouped
            digits.removeLast(3)
        }
        return digits + grouped
    }

    /// A count in a sentence, in threes from ten thousand on: up to there it reads well as it is.
    func count(_ number: Int) -> String {
        number < 10_000 ? String(number) : grouped(String(number))
    }

    /// «14 400,00 ₴» or "UAH 14,400.00", from minor units.
    package func money(_ money: Money) -> String {
        let isNegative = money.minor < 0
        let minor = money.minor.magnitude
        let decimal = words.language == .ukrainian ? "," : "."
        let amount = "\(isNegative ? "−" : "")\(grouped(String(minor / 100)))\(decimal)\(padded(Int(minor % 100)))"
        let sign =
            switch money.currency {
            case .hryvnia: "₴"
            case .euro: "€"
            case .dollar: "$"
            }
        switch words.language {
        case .ukrainian: return "\(amount)\(Writing.space)\(sign)"
        case .english: return "\(money.currency.rawValue)\(Writing.space)\(amount)"
        }
    }

    /// Hours as a number: «12», «1,5».
    func hours(_ minutes: Int) -> String {
        let whole = minutes / 60
        let hundredths = (minutes % 60 * 100 + 30) / 60
        guard hundredths > 0 else { return String(whole) }
        let decimal = words.language == .ukrainian ? "," : "."
        let fraction = hundredths % 10 == 0 ? String(hundredths / 10) : padded(hundredths)
        return "\(whole)\(decimal)\(fraction)"
    }

    /// A stretch of time with its units: «12 год», «7 год 30 хв».
    func duration(_ minutes: Int) -> String {
        let values = ["hours": String(minutes / 60), "minutes": String(minutes % 60)]
        if minutes < 60 { return words("unit.minutes", values) }
        return words(minutes % 60 == 0 ? "unit.hours" : "unit.hoursMinutes", values)
    }

    /// «63,4 %», "63.4%"; a minus where it is below nothing.
    func percent(_ share: Double) -> String {
        let tenths = Int((abs(share) * 1_000).rounded())
        let decimal = words.language == .ukrainian ? "," : "."
        let number = "\(tenths / 10)\(decimal)\(tenths % 10)"
        let sign = share < 0 && tenths > 0 ? "−" : ""
        return "\(sign)\(number)\(words.language == .ukrainian ? "\u{a0}" : "")%"
    }

    /// «орієнтовно 8–12 робочих днів після підписання завдання».
    func leadTime(_ offer: EstimateOffer) -> String {
        let isExact = offer.leadDaysFrom == offer.leadDaysTo
        return words(
            isExact ? "doc.estimate.leadExact" : "doc.estimate.leadRange",
            ["from": String(offer.leadDaysFrom)], count: offer.leadDaysTo)
    }

    func tax(_ offer: EstimateOffer) -> String {
        words(offer.includesTax ? "doc.estimate.vat.with" : "doc.estimate.vat.without")
    }

    /// What a phone is written and dialled by; nil when there is none.
    func phone(_ phone: String) -> [String: Any]? {
        let dialled = phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        return dialled.isEmpty ? nil : ["tel": dialled, "text": phone]
    }

    /// «128-О1», in the language of the document.
    package func label(_ kind: DocumentReference.Kind, _ number: Int, of rework: ID<Rework>) -> String {
        words("doc.label.\(kind.rawValue)", ["rework": rework.description, "number": String(number)])
    }

    /// Where the rework stands, in a row of the client's.
    func row(_ rework: Rework) -> String {
        words(rework.isByShort ? "my.row.\(rework.stage.rawValue)Short" : "my.row.\(rework.stage.rawValue)")
    }

    /// «Технічне завдання № 128-Т2, редакція 2».
    package func name(_ kind: DocumentReference.Kind, _ number: Int, of rework: ID<Rework>) -> String {
        words(
            "doc.name.\(kind.rawValue)", ["label": label(kind, number, of: rework), "number": String(number)])
    }
}
