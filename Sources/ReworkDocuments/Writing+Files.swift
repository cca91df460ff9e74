import ReworkDomain

extension Writing {
    /// A file as a template shows it. - Parameter withSum: with its whole SHA-256: what is signed binds its bytes.
    func file(_ file: Attachment, withSum: Bool = false) -> [String: Any] {
        var shown: [String: Any] = [
            "fileHref": "/files/\(file.file.hex)", "fileName": file.name, "fileSize": size(file.size),
            "isImage": file.type.isImage,
        ]
        if withSum { shown["fileSum"] = file.file.hex }
        return shown
    }

    /// nil when there are none, so that a template leaves the list out.
    func files(_ files: [Attachment]?) -> [String: Any]? {
        files.map { ["files": $0.map { file($0) }] }
    }

    /// «3,2 МБ», «12 КБ», «80 Б», in thousands.
    func size(_ bytes: Int) -> String {
        let decimal = words.language == .ukrainian ? "," : "."
        func tenths(_ unit: Int) -> String {
            let tenths = (bytes * 10 + unit / 2) / unit
            return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10)\(decimal)\(tenths % 10)"
        }
        if bytes < 1_000 { return words("files.bytes", ["number": String(bytes)]) }
        // What would round to a thousand is the next unit.
        if bytes < 999_950 { return words("files.kilobytes", ["number": tenths(1_000)]) }
        return words("files.megabytes", ["number": tenths(1_000_000)])
    }
}
