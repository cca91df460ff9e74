package import ReworkDomain
import ReworkStore

/// Two people in one draft: they are told of each other, and what both have written is put together.
extension Desk {
    /// Longest name of a window, in characters.
    private static let longestWindow = 64

    /// Tells that this window has the draft open, and who else has it.
    /// - Parameter isLeaving: whether the window is being closed.
    /// - Returns: the others, and the draft's version.
    package func present(
        at id: ID<Rework>, window: String, isLeaving: Bool, _ person: ID<Person>
    ) async throws -> (others: [Person], version: Int) {
        let (rework, person) = try await draftable(id, for: person)
        var check = FormCheck()
        let window = check.text(window, "/window", limit: Desk.longestWindow)
        try check.finish()
        let version = try await store.draft(of: rework.id).version
        if isLeaving {
            presence.leave(window, at: id)
            return ([], version)
        }
        let others = presence.sit(person.id, in: window, at: id, now)
        return (others.compactMap { register.person($0) }, version)
    }

    /// What became of both texts, when they were made of one. - Parameter base: what `mine` was written over.
    package func merge(base: String, mine: String, theirs: String) async throws -> ThreeWayMerge {
        try await lane.run { ThreeWayMerge(base: base, mine: mine, theirs: theirs) }
    }

    /// Saves what lost a race put together with what won it, as often as somebody else is faster once more.
    /// - Returns: the draft saved, and who had saved before; nil when the two texts are not to be put together.
    func saveMerged(_ draft: NewDraft, base: String?) async throws -> (draft: Draft, with: ID<Person>?)? {
        guard let base, base.utf8.count <= Desk.longestDraft else { return nil }
        for _ in 0..<Desk.mostMerges {
            let newest = try await store.draft(of: draft.rework)
            let whole = try await merge(base: base, mine: draft.text, theirs: newest.text).text
            guard let whole, whole.utf8.count <= Desk.longestDraft else { return nil }
            if whole == newest.text { return (newest, newest.savedBy) }
            let (by, at) = (draft.by, draft.at)
            let files = try await draftFiles(whole, by: try person(by))
            var change = Change()
            change.draft = NewDraft(
                rework: draft.rework, expected: newest.version, text: whole, files: files, holdsReplaced: true, by: by,
                at: at)
            change.expectations = [.active(by)]
            if try await isCommitted(change) { return (try await store.draft(of: draft.rework), newest.savedBy) }
        }
        return nil
    }

    private static let mostMerges = 4

    private func isCommitted(_ change: Change) async throws -> Bool {
        do {
            try await store.commit(change)
            return true
        } catch StoreError.conflict {
            return false
        }
    }
}
