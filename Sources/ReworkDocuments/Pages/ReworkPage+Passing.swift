import ReworkDomain

/// What a contact's page says of a signature passed on: that it waits, that it was declined, the forms of who decides.
extension ReworkPage {
    func passing(_ context: inout [String: Any], _ writing: Writing) {
        context["mayPassOn"] = allowed.contains(.passOn)
        if let open = rework.openPassing {
            context["passing"] = waiting(open, writing)
        } else if let last = rework.passings.last, last.document == rework.waitingDocument?.document,
            case .declined(let reason, let person, let at) = last.outcome
        {
            context["passingDeclined"] = [
                "said": writing.words(
                    "my.passOn.declined",
                    [
                        "colleague": page.cast.name(last.colleague), "name": page.cast.name(person),
                        "date": writing.moment(at, short: true),
                    ]), "quoted": reason,
            ]
        }
    }

    private func waiting(_ passing: Passing, _ writing: Writing) -> [String: Any] {
        let values = [
            "name": page.cast.name(passing.by), "colleague": page.cast.name(passing.colleague),
            "date": writing.moment(passing.at, short: true),
        ]
        var shown: [String: Any] = ["said": writing.words("my.passOn.waits", values)]
        if !passing.note.isEmpty { shown["note"] = passing.note }
        guard allowed.contains(.confirmPassOn) else { return shown }
        var decide: [String: Any] = ["proposal": passing.number]
        if let price = rework.price {
            decide["upTo"] = writing.words("my.passOn.upTo", ["price": writing.money(price)])
        }
        // Nobody gives a right they do not hold.
        decide["mayGiveAny"] = page.reader.signLimit == nil
        if case .passing? = wrong?.form {
            decide["declineTyped"] = wrong?.typed.text("reason")
            decide["declineError"] = error(writing)
            decide["declineOpen"] = true
        }
        shown["decide"] = decide
        return shown
    }
}
