import ReworkDomain

extension ContactPage {
    /// Whose time it was so far: the client's and the vendor's (rule 14).
    func ledger(_ ledger: CourtLedger, _ writing: Writing) -> [String: Any] {
        let times = ledger.times(until: writing.now, in: writing.calendar)
        func told(_ time: CourtLedger.Time) -> String {
            guard time.working > 0 else { return writing.words("my.ledger.none") }
            return writing.words("my.ledger.time", ["working": writing.duration(max(1, (time.working + 30) / 60))])
        }
        return ["clientTime": told(times.of(.client)), "vendorTime": told(times.vendor)]
    }
}
