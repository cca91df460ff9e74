import ReworkDomain

extension Moment {
    /// Reads RFC 3339, `2026-03-30T15:00:00+02:00` or with `Z`, what is below a second dropped; nil for anything else, a
    /// date that is none among it.
    init?(_ text: String) {
        let characters = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= characters.count, characters[range].allSatisfy({ (48...57).contains($0) }) else {
                return nil
            }
            return characters[range].reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        guard characters.count >= 20, let day = Day(String(text.prefix(10))), characters[10] == UInt8(ascii: "T"),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            characters[13] == UInt8(ascii: ":"), characters[16] == UInt8(ascii: ":"), hour < 24, minute < 60,
            second < 60
        else { return nil }
        var rest = characters[19...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (48...57).contains($0) }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let offset = Moment.offset(Array(rest)) else { return nil }
        self.init(seconds: Int64(day.number * 86_400 + hour * 3600 + minute * 60 + second - offset))
    }

    /// Seconds of `Z` or `±HH:MM`.
    private static func offset(_ text: [UInt8]) -> Int? {
        if text == [UInt8(ascii: "Z")] { return 0 }
        guard text.count == 6, text[3] == UInt8(ascii: ":"),
            let hours = Int(String(decoding: text[1...2], as: UTF8.self)),
            let minutes = Int(String(decoding: text[4...5], as: UTF8.self)), (0..<24).contains(hours),
            (0..<60).contains(minutes)
        else { return nil }
        switch text[0] {
        case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }
}
