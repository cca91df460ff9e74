/// Something asked: it is the addressee's move until answered.
package struct Question: Equatable, Codable, Sendable {
    /// 1, 2, … within its rework.
    package let number: Int
    package let to: Court
    package let by: ID<Person>
    /// Whether the asker was one of the client's contacts.
    package let isFromClient: Bool
    package let text: String
    package let at: Moment
    /// nil when there are none.
    package var files: [Attachment]?
    package var answer: Answer?

    package struct Answer: Equatable, Codable, Sendable {
        package let by: ID<Person>
        package let text: String
        package let at: Moment
        package var files: [Attachment]?
    }

    package var isOpen: Bool { answer == nil }

    /// The client sees what it was asked and what it asked; all else is the vendor's own.
    package var isInternal: Bool { to != .client && !isFromClient }
}
