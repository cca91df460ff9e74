import ReworkDesk
import ReworkDomain
import ReworkStore

/// The draft of a specification with what its editor shows.
struct DraftBody: Encodable {
    struct FindingBody: Encodable {
        let line: Int
        let severity: String
        let code: String
        let values: [String: JSONValue]
        let fix: FixBody?
    }

    /// Whole lines in place of others.
    struct FixBody: Encodable {
        let firstLine: Int
        let lastLine: Int
        /// nil: the lines go.
        let text: String?

        init(_ fix: SpecFix) {
            firstLine = fix.lines.lowerBound
            lastLine = fix.lines.upperBound
            text = fix.text
        }
    }

    struct SectionBody: Encodable {
        let title: String
        let level: Int
        let line: Int
        let items: Int
    }

    struct ItemBody: Encodable {
        /// nil until publishing, or an offer built from it, gives one.
        let id: String?
        let text: String
        let line: Int
    }

    struct KeptBody: Encodable {
        let version: Int
        let text: String
        let savedBy: NamedBody?
        let savedAt: Int64
    }

    let version: Int
    let text: String?
    let savedAt: Int64?
    let savedBy: NamedBody?
    let findings: [FindingBody]
    let outline: [SectionBody]
    let criteria: [ItemBody]
    let words: Int
    let mayPublish: Bool
    let mayOfferShort: Bool
    let shortMinutes: Int
    let editable: Bool
    let kept: [KeptBody]
    let comments: CommentCountBody
    let supplement: SupplementChangesBody?
    /// Whose text was put together with the one saved.
    let mergedWith: NamedBody?
    /// After a refused save: the two texts put together, as far as they can be.
    var pieces: [PieceBody]?

    /// Lines of two texts made of one.
    struct PieceBody: Encodable {
        let agreed: String?
        let base: String?
        let mine: String?
        let theirs: String?

        init(_ piece: ThreeWayMerge.Piece) {
            func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
            switch piece {
            case .agreed(let lines): (agreed, base, mine, theirs) = (text(lines), nil, nil, nil)
            case .disputed(let old, let own, let other):
                (agreed, base, mine, theirs) = (nil, text(old), text(own), text(other))
            }
        }
    }

    /// - Parameter withText: left out after a save, but for one that was put together with another: the editor has it.
    init(_ view: DraftView, withText: Bool, _ register: Register) {
        version = view.draft.version
        text = withText ? view.draft.text : nil
        savedAt = view.draft.savedAt?.milliseconds
        savedBy = NamedBody(view.draft.savedBy, register)
        findings = view.findings.map {
            FindingBody(
                line: $0.line, severity: $0.severity.rawValue, code: $0.code.rawValue,
                values: $0.values.mapValues { JSONValue($0) }, fix: $0.fix.map(FixBody.init))
        }
        outline = (view.outline?.sections ?? []).map {
            SectionBody(title: $0.title, level: $0.level, line: $0.line, items: $0.items)
        }
        criteria = (view.outline?.criteria ?? []).map {
            ItemBody(id: $0.id?.description, text: $0.text, line: $0.line)
        }
        words = view.outline?.words ?? 0
        mergedWith = NamedBody(view.mergedWith, register)
        mayPublish = view.mayPublish
        mayOfferShort = view.mayOfferShort
        shortMinutes = view.shortMinutes
        editable = view.isEditable
        comments = CommentCountBody(view.threads)
        supplement = SupplementChangesBody(view.changes, approved: view.approvedPrice)
        kept = view.draft.kept.map {
            KeptBody(
                version: $0.base, text: $0.text, savedBy: NamedBody($0.savedBy, register),
                savedAt: $0.savedAt.milliseconds)
        }
    }
}
