import ReworkDomain

/// Since when accepted work is in the client's working system.
struct GoLiveBody: Codable {
    let day: String?
    let note: String?
    /// Of a corrected day; the story tells it.
    var reason: String?

    init(_ live: GoLive) {
        day = live.day.description
        note = live.note
    }

    /// - Throws: `Refusal` `.invalid` when the day is missing or none.
    var given: GoLive {
        get throws(Refusal) {
            guard let day = Day(day ?? "") else {
                throw Refusal(.invalid, faults: [Fault("/day", day?.isEmpty ?? true ? .missing : .format)])
            }
            return GoLive(day: day, note: note ?? "", reason: reason ?? "")
        }
    }
}
