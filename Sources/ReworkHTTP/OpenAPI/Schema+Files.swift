import ReworkDomain

/// Files and what names them.
extension Schema {
    static let file = Schema.answer(
        "File", "A file; its bytes are at /files/{sha256}, for whoever may read what names it.",
        [
            Field("sha256", .sha256, "Of its bytes."), Field("name", .text(), "What it was called."),
            Field("size", .whole(.bytes, 1...Int64.max), "Of the file."),
            Field("type", .word(FileType.self), "Told by its first bytes."),
            Field("isImage", .flag, "Whether it may be shown as a picture."),
        ])

    private static let namedFile = Schema.request(
        "NamedFile", "A file that was brought before.",
        [
            Field("sha256", .sha256, "Of its bytes."),
            Field("name", .saying(Attachment.longestName), "What it is called there: no path."),
        ])

    /// Of what names files.
    static let files = Field("files", .list(.named(file)), "In the order they were named.")
    static let filesWanted = Field(
        "files", .list(.named(namedFile), most: Attachment.most), "Each one that the reader may read."
    ).optional
}
