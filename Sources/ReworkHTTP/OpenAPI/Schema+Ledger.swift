import ReworkDomain

/// Whose move it was (rule 14).
extension Schema {
    static let ledger = Schema.answer(
        "CourtLedger", "The client's time and the vendor's, turn by turn from the wish on.",
        [
            Field("client", courtTime, "While the move was the client's."),
            Field("vendor", courtTime, "While it was the specialist's or the developer's."),
            Field("turns", .list(.named(turn)), "Oldest first."),
        ])

    private static let courtTime = Schema.answer(
        "CourtTime", "How long it lasted, a turn still open counted to now.",
        [
            Field("workingSeconds", .whole(.workingSeconds, 0...Int64.max), "Within the calendar's windows."),
            Field("plainSeconds", .whole(.seconds, 0...Int64.max), "As any clock counts."),
        ])

    private static let turn = Schema.answer(
        "CourtTurn", "A time during which the move was one court's.",
        [
            Field("court", .word(Court.self), "Whose move."), Field("from", .moment, "Since when."),
            Field("to", .moment, "Until when; absent while it is theirs still.").optional,
            Field("time", courtTime, "How long."),
        ])
}
