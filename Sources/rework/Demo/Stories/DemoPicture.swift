/// A picture written as text: a line of it is a row of squares, `#` black, `+` grey, `-` pale, anything else white.
struct DemoPicture {
    private let rows: [[UInt8]]
    private let width: Int

    /// How many points a square is wide and high.
    private static let square = 6
    private static let shades: [Character: UInt8] = ["#": 0x20, "+": 0x80, "-": 0xD8]

    /// nil for a plan of nothing.
    init?(plan: String) {
        let lines = plan.split(separator: "\n", omittingEmptySubsequences: false)
        let longest = lines.map(\.count).max() ?? 0
        guard longest > 0 else { return nil }
        width = longest
        rows = lines.map { line in
            let drawn = line.map { DemoPicture.shades[$0] ?? 0xFF }
            return drawn + [UInt8](repeating: 0xFF, count: longest - drawn.count)
        }
    }

    /// In shades of grey, not packed: it is small as it is.
    func png() -> [UInt8] {
        let side = DemoPicture.square
        var pixels: [UInt8] = []
        for row in rows {
            let line: [UInt8] = [0] + row.flatMap { shade in [UInt8](repeating: shade, count: side) }
            for _ in 0..<side { pixels += line }
        }
        let size = DemoPicture.number(width * side) + DemoPicture.number(rows.count * side)
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + DemoPicture.chunk("IHDR", size + [8, 0, 0, 0, 0])
            + DemoPicture.chunk("IDAT", DemoPicture.stored(pixels)) + DemoPicture.chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + body
        return number(body.count) + named + number(Int(checksum(named)))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// RFC 1950 and 1951: stored blocks of at most 65,535 bytes, and Adler's sum.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: bytes.count, by: 65_535) {
            let block = bytes[start..<min(start + 65_535, bytes.count)]
            let length = [UInt8(block.count & 0xFF), UInt8(block.count >> 8)]
            packed.append(block.endIndex == bytes.count ? 1 : 0)
            packed += length + length.map { ~$0 } + block
        }
        let sums = bytes.reduce((a: 1, b: 0)) { sums, byte in
            let a = (sums.a + Int(byte)) % 65_521
            return (a, (sums.b + a) % 65_521)
        }
        return packed + number(sums.b << 16 | sums.a)
    }

    /// CRC-32 as PNG has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }
}
