/// An offered demonstration: what to look at and where.
package struct Demo: Equatable, Codable, Sendable {
    /// 1, 2, … within its rework.
    package let number: Int
    package let plan: DemoPlan
    package let offeredAt: Moment
    package var document: Fingerprint?
}

/// What the specialist shows: at least one of a link, a recording, a scheduled call.
package struct DemoPlan: Equatable, Codable, Sendable {
    package var link: String?
    package var recording: String?
    package var callAt: Moment?
    /// Markdown: what to know before looking.
    package var notes: String
    /// Where to look for single criteria.
    package var places: [Place]
    /// nil when there are none.
    package var files: [Attachment]?

    package struct Place: Equatable, Codable, Sendable {
        package var criterion: CriterionID
        package var text: String

        package init(criterion: CriterionID, text: String) {
            self.criterion = criterion
            self.text = text
        }
    }

    package init(
        link: String? = nil, recording: String? = nil, callAt: Moment? = nil, notes: String = "", places: [Place] = [],
        files: [Attachment] = []
    ) {
        self.link = link
        self.recording = recording
        self.callAt = callAt
        self.notes = notes
        self.places = places
        self.files = files.orNone
    }

    /// The plan with tidy texts. - Throws: `Refusal` `.invalid` with every field at fault.
    package func checked(criteria: [Criterion], now: Moment) throws(Refusal) -> DemoPlan {
        var check = FormCheck()
        var plan = self
        plan.link = DemoPlan.address(link, "/link", &check)
        plan.recording = DemoPlan.address(recording, "/recording", &check)
        if plan.link == nil, plan.recording == nil, callAt == nil { check.fault("/link", .missing) }
        if let callAt, callAt <= now { check.fault("/callAt", .notInPast) }
        if let callAt, callAt > now.adding(seconds: 366 * 86_400) { check.fault("/callAt", .tooLarge) }
        plan.notes = check.text(notes, "/notes", limit: TextLimit.summary, optional: true)
        let known = Set(criteria.map(\.id))
        plan.places = places.enumerated().compactMap { index, place in
            if !known.contains(place.criterion) { check.fault("/where/\(index)/criterion", .unknown) }
            let text = check.text(place.text, "/where/\(index)/text", limit: TextLimit.note, optional: true)
            return text.isEmpty ? nil : Place(criterion: place.criterion, text: text)
        }
        try check.finish()
        return plan
    }

    /// Only http and https: the address becomes a link in a document that is kept for ever.
    private static func address(_ text: String?, _ pointer: String, _ check: inout FormCheck) -> String? {
        let text = check.text(text ?? "", pointer, limit: TextLimit.link, optional: true)
        if text.isEmpty { return nil }
        let lower = text.lowercased()
        let hasHost = ["https://", "http://"].contains { lower.hasPrefix($0) && lower.count > $0.count }
        if !hasHost || text.contains(where: \.isWhitespace) { check.fault(pointer, .notAURL) }
        return text
    }
}
