extension Fact {
    /// Markdown of the revision of the specification that this published, with a short offer or by itself.
    package var publishedText: String? {
        switch self {
        case .spec(.published(let markdown, _, _, _, _)), .short(.offered(_, let markdown, _, _, _)): markdown
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            nil
        }
    }

    /// Whether the client returned the revision published last, with remarks.
    package var returnsSpecification: Bool {
        switch self {
        case .spec(.returned), .short(.returned): true
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            false
        }
    }

    /// Whether it signs the revision published last.
    package var signsSpecification: Bool {
        switch self {
        case .spec(.signed), .short(.signed): true
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            false
        }
    }
}
