/// What a contact sends, or a specialist writes down on a contact's word.
package struct SupportWish: Sendable {
    package var kind: RequestKind
    package var title: String
    package var text: String
    package var isWorkStopped: Bool
    package var warranty: WarrantyClaim?
    package var files: [Attachment]

    package init(
        kind: RequestKind, title: String, text: String, isWorkStopped: Bool = false, warranty: WarrantyClaim? = nil,
        files: [Attachment] = []
    ) {
        self.kind = kind
        self.title = title
        self.text = text
        self.isWorkStopped = isWorkStopped
        self.warranty = warranty
        self.files = files
    }
}

extension SupportRequest {
    /// The beginning: in triage, whatever the client holds (rule 8).
    /// - Throws: `Refusal` `.notAllowed`, `.invalid` with the fields at fault.
    package static func request(
        _ wish: SupportWish, from contact: Person, by person: Person, specialist: ID<Person>,
        assigned: Assigned? = nil, in situation: SupportSituation
    ) throws(Refusal) -> SupportFact {
        let client = situation.client
        guard Who.mayAsk(person, on: contact, of: client) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let title = check.text(wish.title, "/title", limit: TextLimit.title)
        let text = check.text(wish.text, "/text", limit: TextLimit.wish)
        if contact.client != client.id || !contact.isActive { check.fault("/contact", .unknown) }
        if wish.warranty != nil, wish.kind != .bug || !situation.isCovered(wish.warranty) {
            check.fault("/warranty", .unknown)
        }
        try check.finish()
        return .made(
            SupportMade(
                client: client.id, contact: contact.id, kind: wish.kind, title: title, text: text,
                isWorkStopped: wish.isWorkStopped, specialist: specialist, warranty: wish.warranty,
                files: wish.files.orNone, assigned: assigned))
    }
}
