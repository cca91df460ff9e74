/// What a file is, by its first bytes and never by its name.
package enum FileType: String, Codable, CaseIterable, Sendable {
    case png, jpeg, gif, webp, pdf, mp4, webm
    /// Archives, and the documents that are archives: docx, xlsx, odt.
    case zip
    /// Documents of older office programs.
    case office
    /// Words in whatever encoding; HTML and SVG too, which are therefore never shown.
    case text

    /// How many bytes at the beginning tell what a file is.
    package static let head = 4_096

    /// May be shown where it stands; everything else is only saved.
    package var isShown: Bool {
        switch self {
        case .png, .jpeg, .gif, .webp, .pdf, .mp4, .webm: true
        case .zip, .office, .text: false
        }
    }

    package var isImage: Bool {
        switch self {
        case .png, .jpeg, .gif, .webp: true
        case .pdf, .mp4, .webm, .zip, .office, .text: false
        }
    }

    /// nil for what is taken from nobody: programs, disks, and whatever is unknown.
    package init?(head: [UInt8]) {
        guard let type = FileType.marked(head) ?? (FileType.isText(head) ? .text : nil) else { return nil }
        self = type
    }

    private static func marked(_ head: [UInt8]) -> FileType? {
        func begins(_ mark: [UInt8], at place: Int = 0) -> Bool { head.dropFirst(place).starts(with: mark) }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if begins([0xFF, 0xD8, 0xFF]) { return .jpeg }
        if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) { return .gif }
        if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return .webp }
        if begins(Array("%PDF-".utf8)) { return .pdf }
        if begins(Array("ftyp".utf8), at: 4) { return .mp4 }
        if begins([0x1A, 0x45, 0xDF, 0xA3]) { return hasWord("webm", in: head.prefix(64)) ? .webm : nil }
        if begins([0x50, 0x4B, 0x03, 0x04]) { return .zip }
        if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .office }
        return nil
    }

    private static func hasWord(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: word.utf8) }
    }

    /// No byte that no text has: tabs and line ends are the only control characters.
    private static func isText(_ head: [UInt8]) -> Bool {
        !head.isEmpty && head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    }
}
