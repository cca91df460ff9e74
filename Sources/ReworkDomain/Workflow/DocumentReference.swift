/// A document written for a rework: its kind, number within the kind, and the fingerprint of its bytes.
package struct DocumentReference: Equatable, Codable, Sendable {
    package let kind: Kind
    package let number: Int
    package let fingerprint: Fingerprint

    package init(kind: Kind, number: Int, fingerprint: Fingerprint) {
        self.kind = kind
        self.number = number
        self.fingerprint = fingerprint
    }

    package enum Kind: String, Codable, CaseIterable, Sendable {
        case estimate, spec, short, demo, protocolOfAcceptance = "protocol"
    }
}
