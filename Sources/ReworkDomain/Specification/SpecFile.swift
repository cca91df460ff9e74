/// A file that a specification's text names by `/files/{sha256}`, and whether the client may be shown it.
package struct SpecFile: Equatable, Sendable {
    /// The first place that names it.
    package let reference: SpecOutline.Reference
    package let file: Fingerprint
    package let standing: Standing

    package init(_ reference: SpecOutline.Reference, _ file: Fingerprint, _ standing: Standing) {
        self.reference = reference
        self.file = file
        self.standing = standing
    }

    package enum Standing: Equatable, Sendable {
        case there(FileType, size: Int)
        /// Not kept, or not for the author to read.
        case gone
        /// It was brought for somebody else, or for the vendor's people alone.
        case ofOthers
    }

    /// How many files one specification may name ⚙.
    package static let most = 50
    package static let path = "/files/"

    /// The file an address leads to; nil for every other address.
    package static func named(by address: String) -> Fingerprint? {
        address.hasPrefix(path) ? Fingerprint(hex: String(address.dropFirst(path.count))) : nil
    }

    /// Every file that stands in a text in whatever way, each once, at most so many: a draft keeps them from being
    /// forgotten, and need not be within the renderer's bounds for that.
    package static func named(in text: String) -> [Fingerprint] {
        var found: [Fingerprint] = []
        let bytes = Array(text.utf8)
        let mark = Array(path.utf8)
        var place = 0
        while place + mark.count + 64 <= bytes.count, found.count < most {
            guard bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) else {
                place += 1
                continue
            }
            place += mark.count
            let hex = String(decoding: bytes[place..<place + 64], as: UTF8.self)
            if let file = Fingerprint(hex: hex), !found.contains(file) { found.append(file) }
        }
        return found
    }

    /// One place where a file was named before.
    package struct Use: Equatable, Sendable {
        package let client: ID<Client>
        package let isInternal: Bool
        package let at: Moment

        package init(client: ID<Client>, isInternal: Bool, at: Moment) {
            self.client = client
            self.isInternal = isInternal
            self.at = at
        }
    }

    /// Whether publishing may show the file to the client: it reads it already, or one of the vendor's people has brought
    /// it since it was last named elsewhere, knowing for whom. A text copied from another client's brings nothing along.
    /// - Parameter brought: when the vendor's people brought it.
    package static func mayBeShown(to client: ID<Client>, uses: [Use], brought: [Moment]) -> Bool {
        if uses.contains(where: { $0.client == client && !$0.isInternal }) { return true }
        guard let last = brought.max() else { return false }
        return uses.allSatisfy { $0.at <= last }
    }

    /// What the linter says of it; nil when nothing.
    package var finding: SpecFinding? {
        let values: [String: Refusal.Value] = ["text": .text(name)]
        switch standing {
        case .there(let type, _):
            guard reference.isImage, !type.isImage else { return nil }
            return SpecFinding(line: reference.line, severity: .advice, code: .notAPicture, values: values)
        case .gone: return SpecFinding(line: reference.line, severity: .error, code: .fileGone, values: values)
        case .ofOthers:
            return SpecFinding(line: reference.line, severity: .error, code: .fileOfOthers, values: values)
        }
    }

    /// As the fact of publishing names it; nil when it may not be shown.
    package var attachment: Attachment? {
        guard case .there(let type, let size) = standing else { return nil }
        return Attachment(file: file, name: name, size: size, type: type)
    }

    /// What it is called in the text, as a name that may be kept.
    private var name: String {
        let words = reference.label.split { $0.isWhitespace || $0 == "/" || $0 == "\\" }.joined(separator: " ")
        let name = String(words.prefix(Attachment.longestName))
        return (try? Attachment.checkedName(name, "/text")) ?? String(file.hex.prefix(12))
    }
}

extension SpecOutline {
    /// The files it names, each where it is named first.
    package var files: [(reference: Reference, file: Fingerprint)] {
        var seen: Set<Fingerprint> = []
        return references.compactMap { reference in
            guard let file = SpecFile.named(by: reference.address), seen.insert(file).inserted else { return nil }
            return (reference, file)
        }
    }

    /// What the linter says of its files. - Parameter files: in their order, as far as one text may name them.
    package func findings(_ files: [SpecFile]) -> [SpecFinding] {
        var found = files.compactMap(\.finding)
        let all = self.files
        if all.count > SpecFile.most {
            found.append(
                SpecFinding(
                    line: all[SpecFile.most].reference.line, severity: .error, code: .tooManyFiles,
                    values: ["limit": .number(SpecFile.most)]))
        }
        return found
    }

    /// Of a text that can't be read.
    package static let empty = SpecOutline(sections: [], criteria: [], openQuestions: [], words: 0)
}

extension SpecLinter {
    /// Two lists of findings as one, in the order of lines.
    package static func merged(_ findings: [SpecFinding], _ more: [SpecFinding]) -> [SpecFinding] {
        if more.isEmpty { return findings }
        return (findings + more).enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }
}
