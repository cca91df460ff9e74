package import ReworkDomain

extension MarkdownFault {
    /// As the linter would say it: a text past the bounds can't be published.
    package var finding: SpecFinding {
        switch self {
        case .tooLong(let limit), .tooManyLinks(let limit):
            SpecFinding(line: 1, severity: .error, code: .tooLong, values: ["limit": .number(limit)])
        case .tooDeep(let line, let limit):
            SpecFinding(line: line, severity: .error, code: .tooDeep, values: ["limit": .number(limit)])
        case .tooSlow:
            SpecFinding(line: 1, severity: .error, code: .tooSlow, values: [:])
        }
    }
}
