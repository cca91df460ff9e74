/// What a client thinks of how a request was solved: one contact's word, given freely (rule 20's indicator).
package struct Score: Equatable, Codable, Sendable {
    /// 1 is worst, 5 best.
    package let value: Int
    /// In the contact's words; may be empty.
    package let note: String

    package static let values = 1...5

    package init(value: Int, note: String = "") {
        self.value = value
        self.note = note
    }

    /// - Throws: `Refusal` `.invalid` with the fields at fault.
    func checked() throws(Refusal) -> Score {
        var check = FormCheck()
        if !Score.values.contains(value) { check.fault("/score", value == 0 ? .missing : .unknown) }
        let note = check.text(note, "/note", limit: TextLimit.reason, optional: true)
        try check.finish()
        return Score(value: value, note: note)
    }
}
