extension Fact {
    /// The texts of a delivery: its note, and how each criterion was met.
    package var delivered: [String] {
        switch self {
        case .work(.delivered(let delivery)): [delivery.note] + delivery.cover.map(\.how)
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            []
        }
    }
}
