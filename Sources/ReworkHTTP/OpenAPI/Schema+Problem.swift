import ReworkDomain

/// What went wrong, and what every part of the API speaks of.
extension Schema {
    static let money = Schema.answer(
        "Money", "An amount in minor units of its currency.",
        [
            Field("minor", .whole(.money), "The amount in minor units: kopiykas of hryvnias, cents of euros."),
            Field("currency", .word(Currency.self), "ISO 4217 code."),
        ])

    static let named = Schema.answer(
        "Named", "Somebody, or a client, by number and name.",
        [Field("id", .identity, "Number of it."), Field("name", .text(), "Its name.")])

    static let actor = Schema.answer(
        "Actor", "Somebody with the part they play.",
        [
            Field("id", .identity, "Number of the person."), Field("name", .text(), "First name first."),
            Field("role", .word(Role.allCases.map(\.rawValue) + ["contact"]), "Their part in this."),
        ])

    /// A value whose kind depends on what it speaks of.
    static let value = Shape.one([
        .text(), .flag, .named(.money), .whole(.count),
    ])

    static let health = Schema.answer(
        "Health", "How the server is.",
        [Field("status", .word(["ok", "stopped", "ready", "unavailable"]), "In a word.")])

    static let wayOut = Schema.answer(
        "WayOut", "Rule 8: a plan that opens the gate.",
        [
            Field("kind", .word(PlanKind.self), "Which plan."),
            Field("price", .money, "Of a month; absent when it is quoted one by one.").optional,
        ])

    static let fault = Schema.answer(
        "Fault", "What is wrong with one field of a request.",
        [
            Field("pointer", .text(), "JSON pointer to the field, \"/reason\"."),
            Field("code", .word(Fault.Code.self), "What is wrong with it."),
            Field("values", .map(value), "What the sentence needs: limits as counts, days as texts."),
            Field("detail", .text(), "The sentence, in the reader's language."),
        ])

    static let problem = Schema.answer(
        "Problem", "Why something asked for was not done: RFC 9457.",
        [
            Field("type", .text(), "\"/problems/\" and the code."),
            Field("code", .word(codes), "Stable, for programs."),
            Field("title", .text(), "The status in words."),
            Field("status", .whole(.status, 400...599), "The response's status."),
            Field("detail", .text(), "What happened, in the reader's language."),
            Field("instance", .text(pattern: "^[0-9a-f]{32}$"), "The request's id, as the server's log has it."),
            Field("rule", .whole(.rule, 1...25), "The rule of the regulation that stands in the way.").optional,
            Field("values", .map(value), "What the sentence needs; moments are UTC milliseconds, days texts."),
            Field("errors", .list(.named(fault)), "Every field at fault, in the order of the form."),
            Field("waysOut", .list(.named(wayOut)), "Of a closed gate: both plans that open it.").optional,
            Field(
                "current", .one([.named(.rework), .named(.draft), .named(.passport)]),
                "Of a change that was too late: what was to be changed, as it is now."
            ).optional,
        ])

    private static let codes = Set(Refusal.Code.allCases.map(\.rawValue) + Problem.Code.allCases.map(\.rawValue))
        .sorted()
}
