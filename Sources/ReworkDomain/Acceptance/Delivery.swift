/// What the developer says at delivery: for every criterion how it was met, and the hours spent.
package struct Delivery: Equatable, Codable, Sendable {
    package var minutesSpent: Int
    package var note: String
    package var cover: [Cover]
    /// nil when there are none.
    package var files: [Attachment]?
    /// For the vendor's people; nil when there are none.
    package var commits: [Commit]?

    package struct Cover: Equatable, Codable, Sendable {
        package var criterion: CriterionID
        package var how: String

        package init(criterion: CriterionID, how: String) {
            self.criterion = criterion
            self.how = how
        }
    }

    package init(
        minutesSpent: Int, note: String = "", cover: [Cover], files: [Attachment] = [], commits: [Commit]? = nil
    ) {
        self.minutesSpent = minutesSpent
        self.note = note
        self.cover = cover
        self.files = files.orNone
        self.commits = commits
    }

    /// The delivery with tidy texts, its cover in the order of the criteria.
    /// - Parameter given: the highest number that was ever given to a criterion.
    /// - Throws: `Refusal` `.invalid` naming every criterion not covered and every other field at fault.
    package func checked(criteria: [Criterion], given: Int = .max) throws(Refusal) -> Delivery {
        var check = FormCheck()
        check.number(minutesSpent, "/minutesSpent", in: 1...120_000)
        let tidyNote = check.text(note, "/note", limit: TextLimit.note, optional: true)
        let known = Set(criteria.map(\.id))
        for (index, item) in cover.enumerated() where !known.contains(item.criterion) {
            check.fault("/cover/\(index)/criterion", .unknown)
        }
        let told = Dictionary(cover.map { ($0.criterion, $0.how) }, uniquingKeysWith: { _, last in last })
        let complete = criteria.map { criterion in
            let pointer = "/cover/\(criterion.id)"
            let how = check.text(told[criterion.id] ?? "", pointer, limit: TextLimit.note, optional: true)
            if how.isEmpty {
                check.fault(pointer, .coverMissing, ["criterion": .text(criterion.id.description)])
            }
            return Cover(criterion: criterion.id, how: how)
        }
        let tidyCommits = (commits ?? []).prefix(CommitLog.most).enumerated().map { index, commit in
            commit.check("/commits/\(index)", given: given, &check)
        }
        if (commits ?? []).count > CommitLog.most {
            check.fault("/commits", .tooLarge, ["maximum": .number(CommitLog.most)])
        }
        try check.finish()
        return Delivery(
            minutesSpent: minutesSpent, note: tidyNote, cover: complete, files: files ?? [],
            commits: tidyCommits.isEmpty ? nil : tidyCommits)
    }
}
