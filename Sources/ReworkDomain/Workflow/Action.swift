/// Everything that can be done to a rework: the rows of the lifecycle table, by name.
package enum Action: String, Codable, CaseIterable, Sendable {
    case request, stall, admit, refuse
    case offerEstimate, withdrawEstimate, approveEstimate, askToReestimate, declineEstimate
    case publishSpec, withdrawSpec, returnSpec, signSpec
    case offerShort, withdrawShort, returnShort, signShort
    case handOff, claim, release, deliver, returnDelivery
    case offerDemo, withdrawDemo, judge, accept, requestChanges, score, putLive
    case moveDeadline, ask, answer, note, comment, settleComment, takeWording
    case passOn, confirmPassOn, declinePassOn, hold, resume, reassign, cancel
}
