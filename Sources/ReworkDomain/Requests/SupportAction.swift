/// What may be done to a consultation or a bug: the rows of its lifecycle.
package enum SupportAction: String, Codable, CaseIterable, Sendable {
    case request, classify, contest, settle, admit, refer
    case begin, queue, claim, release, answer, fix
    case close, reopen, withdraw
    case ask, reply, note, reassign, flag, score
}
