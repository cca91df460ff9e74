import ReworkDomain

/// Accepted work in the client's working system.
extension Schema {
    static let goLiveForm = Schema.request(
        "GoLiveForm", "Since when accepted work is in the client's working system.",
        [
            Field("day", .day, "From the day of the acceptance to today, of the client's calendar."),
            Field("note", .text(longest: TextLimit.reason), "For the client, who reads it; may be empty.").optional,
            Field(
                "reason", .text(longest: TextLimit.reason),
                "Why another day is told; required when one was told before."
            )
            .optional,
        ])

    static let goLive = Schema.answer(
        "GoLive", "Since when accepted work is in the client's working system.",
        [Field("day", .day, "Of the client's calendar."), Field("note", .text(), "May be empty.")])
}
