package import ReworkDomain

extension SplitMix64 {
    /// True once in `times`.
    package mutating func once(in times: Int) -> Bool {
        Int.random(in: 0..<times, using: &self) == 0
    }
}
