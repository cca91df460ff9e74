/// What is said about one place of a specification, and whether it is settled.
package struct CommentThread: Equatable, Codable, Sendable {
    /// 1, 2, … within its rework.
    package let number: Int
    package let anchor: CommentAnchor
    /// Between the vendor's people: no contact ever reads it.
    package let isInternal: Bool
    /// While it is open, nobody signs; of an internal one, nobody publishes.
    package let isBlocking: Bool
    /// Other words proposed for the place, in one line; nil when there are none.
    package let wording: String?
    /// Oldest first; the first opened it.
    package internal(set) var remarks: [Remark]
    package internal(set) var state: State
    /// nil while it is open.
    package internal(set) var settled: Settled?

    package struct Remark: Equatable, Codable, Sendable {
        package let by: ID<Person>
        /// Whether one of the client's contacts wrote it.
        package let isFromClient: Bool
        /// Markdown.
        package let text: String
        package let at: Moment
    }

    package enum State: String, Codable, CaseIterable, Sendable {
        case open, resolved
        /// The proposed words went into the draft.
        case taken
    }

    package struct Settled: Equatable, Codable, Sendable {
        package let by: ID<Person>
        package let at: Moment
    }

    package var isOpen: Bool { state == .open }

    package var opener: Remark { remarks[0] }

    /// Stands in the way of a signature.
    package var stopsSigning: Bool { isOpen && isBlocking && !isInternal }

    /// Stands in the way of publishing.
    package var stopsPublishing: Bool { isOpen && isBlocking && isInternal }

    /// Whose word is awaited: the side that spoke last waits for the other.
    package var waitsOn: Court { remarks.last?.isFromClient == true ? .specialist : .client }

    package func isSeen(by person: Person) -> Bool { person.isVendor || !isInternal }
}
