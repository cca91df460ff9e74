/// Working time as stories write it: `1d4h`, `2.5d`, `30m`; a day has eight hours.
struct DemoSpan: Equatable {
    /// Seconds of working time.
    let seconds: Int

    static let zero = DemoSpan(seconds: 0)

    private init(seconds: Int) {
        self.seconds = seconds
    }

    /// nil when the text is no span.
    init?(_ text: some StringProtocol) {
        var total = 0.0
        var number = ""
        for character in text {
            if character.isNumber || character == "." {
                number.append(character)
                continue
            }
            guard let unit = DemoSpan.units[character], let count = Double(number) else { return nil }
            total += count * unit
            number = ""
        }
        guard number.isEmpty, !text.isEmpty else { return nil }
        seconds = Int(total.rounded())
    }

    private static let units: [Character: Double] = ["d": 8 * 3600, "h": 3600, "m": 60]
}
