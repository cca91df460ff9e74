import ReworkDomain

/// Consultations and bugs on a contact's home.
extension HomePage {
    private func path(_ request: SupportRequest) -> String { "/my/requests/\(request.id)" }

    /// What waits for a word of the contact: a question to them, an answer, a repair, or what is kept.
    func requestAsks(_ writing: Writing) -> [[String: Any]] {
        requests.filter { $0.court == .client }.map { request in
            let (key, anchor) =
                request.isWaitingOnClient
                ? ("answer", "#h-asked")
                : request.stage == .awaitingSupport ? ("kept", "#h-gate") : ("look", "#h-solution")
            return [
                "askTitle": request.title, "href": path(request) + anchor,
                "verb": writing.words("my.request.verb.\(key)"),
                "sentence": RequestSentence(request: request, timing: nil, cast: page.cast).row(writing),
            ]
        }
    }

    /// What the vendor has before it, with its due moment.
    func requestRows(_ writing: Writing) -> [[String: Any]] {
        requests.filter { $0.court != .client }.map { request in
            let kind = writing.words("my.request.kind.\(request.kind.rawValue)")
            let state = RequestSentence(request: request, timing: nil, cast: page.cast).row(writing)
            var row: [String: Any] = [
                "title": request.title, "href": path(request), "stateText": "\(kind). \(state)", "dueLabel": "",
            ]
            let calendar = request.countedUntil.map(writing.then) ?? writing.calendar
            let timing = request.timing(in: calendar)
            guard let deadline = timing?.deadline(now: writing.now, calendar: calendar) else { return row }
            let isLate = deadline.state == .late
            row["dueLabel"] = writing.words("my.request.dueLabel.\(isLate ? "late" : "inTime")")
            row["due"] = writing.date(deadline.at, short: true)
            return row
        }
    }
}
