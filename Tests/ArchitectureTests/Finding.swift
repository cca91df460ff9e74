import Testing

/// A place where a rule is broken.
struct Finding: Hashable, CustomStringConvertible {
    let file: String
    let line: Int
    let rule: String

    var description: String { "\(file):\(line): \(rule)" }
}

/// Fails once for each finding, naming its place and the rule.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
    for finding in findings {
        Issue.record("\(finding)", sourceLocation: sourceLocation)
    }
}
