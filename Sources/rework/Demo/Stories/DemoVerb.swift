import ReworkDomain

/// What a step's heading says is done.
enum DemoVerb: String {
    case wish, ask, answer, note, refuse
    case comment, reply, settle
    case passOn = "pass-on"
    case confirmPassOn = "confirm-pass-on"
    case estimate, approve, reestimate, decline
    case withdrawEstimate = "withdraw-estimate"
    case draft, redraft, publish, revise, sign
    case returnSpec = "return-spec"
    case short
    case signShort = "sign-short"
    case withdrawSpec = "withdraw-spec"
    case handOff = "hand-off"
    case claim, release, deliver
    case returnDelivery = "return-delivery"
    case show
    case withdrawDemo = "withdraw-demo"
    case judge, accept, changes
    case goLive = "go-live"
    case move, hold, resume, reassign, cancel, admit

    /// The act this verb stands for, with everything taken from the step's form.
    /// - Throws: `DemoStoryFault`.
    func act(_ form: inout DemoForm) throws -> DemoAct {
        switch self {
        case .wish: .wish(try form.body())
        case .ask: .talk(.ask(try form.court(), try form.body()))
        case .answer: .talk(.answer(try form.court(), try form.body()))
        case .note: .talk(.note(try form.body()))
        case .comment: .comment(.open(try form.comment()))
        case .reply: .comment(.reply(try form.body()))
        case .settle: .comment(.settle)
        case .passOn: .passing(try form.proposal())
        case .confirmPassOn: .passing(.confirm(anyAmount: try form.flag("limit", "any")))
        case .refuse: .refuse(try form.refusal(), try form.body())
        case .estimate: .estimate(try form.estimate())
        case .approve: .approve
        case .reestimate: .reestimate(try form.body())
        case .decline: .decline(try form.body())
        case .withdrawEstimate: .withdrawEstimate(try form.body())
        case .draft: .draft(.whole(try form.body()))
        case .redraft: .draft(.changed(try form.changes()))
        case .publish: .publish(.whole(try form.body()))
        case .revise: .publish(.changed(try form.changes()))
        case .sign: .sign
        case .returnSpec: .returnSpec(try form.body())
        case .withdrawSpec: .withdrawSpec(try form.body())
        case .short: .short(try form.short())
        case .signShort: .signShort
        case .handOff: .handOff(hours: try form.number("hours"), due: try form.due(), form.optionalBody())
        case .claim: .claim
        case .release: .release(try form.body())
        case .deliver: .deliver(try form.delivery())
        case .returnDelivery: .returnDelivery(try form.body())
        case .show: .show(try form.show())
        case .withdrawDemo: .withdrawDemo(try form.body())
        case .judge: .judge(try form.verdicts())
        case .accept: .accept(try form.verdicts())
        case .changes: .changes(try form.verdicts())
        case .goLive: .goLive(form.optionalBody())
        case .move: .move(try form.due(), try form.body())
        case .hold: .hold(try form.body())
        case .resume: .resume
        case .reassign: .reassign(to: try form.required("to"))
        case .cancel: .cancel(try form.body())
        case .admit: .admit(try form.body())
        }
    }
}
