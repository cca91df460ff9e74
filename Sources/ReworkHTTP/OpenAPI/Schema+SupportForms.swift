import ReworkDomain

/// What the actions of a consultation or bug take.
extension Schema {
    private static let warrantyForm = Schema.request(
        "WarrantyForm", "The signed criterion of an accepted rework that no longer holds.",
        [Field("rework", .identity, "Number of the rework."), Field("criterion", .criterion, "Which.")])

    static let supportWish = Schema.request(
        "SupportWish", "A question, a fault, or a change.",
        [
            Field("client", .identity, "Whose; of a contact its own, whatever is said.").optional,
            Field("contact", .identity, "On whose word; of a contact themselves, whatever is said.").optional,
            Field("kind", .word(RequestKind.self), "What the contact takes it for (rule 8)."),
            Field("title", .saying(TextLimit.title), "In a few words."),
            Field("text", .saying(TextLimit.wish), "Markdown; in full."),
            Field("workStopped", .flag, "The client can't work.").optional,
            Field("warranty", warrantyForm, "What no longer holds (rule 9).").optional, filesWanted,
        ])

    static let classification = Schema.request(
        "ClassificationForm", "What it is (rules 8, 10).",
        [
            Field("kind", .word(RequestKind.self), "Which kind."),
            Field(
                "reason", .text(longest: TextLimit.reason), "For the client; due when the kind is not the one proposed."
            ).optional,
            Field("warranty", warrantyForm, "Of a bug: what makes the repair free.").optional,
        ])

    static let solutionForm = Schema.request(
        "SolutionForm", "The answer to a consultation.",
        [
            Field("text", .saying(TextLimit.summary), "Markdown."),
            Field("recommendation", .flag, "Rule 2: a recommendation.").optional, filesWanted,
        ])

    static let repairForm = Schema.request(
        "RepairForm", "What was done about a bug.",
        [Field("text", .saying(TextLimit.summary), "Markdown."), filesWanted])

    static let referralForm = Schema.request(
        "ReferralForm", "What the client wants to be told about.",
        [Field("text", .text(longest: TextLimit.question), "May be empty.").optional])

    static let flagForm = Schema.request(
        "FlagForm", "Whether the client can work.", [Field("stopped", .flag, "True: it can't.")])
}
