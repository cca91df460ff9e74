import ReworkDomain

extension ContactPage {
    /// Whose time it was so far: the client's and the vendor's (rule 14).
    /// - Parameter end: since when nothing is counted any more; nil while something is.
    func ledger(_ ledger: CourtLedger, over end: Moment?, _ writing: Writing) -> [String: Any] {
        let times = ledger.times(until: writing.now, in: end.map(writing.then) ?? writing.calendar)
        func told(_ time: CourtLedger.Time) -> String {
            guard time.working > 0 else { return writing.words("my.ledger.none") }
            return writing.words("my.ledger.time", ["working": writing.duration(max(1, (time.working + 30) / 60))])
        }
        return ["clientTime": told(times.of(.client)), "vendorTime": told(times.vendor)]
    }
}
