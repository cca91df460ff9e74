/// Hours of a piece of work as somebody who knows it tells them: if all goes well, most likely, if it does not; in
/// minutes of work.
package struct ThreePoint: Hashable, Codable, Sendable {
    package var lowMinutes: Int
    package var likelyMinutes: Int
    package var highMinutes: Int

    package init(lowMinutes: Int, likelyMinutes: Int, highMinutes: Int) {
        self.lowMinutes = lowMinutes
        self.likelyMinutes = likelyMinutes
        self.highMinutes = highMinutes
    }

    /// Six times the PERT mean, (low + 4 likely + high): whole, so that nothing is rounded before the sum.
    var sixfoldMean: Int { lowMinutes + 4 * likelyMinutes + highMinutes }

    /// Six times the standard deviation, (high − low).
    var sixfoldDeviation: Int { highMinutes - lowMinutes }

    /// A criterion may cost nothing: another one brings it along.
    func check(_ pointer: String, _ check: inout FormCheck) {
        for (minutes, name) in [
            (lowMinutes, "lowMinutes"), (likelyMinutes, "likelyMinutes"), (highMinutes, "highMinutes"),
        ] {
            check.number(minutes, "\(pointer)/\(name)", in: 0...EstimateOffer.mostMinutes)
        }
        if likelyMinutes < lowMinutes { check.fault("\(pointer)/likelyMinutes", .notAscending) }
        if highMinutes < likelyMinutes { check.fault("\(pointer)/highMinutes", .notAscending) }
    }
}
