extension Rework {
    /// Threads of comments, oldest first.
    package internal(set) var threads: [CommentThread] {
        get { keptThreads ?? [] }
        set { keptThreads = newValue.isEmpty ? nil : newValue }
    }

    package func thread(_ number: Int) -> CommentThread? {
        threads.indices.contains(number - 1) ? threads[number - 1] : nil
    }

    /// Open threads in the way of the client's signature.
    package var signingStoppers: [CommentThread] { threads.filter(\.stopsSigning) }

    /// Open internal threads in the way of publishing.
    package var publishingStoppers: [CommentThread] { threads.filter(\.stopsPublishing) }

    /// Threads of one rework and remarks of one thread ⚙: more is a conversation that wants a call.
    package static let (mostThreads, mostRemarks) = (200, 100)

    /// Who began it on one's own side settles a thread: the specialist any, a contact the client's, the others their own.
    package func maySettle(_ thread: CommentThread, _ person: Person) -> Bool {
        guard thread.isSeen(by: person) else { return false }
        if Who.specialist.includes(.person(person), on: self) { return true }
        return person.isVendor ? thread.opener.by == person.id : thread.opener.isFromClient
    }

    func decide(_ command: CommentCommand, by person: Person) throws(Refusal) -> CommentFact {
        switch command {
        case .open(let comment):
            return try open(comment, by: person)
        case .reply(let number, let text):
            let thread = try seen(number, by: person)
            var check = FormCheck()
            let text = check.text(text, "/text", limit: TextLimit.note)
            if thread.remarks.count >= Rework.mostRemarks {
                check.fault("/text", .tooLarge, ["maximum": .number(Rework.mostRemarks)])
            }
            try check.finish()
            return .replied(thread: number, text: text, fromClient: !person.isVendor)
        case .resolve(let number):
            let thread = try settled(number, by: person)
            guard thread.isOpen else { throw Refusal(.alreadyAnswered) }
            return .resolved(thread: number)
        case .reopen(let number):
            let thread = try settled(number, by: person)
            guard !thread.isOpen else { throw Refusal(.alreadyAnswered) }
            return .reopened(thread: number)
        case .takeWording(let number):
            let thread = try seen(number, by: person)
            guard thread.isOpen else { throw Refusal(.alreadyAnswered) }
            guard thread.wording != nil else { throw Refusal(.notFound) }
            return .wordingTaken(thread: number)
        }
    }

    private func open(_ comment: NewComment, by person: Person) throws(Refusal) -> CommentFact {
        var check = FormCheck()
        let text = check.text(comment.text, "/text", limit: TextLimit.note)
        let oneLine = comment.wording.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let wording = check.text(oneLine, "/wording", limit: TextLimit.wording, optional: true)
        if !wording.isEmpty, !comment.anchor.takesWording { check.fault("/wording", .unknown) }
        if threads.count >= Rework.mostThreads {
            check.fault("/text", .tooLarge, ["maximum": .number(Rework.mostThreads)])
        }
        // A contact reads published revisions alone, and hides nothing from its specialist.
        if !person.isVendor, comment.anchor.revision == nil { check.fault("/at", .unknown) }
        if let revision = comment.anchor.revision, revision > (spec?.revision ?? 0) { check.fault("/at", .unknown) }
        // What the client has never read is no matter to it.
        let isInternal = person.isVendor && (comment.isInternal || comment.anchor.revision == nil)
        try check.finish()
        return .opened(
            anchor: comment.anchor, text: text, fromClient: !person.isVendor, isInternal: isInternal,
            isBlocking: comment.isBlocking, wording: wording.isEmpty ? nil : wording)
    }

    /// - Throws: `Refusal` `.notFound`: what a person may not read is not there.
    private func seen(_ number: Int, by person: Person) throws(Refusal) -> CommentThread {
        guard let thread = thread(number), thread.isSeen(by: person) else { throw Refusal(.notFound) }
        return thread
    }

    private func settled(_ number: Int, by person: Person) throws(Refusal) -> CommentThread {
        let thread = try seen(number, by: person)
        guard maySettle(thread, person) else { throw Refusal(.notAllowed) }
        return thread
    }

    mutating func fold(_ fact: CommentFact, _ event: Event<Fact>) {
        guard case .person(let person) = event.actor else { return }
        let settled = CommentThread.Settled(by: person, at: event.at)
        switch fact {
        case .opened(let anchor, let text, let fromClient, let isInternal, let isBlocking, let wording):
            let remark = CommentThread.Remark(by: person, isFromClient: fromClient, text: text, at: event.at)
            threads.append(
                CommentThread(
                    number: threads.count + 1, anchor: anchor, isInternal: isInternal, isBlocking: isBlocking,
                    wording: wording, remarks: [remark], state: .open))
        case .replied(let number, let text, let fromClient):
            let remark = CommentThread.Remark(by: person, isFromClient: fromClient, text: text, at: event.at)
            threads[number - 1].remarks.append(remark)
        case .resolved(let number): settle(number, .resolved, settled)
        case .reopened(let number): settle(number, .open, nil)
        case .wordingTaken(let number):
            settle(number, .taken, settled)
            if stage == .specified { takeBackSpec() }
        }
        var named = fact.text.map { MentionText.people(in: $0) } ?? []
        // What a contact writes is for its specialist, named or not.
        if fact.text != nil, fact.isFromClient, !named.contains(specialist) { named.append(specialist) }
        mention(named, event)
    }

    private mutating func settle(_ number: Int, _ state: CommentThread.State, _ settled: CommentThread.Settled?) {
        threads[number - 1].state = state
        threads[number - 1].settled = settled
    }
}

extension CommentFact {
    fileprivate var isFromClient: Bool {
        switch self {
        case .opened(_, _, let fromClient, _, _, _), .replied(_, _, let fromClient): fromClient
        case .resolved, .reopened, .wordingTaken: false
        }
    }
}
