package import ReworkDomain

/// The form under a document that asks for an answer. The document's bytes are not touched: the form is put in at the
/// marker before `</body>`.
package struct AnswerForm: Sendable {
    package let rework: Rework
    package let document: DocumentReference
    package let reader: Person
    package let cast: Cast
    package let typed: Typed
    /// What is read again, for a specification or short offer that has been signed or returned before.
    package var again: ReadAgain?
    /// Whether verdicts were just saved.
    package var wasSaved = false

    package init(rework: Rework, document: DocumentReference, reader: Person, cast: Cast, typed: Typed = Typed()) {
        self.rework = rework
        self.document = document
        self.reader = reader
        self.cast = cast
        self.typed = typed
    }

    /// The document's bytes with the form in them.
    package func page(_ bytes: [UInt8], _ press: Press, _ writing: Writing) -> [UInt8] {
        switch document.kind {
        case .estimate: Press.insert(press.print("answer-estimate", estimate(writing), writing), into: bytes)
        case .spec: Press.insert(press.print("answer-spec", spec(press, writing), writing), into: bytes)
        case .short: Press.insert(press.print("answer-short", short(press, writing), writing), into: bytes)
        case .demo: Press.insert(press.print("answer-demo", demo(writing), writing), into: bytes)
        case .protocolOfAcceptance: bytes
        }
    }

    /// What all the forms have: who signs, which copy, what is wrong.
    func common(_ writing: Writing, errors: [(at: String, text: String)]) -> [String: Any] {
        let maySign = rework.mayBeSigned(by: reader)
        var context: [String: Any] = [
            "number": rework.id.number, "sha256": document.fingerprint.hex, "maySign": maySign,
        ]
        context["specialist"] = cast.side(rework.specialist, writing, formal: false)
        if !maySign, let names = cast.signerNames(at: rework.price) { context["signers"] = ["names": names] }
        if !maySign, reader.maySign, let limit = reader.signLimit, let price = rework.price {
            context["limit"] = writing.words(
                "answer.limit", ["limit": writing.money(limit), "price": writing.money(price)])
        }
        context["name"] = typed.text("name")
        context["nameError"] = error("/name", missing: "answer.error.nameMissing", writing)
        if let problem = typed.problem {
            context["alert"] = ["fix": writing.problem(problem, [:])]
        } else if !errors.isEmpty {
            context["alert"] = [
                "fix": writing.words("answer.fix", count: errors.count),
                "list": ["errors": errors.map { ["at": $0.at, "text": $0.text] }],
            ]
        }
        return context
    }

    /// The sentence at a field; nil when nothing is wrong with it.
    func error(_ pointer: String, missing: String, _ writing: Writing) -> String? {
        guard let fault = typed.fault(at: pointer) else { return nil }
        if fault.code == .tooLong, case .number(let limit)? = fault.values["limit"] {
            return writing.words("answer.error.tooLong", ["limit": String(limit)])
        }
        return writing.words(missing)
    }

    func due(_ writing: Writing) -> [String: Any]? {
        rework.estimate.map { writing.date($0.offer.validUntil) }
    }
}

/// Markdown of this revision and of the one that the client knows: signed last, else returned last.
package struct ReadAgain: Sendable {
    package let old: String
    package let revision: Int
    package let isSigned: Bool
    package let now: String

    package init(old: String, revision: Int, isSigned: Bool, now: String) {
        self.old = old
        self.revision = revision
        self.isSigned = isSigned
        self.now = now
    }
}

extension Press {
    private static let marker = Array("<!-- answer -->".utf8)

    /// Puts `form` before the last marker; the bytes before it stay as they were signed.
    static func insert(_ form: String, into bytes: [UInt8]) -> [UInt8] {
        let last = bytes.count - marker.count
        guard let place = stride(from: last, through: 0, by: -1).first(where: { bytes[$0...].starts(with: marker) })
        else { return bytes }
        return Array(bytes[..<place]) + Array(form.utf8) + Array(bytes[place...])
    }
}
