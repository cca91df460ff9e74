import ReworkDomain

/// A file as a page shows it; its bytes are at `/files/{sha256}`.
struct FileBody: Encodable {
    let sha256: String
    let name: String
    /// Bytes.
    let size: Int
    let type: String
    let isImage: Bool

    init(_ file: Attachment) {
        sha256 = file.file.hex
        name = file.name
        size = file.size
        type = file.type.rawValue
        isImage = file.type.isImage
    }

    static func all(_ files: [Attachment]?) -> [FileBody] { (files ?? []).map { FileBody($0) } }
}

/// A file that an action names.
struct NamedFileBody: Decodable {
    let sha256: String?
    let name: String?

    /// - Throws: `Refusal` `.invalid` naming every one whose checksum is none.
    static func all(_ files: [NamedFileBody]?) throws(Refusal) -> [NamedFile] {
        var check = FormCheck()
        let named = (files ?? []).enumerated().compactMap { index, file -> NamedFile? in
            guard let fingerprint = Fingerprint(hex: file.sha256 ?? "") else {
                check.fault("/files/\(index)/sha256", file.sha256 == nil ? .missing : .format)
                return nil
            }
            return NamedFile(file: fingerprint, name: file.name ?? "")
        }
        try check.finish()
        return named
    }

    /// Of a plain form's field: a line a file, its SHA-256, a space, its name. Lines of anything else are left out: the
    /// page's own script wrote them.
    static func all(lines: String?) -> [NamedFile] {
        (lines ?? "").split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let file = Fingerprint(hex: String(parts[0])) else { return nil }
            return NamedFile(file: file, name: String(parts[1]))
        }
    }
}
