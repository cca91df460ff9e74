package import ReworkDomain

/// What every page of a contact is made from.
package struct ContactPage: Sendable {
    package let reader: Person
    package let cast: Cast
    package let gate: Gate
    /// Path of the page, for the link that changes the language.
    package let here: String
    /// Goes into the page's forms, so that one sent twice is taken once.
    package let formKey: String
    /// A line told after something was done: a key of `my.told` and its values.
    package var told: (key: String, values: [String: String])?

    package init(reader: Person, cast: Cast, gate: Gate, here: String, formKey: String = "") {
        self.reader = reader
        self.cast = cast
        self.gate = gate
        self.here = here
        self.formKey = formKey
    }

    func frame(_ writing: Writing) -> [String: Any] {
        var context: [String: Any] = [
            "company": cast.client.name, "myName": reader.name, "here": here, "formKey": formKey,
        ]
        if let told { context["told"] = writing.words("my.told.\(told.key)", told.values) }
        return context
    }

    func gateText(_ refusal: GateRefusal, _ writing: Writing) -> String {
        let date = refusal.day.map { writing.day($0, short: true) } ?? ""
        return writing.words("my.gateText.\(refusal.reason.rawValue)", ["date": date])
    }

    /// The document that waits for this reader's client, if one does.
    package static func waitingDocument(of rework: Rework) -> (kind: DocumentReference.Kind, document: Fingerprint)? {
        rework.waitingDocument
    }

    static func answerPath(_ rework: Rework, _ document: Fingerprint) -> String {
        "/reworks/\(rework.id)/answers/\(document.hex)"
    }

    func verb(_ kind: DocumentReference.Kind, of rework: Rework, _ writing: Writing) -> String {
        let maySign = rework.mayBeSigned(by: reader)
        return switch kind {
        case .estimate: writing.words(maySign ? "my.verb.approve" : "my.verb.readEstimate")
        case .spec: writing.words(maySign ? "my.verb.sign" : "my.verb.readSpec")
        case .short: writing.words(maySign ? "my.verb.signShort" : "my.verb.readShort")
        case .demo, .protocolOfAcceptance: writing.words("my.verb.check")
        }
    }

    /// What to do where nobody's signature holds: whom to call. nil where somebody's does.
    func call(_ rework: Rework, _ writing: Writing) -> [String: Any]? {
        guard waitsForSignature(rework), cast.signers(at: rework.price).isEmpty else { return nil }
        var call: [String: Any] = ["name": cast.name(rework.specialist)]
        call["phone"] = cast.people[rework.specialist].flatMap { writing.phone($0.phone) }
        if reader.maySign, let limit = reader.signLimit, let price = rework.price {
            call["why"] = writing.words(
                "my.call.limit", ["limit": writing.money(limit), "price": writing.money(price)])
        } else {
            call["why"] = writing.words("my.call.nobody")
        }
        return call
    }

    /// Whether the reader, who may not sign, has done their part: proposed who should.
    func hasPassedOn(_ rework: Rework) -> Bool {
        rework.openPassing?.by == reader.id && !rework.mayBeSigned(by: reader)
    }

    private func waitsForSignature(_ rework: Rework) -> Bool {
        rework.stage.isLive && rework.hold == nil && rework.waitingDocument != nil
    }

    func price(_ rework: Rework, _ writing: Writing) -> String {
        guard let offer = rework.estimate?.offer else { return "" }
        return "\(writing.money(offer.price)) \(writing.tax(offer))"
    }
}
