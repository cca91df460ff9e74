import Foundation
package import ReworkDomain
package import ReworkSecrets
import ReworkStore

/// Who calls, upon which version, and under which idempotency key.
package struct Call: Sendable {
    package let person: ID<Person>
    /// The version the caller saw; nil when it does not matter.
    package let expects: Int?
    package let key: Key?

    /// A client-made key, and SHA-256 of the request it stands for, without the passwords in it: a hash that is quick
    /// to make must not be kept of those.
    package struct Key: Sendable {
        package let text: String
        package let request: Digest

        package init(text: String, request: Digest) {
            self.text = text
            self.request = request
        }
    }

    package init(by person: ID<Person>, expects: Int? = nil, key: Key? = nil) {
        self.person = person
        self.expects = expects
        self.key = key
    }
}

/// What came of an action.
package struct Outcome: Sendable {
    package let rework: Rework
    /// Told although something was written: the gate stalled the rework instead.
    package let refusal: Refusal?
}

/// What is kept under an idempotency key.
struct KeptResult: Codable {
    /// What was made or changed.
    let subject: History
    /// Whether the gate stalled it instead.
    let isStalled: Bool

    var bytes: [UInt8] {
        get throws { try JSONWriter.bytes(self) }
    }

    static func read(_ bytes: [UInt8]) throws -> KeptResult {
        try JSONDecoder().decode(KeptResult.self, from: Data(bytes))
    }
}
