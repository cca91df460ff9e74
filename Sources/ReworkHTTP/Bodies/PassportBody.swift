import ReworkDesk
import ReworkDomain
import ReworkStore

/// Rule 19: a project's passport: what its accepted reworks made of the system, and what is written by hand.
struct PassportBody: Encodable {
    struct Entry: Encodable {
        let rework: Int64
        let title: String
        let acceptedAt: Int64
        /// Where in the system it is found; left out when its specification does not say.
        let place: String?
        let criteria: [CriterionBody]
        /// SHA-256 of the signed specification's document.
        let specification: String?
    }

    struct Note: Encodable {
        let number: Int
        let base: Int
        let text: String
        let rich: [RichBlockBody]
        let by: NamedBody?
        let at: Int64
        /// Whether somebody else was faster, so that it is kept beside the present text.
        let beside: Bool
    }

    let client: NamedBody
    /// Number of the present text: what If-Match of the next one names; 0 for none.
    let version: Int
    let entries: [Entry]
    let note: Note?
    /// Every text there was, the newest first.
    let notes: [Note]
    let allowedActions: [String]

    init(_ view: PassportView, _ desk: Desk) {
        client = NamedBody(view.client)
        version = view.client.passport.version
        entries = view.entries.map { entry in
            Entry(
                rework: entry.rework.id.number, title: entry.rework.title,
                acceptedAt: entry.acceptedAt.milliseconds, place: entry.place,
                criteria: entry.rework.criteria.map { CriterionBody(id: $0.id.description, text: $0.text) },
                specification: entry.rework.spec?.document?.hex)
        }
        let told = view.notes.map { note in
            Note(
                number: note.number, base: note.base, text: note.text,
                rich: RichBlockBody.all(view.shown[note.text]?.rich), by: NamedBody(note.by, desk.register),
                at: note.at.milliseconds, beside: note.isBeside)
        }
        let present = view.client.passport.version
        note = told.first { $0.number == present }
        notes = told
        allowedActions = view.mayWrite ? ["notePassport"] : []
    }
}
