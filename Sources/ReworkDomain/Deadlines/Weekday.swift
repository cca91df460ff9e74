/// In the order of the week; the raw values are those of a calendar's file.
package enum Weekday: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case monday = "mon"
    case tuesday = "tue"
    case wednesday = "wed"
    case thursday = "thu"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"
}
