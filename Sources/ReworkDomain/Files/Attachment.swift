/// A file that a fact names: its bytes by their SHA-256, and what it was called.
package struct Attachment: Hashable, Codable, Sendable {
    package let file: Fingerprint
    package let name: String
    /// Bytes, one at least.
    package let size: Int
    package let type: FileType

    package init(file: Fingerprint, name: String, size: Int, type: FileType) {
        self.file = file
        self.name = name
        self.size = size
        self.type = type
    }

    /// How many files one thing may name.
    package static let most = 20
    /// Longest name, in characters.
    package static let longestName = 200

    /// The name without space around it. A name is no path, and has nothing in it that can't be seen.
    /// - Throws: `Refusal` `.invalid` with the fault at `pointer`.
    package static func checkedName(_ name: String, _ pointer: String) throws(Refusal) -> String {
        var check = FormCheck()
        let name = check.text(name, pointer, limit: longestName)
        let isSeen = name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
            default: true
            }
        }
        if !isSeen || name.contains("/") || name.contains("\\") || name == "." || name == ".." {
            check.fault(pointer, .format)
        }
        try check.finish()
        return name
    }
}

/// A file somebody wants a fact to name.
package struct NamedFile: Equatable, Sendable {
    package let file: Fingerprint
    package let name: String

    package init(file: Fingerprint, name: String) {
        self.file = file
        self.name = name
    }
}

extension [Attachment] {
    /// nil for none: a fact without files is kept as it was before there were any.
    package var orNone: [Attachment]? { isEmpty ? nil : self }
}

extension Fact {
    /// The files it names, and whether they are for the vendor's people alone. - Parameter rework: with this fact in it.
    package func files(in rework: Rework) -> (files: [Attachment], areInternal: Bool) {
        switch self {
        case .requested(let request): (request.files ?? [], false)
        case .work(.delivered(let delivery)): (delivery.files ?? [], true)
        case .demo(.offered(let plan)): (plan.files ?? [], false)
        case .question(let fact): (fact.files, fact.isInternal(in: rework))
        case .spec(.published(_, _, _, let files, _)), .short(.offered(_, _, _, _, let files)): (files ?? [], false)
        case .course, .estimate, .spec, .short, .work, .demo, .comment, .passing, .documentWritten: ([], false)
        }
    }
}

extension SupportFact {
    /// The files it names, and whether they are for the vendor's people alone. - Parameter request: with this fact in it.
    package func files(in request: SupportRequest) -> (files: [Attachment], areInternal: Bool) {
        switch self {
        case .made(let made): (made.files ?? [], false)
        case .answered(let solution), .fixed(let solution): (solution.files ?? [], false)
        case .question(let fact): (fact.files, fact.isInternal(in: request))
        case .classified, .contested, .settled, .admitted, .referred, .begun, .queued, .claimed, .released, .closed,
            .reopened, .withdrawn, .reassigned, .flagged, .becameRework, .recounted, .scored:
            ([], false)
        }
    }
}

extension QuestionFact {
    /// Whether no contact reads it.
    package func isInternal(in subject: some Discussed) -> Bool {
        switch self {
        case .asked(let court, _, let fromClient, _): court != .client && !fromClient
        case .answered(let number, _, _, _, _):
            subject.questions.first { $0.number == number }.map(\.isInternal) ?? true
        case .noted: true
        }
    }
}
