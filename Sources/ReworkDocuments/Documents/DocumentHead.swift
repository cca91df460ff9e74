import ReworkDomain

extension Press {
    /// What every document begins with: kind, label, date, title, sides.
    /// - Parameter price: what signing it binds to, when that is not the rework's price yet.
    func head(
        _ kind: DocumentReference.Kind, _ number: Int, of rework: Rework, title: String, kindText: String, cast: Cast,
        price: Money? = nil, _ writing: Writing
    ) -> [String: Any] {
        var context: [String: Any] = [
            "kind": kindText, "label": writing.label(kind, number, of: rework.id), "title": title,
            "date": writing.date(writing.calendar.day(of: writing.now)), "client": clientSide(cast, writing),
        ]
        let signers = cast.signers(at: price ?? rework.price).compactMap { cast.side($0.id, writing) }
        if !signers.isEmpty { context["signers"] = ["people": signers] }
        context["specialist"] = cast.side(rework.specialist, writing)
        return context
    }

    func clientSide(_ cast: Cast, _ writing: Writing) -> [String: Any] {
        var side: [String: Any] = ["name": cast.client.name]
        if let plan = cast.plan(on: writing.calendar.day(of: writing.now)) {
            var shown: [String: Any] = ["planName": writing.words("plan.\(plan.kind.rawValue)")]
            if let through = plan.through { shown["through"] = writing.date(through) }
            side["plan"] = shown
        }
        return side
    }
}
