import ReworkDesk
package import ReworkDomain

/// Files people bring, for tests.
package enum FileBytes {
    /// A picture of one point.
    package static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
        6,
        0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 13, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xFC, 0xCF, 0xC0, 0xF0,
        0x1F, 0, 5, 5, 2, 0, 0x5F, 0xC8, 0xF1, 0xD2, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
    package static let html = Array("<!-- --><html><script>alert(document.domain)</script></html>".utf8)
    package static let pdf = Array("%PDF-1.4\n%%EOF\n".utf8)
    /// A program for Linux.
    package static let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]
}

extension Desks {
    /// Somebody brings a file. - Returns: how an action names it.
    package func bring(_ bytes: [UInt8], as name: String = "екран.png", by person: Person) async throws -> NamedFile {
        let pieces = AsyncStream<[UInt8]> { stream in
            for piece in [bytes.prefix(5), bytes.dropFirst(5)] where !piece.isEmpty { stream.yield(Array(piece)) }
            stream.finish()
        }
        let kept = try await desk.takeFile(named: name, length: bytes.count, pieces, by: person.id)
        return NamedFile(file: kept.file, name: kept.name)
    }
}
