import Hummingbird
import ReworkDomain

/// The parameters of an address, read one by one; what can't be read is a fault at its name.
struct QueryParameters {
    let request: Request

    init(_ request: Request) {
        self.request = request
    }

    func text(_ name: Substring) -> String? {
        request.uri.queryParameters[name].map(String.init).flatMap(\.nonEmpty)
    }

    func id<Thing>(_ name: Substring, _ check: inout FormCheck) -> ID<Thing>? {
        number(name, in: 1...Int64.max, &check).map { ID($0) }
    }

    func day(_ name: Substring, _ check: inout FormCheck) -> Day? {
        guard let text = request.uri.queryParameters[name] else { return nil }
        let day = Day(String(text))
        if day == nil { check.fault("/\(name)", .format) }
        return day
    }

    /// 1, or nothing.
    func flag(_ name: Substring, _ check: inout FormCheck) -> Bool {
        guard let text = text(name) else { return false }
        if text != "1" { check.fault("/\(name)", .unknown) }
        return text == "1"
    }

    func number(
        _ name: Substring, in range: ClosedRange<Int64>, _ check: inout FormCheck
    ) -> Int64? {
        guard let text = text(name) else { return nil }
        guard let number = Int64(text) else {
            check.fault("/\(name)", .format)
            return nil
        }
        if number < range.lowerBound {
            check.fault("/\(name)", .tooSmall, ["minimum": .number(Int(range.lowerBound))])
        }
        if number > range.upperBound {
            check.fault("/\(name)", .tooLarge, ["maximum": .number(Int(range.upperBound))])
        }
        return range.contains(number) ? number : nil
    }

    func word<Word: RawRepresentable>(
        _ name: Substring, _ type: Word.Type, _ check: inout FormCheck
    ) -> Word? where Word.RawValue == String {
        guard let text = text(name) else { return nil }
        let word = Word(rawValue: text)
        if word == nil { check.fault("/\(name)", .unknown) }
        return word
    }

    /// A parameter that may be given several times.
    func words<Word: RawRepresentable & Hashable>(
        _ name: Substring, _ type: Word.Type, _ check: inout FormCheck
    ) -> Set<Word> where Word.RawValue == String {
        let given = request.uri.queryParameters.getAll(String(name)).filter { !$0.isEmpty }
        let words = given.compactMap { Word(rawValue: $0) }
        if words.count < given.count { check.fault("/\(name)", .unknown) }
        return Set(words)
    }
}
