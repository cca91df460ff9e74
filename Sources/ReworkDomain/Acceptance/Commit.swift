/// A commit of the delivered work, and the criteria it says it covers.
package struct Commit: Equatable, Codable, Sendable {
    /// Hexadecimal, in small letters: whole, or shortened as the developer pasted it.
    package let hash: String
    package let subject: String
    package let covers: [CriterionID]

    package init(hash: String, subject: String, covers: [CriterionID]) {
        self.hash = hash
        self.subject = subject
        self.covers = covers
    }

    package static let longestSubject = TextLimit.title

    /// What people call it by.
    package var shortHash: String { String(hash.prefix(8)) }

    /// nil unless it is 7 to 64 hexadecimal digits.
    package static func hash(_ text: some StringProtocol) -> String? {
        let isHash =
            (7...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (97...102).contains(byte | 0x20)
            }
        return isHash ? text.lowercased() : nil
    }

    /// - Parameter given: the highest number that was ever given to a criterion; the criterion itself may be gone by now.
    func check(_ pointer: String, given: Int, _ check: inout FormCheck) -> Commit {
        let hash = Commit.hash(self.hash)
        if hash == nil { check.fault("\(pointer)/hash", .format) }
        let subject = check.text(String(subject.prefix(Commit.longestSubject)), "\(pointer)/subject", limit: .max)
        for criterion in covers where criterion.number > given {
            check.fault("\(pointer)/covers", .neverGiven, ["criterion": .text(criterion.description)])
        }
        return Commit(hash: hash ?? self.hash, subject: subject, covers: covers)
    }
}
