extension Fact {
    /// What somebody said in a conversation or a comment, as Markdown; nil for what is no talk.
    package var said: String? {
        switch self {
        case .question(let fact): fact.text
        case .comment(let fact): fact.text
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .passing, .documentWritten: nil
        }
    }
}
