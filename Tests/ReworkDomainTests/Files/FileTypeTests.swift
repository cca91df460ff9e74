import ReworkDomain
import Testing

/// A file is what its first bytes say, whatever it is called.
struct FileTypeTests {
    static let known: [(head: [UInt8], type: FileType)] = [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png), ([0xFF, 0xD8, 0xFF, 0xE0, 0], .jpeg),
        (Array("GIF87a\u{0}".utf8), .gif), (Array("GIF89a\u{0}".utf8), .gif),
        (Array("RIFF\u{0}\u{0}\u{0}\u{0}WEBPVP8 ".utf8), .webp), (Array("%PDF-1.7\n".utf8), .pdf),
        (Array("\u{0}\u{0}\u{0}\u{18}ftypisom".utf8), .mp4),
        ([0x1A, 0x45, 0xDF, 0xA3, 0, 0] + Array("webm".utf8), .webm), (Array("PK\u{3}\u{4}\u{0}".utf8), .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office), (Array("Звіт;1;2\r\n\t".utf8), .text),
        // Windows-1251, which is no UTF-8.
        ([0xC7, 0xE2, 0xB3, 0xF2, 0x0D, 0x0A], .text),
        (Array("<html><script>alert(1)</script>".utf8), .text), (Array("<svg onload=alert(1)>".utf8), .text),
    ]

    @Test("the types that are taken", arguments: known.indices)
    func types(index: Int) {
        #expect(FileType(head: Self.known[index].head) == Self.known[index].type)
    }

    @Test(
        "programs and what is unknown are not taken",
        arguments: [
            [0x7F, 0x45, 0x4C, 0x46, 2, 1], Array("MZ\u{90}\u{0}".utf8) + [0], [0xCA, 0xFE, 0xBA, 0xBE, 0, 0],
            [0, 1, 2],
            [], [0x1A, 0x45, 0xDF, 0xA3, 0, 0], Array("RIFF\u{0}\u{0}\u{0}\u{0}WAVE".utf8),
        ])
    func refused(head: [UInt8]) {
        #expect(FileType(head: head) == nil)
    }

    @Test("only pictures, PDF and video are ever shown")
    func shown() {
        #expect(FileType.allCases.filter(\.isShown) == [.png, .jpeg, .gif, .webp, .pdf, .mp4, .webm])
        #expect(FileType.allCases.filter(\.isImage) == [.png, .jpeg, .gif, .webp])
    }
}
