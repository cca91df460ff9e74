package import ReworkDomain

/// A contact's own place: where they are signed in, and the language they are written to.
package struct AccountPage: Sendable {
    /// One session as its owner sees it.
    package struct Line: Sendable {
        /// Names the session in its form; opens nothing.
        package let id: String
        package let device: String?
        package let startedAt: Moment
        package let seenAt: Moment
        package let isThis: Bool

        package init(id: String, device: String?, startedAt: Moment, seenAt: Moment, isThis: Bool) {
            self.id = id
            self.device = device
            self.startedAt = startedAt
            self.seenAt = seenAt
            self.isThis = isThis
        }
    }

    package let page: ContactPage
    /// The last seen first.
    package let sessions: [Line]

    package init(page: ContactPage, sessions: [Line]) {
        self.page = page
        self.sessions = sessions
    }

    package func html(_ press: Press, _ writing: Writing) -> String {
        var context = page.frame(writing)
        context["count"] = sessions.count
        context["hasOthers"] = sessions.count > 1
        context["sessions"] = sessions.map { session -> [String: Any] in
            [
                "session": session.id, "device": session.device ?? writing.words("my.account.unknownDevice"),
                "started": writing.date(session.startedAt, short: true),
                "seen": writing.date(session.seenAt, short: true), "isThis": session.isThis,
            ]
        }
        context["languages"] = Language.allCases.map { language -> [String: Any] in
            [
                "code": language.rawValue, "languageName": writing.words("language.\(language.rawValue)"),
                "chosen": language == page.reader.language,
            ]
        }
        return press.print("my-account", context, writing)
    }
}
