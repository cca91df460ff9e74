import ReworkDomain

/// The sentence at the head of a consultation or bug for its client: what happens next, by when, and whether anything is
/// asked of them.
struct RequestSentence {
    let request: SupportRequest
    let timing: Timing?
    let cast: Cast

    func text(_ writing: Writing) -> String {
        var values = ["number": request.id.description, "name": cast.name(request.specialist)]
        if request.isContested { return writing.words("my.request.sentence.contested", values) }
        if request.isWaitingOnClient, request.stage.isLive { return writing.words("my.sentence.question") }
        let deadline = timing?.deadline(now: writing.now, calendar: writing.calendar)
        if let deadline { values["date"] = writing.moment(deadline.at, short: true) }
        switch request.stage {
        case .triage, .open, .fixing:
            // A moment that has passed is not promised again.
            let isLate = deadline.map { $0.state == .late } ?? true
            let stage = request.stage == .fixing ? "open" : request.stage.rawValue
            return writing.words("my.request.sentence.\(stage)\(isLate ? "Late" : "")", values)
        case .awaitingSupport, .answered, .fixed, .closed, .withdrawn, .becameRework:
            return writing.words("my.request.sentence.\(request.stage.rawValue)", values)
        }
    }

    /// The same in a few words, for a row.
    func row(_ writing: Writing) -> String {
        if request.isWaitingOnClient, request.stage.isLive { return writing.words("my.row.question") }
        return writing.words("my.request.row.\(request.isContested ? "contested" : request.stage.rawValue)")
    }
}

/// A step of a deadline's explanation in words (rule 15).
enum StepText {
    static func text(_ step: ClockStep, _ writing: Writing) -> String {
        func say(_ key: String, _ values: [String: String]) -> String {
            writing.words("my.request.step.\(key)", values)
        }
        switch step {
        case .set(let at): return say("set", ["at": writing.moment(at, short: true)])
        case .later(let why, let cutoff):
            return say("later.\(why.rawValue)", ["cutoff": clock(cutoff)])
        case .daysOff(let days):
            let names = days.map { day in
                writing.day(day.day, short: true) + (day.name.map { " (\($0))" } ?? "")
            }
            return say("daysOff", ["days": names.joined(separator: ", ")])
        case .counts(let from, let seconds):
            return say(
                "counts", ["at": writing.moment(from, short: true), "hours": writing.duration(minutes(seconds))])
        case .waited(let from, let to, let seconds):
            return say(
                "waited",
                [
                    "from": writing.moment(from, short: true), "to": writing.moment(to, short: true),
                    "hours": writing.duration(minutes(seconds)),
                ])
        case .stands(let since, let left):
            return say("stands", ["at": writing.moment(since, short: true), "hours": writing.duration(minutes(left))])
        case .dayLimit(let at): return say("dayLimit", ["at": writing.moment(at, short: true)])
        case .due(let at): return say("due", ["at": writing.moment(at, short: true)])
        }
    }

    /// Up to the next whole minute.
    private static func minutes(_ seconds: Int) -> Int { (seconds + 59) / 60 }

    private static func clock(_ seconds: Int) -> String {
        let minute = seconds / 60 % 60
        return "\(seconds / 3600):\(minute < 10 ? "0" : "")\(minute)"
    }
}
