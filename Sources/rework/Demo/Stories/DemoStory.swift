import ReworkDomain

/// The history of one rework, written down as it would have happened: a file of `Texts/CLIENT/`.
struct DemoStory {
    /// The file's name, by which one story speaks of another.
    let key: String
    /// The key of the client, which is its folder's name.
    let client: String
    let title: String
    /// Working time from the last step to the first start.
    let last: DemoSpan
    /// Who speaks for the client; nil: its first contact.
    let contact: String?
    let link: (kind: Link.Kind, story: String)?
    let steps: [DemoStep]
}

/// One thing that somebody did.
struct DemoStep {
    /// Of its file, from 1.
    let line: Int
    /// Working time since the step before.
    let gap: DemoSpan
    /// After closing, when the day before leaves room for it.
    let isEvening: Bool
    /// Whether the gate stops it instead.
    let isStopped: Bool
    /// Name of the person, when it is not the one who usually does it.
    let by: String?
    /// What was brought with it.
    let files: [DemoFile]
    let act: DemoAct
}

/// What can be done in a story: the lifecycle's actions that people choose.
enum DemoAct {
    case wish(String)
    case talk(DemoTalk)
    case comment(DemoCommenting)
    case passing(DemoPassing)
    case estimate(DemoEstimate)
    case approve
    case reestimate(String)
    case decline(String)
    case withdrawEstimate(String)
    /// Saved without publishing.
    case draft(DemoText)
    case publish(DemoText)
    case returnSpec(String)
    case withdrawSpec(String)
    case sign
    case short(DemoShort)
    case signShort
    /// With a reason when it moves the date.
    case handOff(hours: Int, due: DemoDue, String)
    case claim
    case release(String)
    case deliver(DemoDelivery)
    case returnDelivery(String)
    case show(DemoShow)
    case withdrawDemo(String)
    case judge([Int: DemoVerdict])
    /// What is not named is met.
    case accept([Int: DemoVerdict])
    case changes([Int: DemoVerdict])
    /// On the day of the step; what the client should know.
    case goLive(String)
    case move(DemoDue, String)
    case hold(String)
    case resume
    case reassign(to: String)
    case cancel(String)
    case refuse(RefusedRequest, String)
    case admit(String)

    /// Whether files can be brought with it.
    var takesFiles: Bool {
        switch self {
        case .wish, .talk, .deliver, .show: true
        case .comment, .passing, .estimate, .approve, .reestimate, .decline, .withdrawEstimate, .draft, .publish,
            .returnSpec, .withdrawSpec, .sign, .short, .signShort, .handOff, .claim, .release, .returnDelivery,
            .withdrawDemo,
            .judge, .accept,
            .changes, .goLive, .move, .hold, .resume, .reassign, .cancel, .refuse, .admit:
            false
        }
    }
}

/// What is said in the conversation; people are named with @.
enum DemoTalk {
    case ask(Court, String)
    /// The court whose question is answered.
    case answer(Court, String)
    /// Among the vendor's people.
    case note(String)
}

/// What is said about the newest revision.
enum DemoCommenting {
    case open(DemoComment)
    /// To the newest thread.
    case reply(String)
    case settle
}

struct DemoComment {
    /// Number of the criterion it speaks of.
    let criterion: Int
    let text: String
    let wording: String
    let isBlocking: Bool
    let isInternal: Bool
}

/// What is done about who signs.
enum DemoPassing {
    /// To a contact, or to somebody who is none yet.
    case propose(to: String, new: (position: String, phone: String)?, String)
    /// `anyAmount`: else up to the price of this very document.
    case confirm(anyAmount: Bool)
}
