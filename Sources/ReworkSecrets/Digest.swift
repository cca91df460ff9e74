/// A SHA-256 value: 32 bytes, written as 64 lowercase hexadecimal digits.
///
/// Ordered as its bytes are. Comparing digests is not constant in time: for secrets use `ConstantTime`.
package struct Digest: Hashable, Sendable {
    /// Bytes in a digest.
    package static let length = 32

    // Four words hold the bytes, the first byte highest: no allocation, and the order of words is the order of bytes.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// The value of exactly 32 bytes; nil for any other number of them.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        self = bytes.withBytes { Digest(exactly: UnsafeRawBufferPointer($0)) }
    }

    /// The value of exactly 64 lowercase hexadecimal digits; nil for anything else, capitals too, so that one value has one text.
    package init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == Self.length * 2 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(ofDigit: digits[index]), let low = Self.value(ofDigit: digits[index + 1])
            else { return nil }
            bytes.append(high << 4 | low)
        }
        self.init(bytes: bytes)
    }

    /// - Precondition: 32 bytes.
    init(exactly bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count == Self.length, "a digest has 32 bytes")
        first = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        second = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        third = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        fourth = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        [first, second, third, fourth].flatMap { word in withUnsafeBytes(of: word.bigEndian, Array.init) }
    }

    /// 64 lowercase hexadecimal digits.
    package var hex: String { bytes.hexText }

    /// The SHA-256 of these bytes.
    package static func of(_ bytes: some Collection<UInt8>) -> Digest {
        var running = RunningDigest()
        running.add(bytes)
        return running.finish()
    }

    /// The SHA-256 of the text in UTF-8.
    package static func of(_ text: String) -> Digest {
        of(text.utf8)
    }

    /// The next link of a chain of events: SHA-256(previous ‖ bytes).
    package static func of(previous: Digest, bytes: some Collection<UInt8>) -> Digest {
        var running = RunningDigest()
        running.add(previous.bytes)
        running.add(bytes)
        return running.finish()
    }

    private static func value(ofDigit digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension Digest: Comparable {
    package static func < (left: Digest, right: Digest) -> Bool {
        (left.first, left.second, left.third, left.fourth) < (right.first, right.second, right.third, right.fourth)
    }
}

extension Digest: CustomStringConvertible {
    package var description: String { hex }
}

extension Digest: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = Digest(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a digest is 64 lowercase hexadecimal digits")
        }
        self = digest
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
