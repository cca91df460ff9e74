import Foundation
import ReworkSecrets
import Testing

struct DigestTests {
    /// FIPS 180-4's examples and the empty message.
    @Test(
        "SHA-256 gives the published values",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func publishedValues(text: String, hex: String) {
        #expect(Digest.of(text).hex == hex)
        #expect(Digest.of(Array(text.utf8)).hex == hex)
        #expect(Digest.of(Data(text.utf8)).hex == hex)
        #expect(Digest(hex: hex) == Digest.of(text))
    }

    @Test("a million letters give the published value, whole or in pieces")
    func aMillionLetters() {
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)
        var running = RunningDigest()
        for _ in 0..<1_000 { running.add(piece) }
        let published = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(running.finish().hex == published)
        #expect(Digest.of(repeatElement(UInt8(ascii: "a"), count: 1_000_000)).hex == published)
    }

    @Test("asking a running digest changes nothing in it")
    func askingTwice() {
        var running = RunningDigest()
        running.add(Array("ab".utf8))
        #expect(running.finish() == running.finish())
        running.add(Array("c".utf8))
        #expect(running.finish() == Digest.of("abc"))
    }

    @Test("a link of the chain is the hash of the previous one and the bytes, one after the other")
    func chain() {
        let previous = Digest.of("first")
        let bytes = Array("second".utf8)
        #expect(Digest.of(previous: previous, bytes: bytes) == Digest.of(previous.bytes + bytes))
        #expect(Digest.of(previous: previous, bytes: bytes) != Digest.of(previous: Digest.of("other"), bytes: bytes))
    }

    @Test("a digest is read from 32 bytes or 64 lowercase digits, and from nothing else")
    func reading() throws {
        let digest = Digest.of("abc")
        #expect(Digest(bytes: digest.bytes) == digest)
        #expect(Digest(bytes: digest.bytes.dropLast()) == nil)
        #expect(Digest(bytes: digest.bytes + [0]) == nil)
        #expect(Digest(hex: digest.hex.uppercased()) == nil)
        #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
        #expect(Digest(hex: "g" + digest.hex.dropFirst()) == nil)
        #expect(Digest(hex: "") == nil)
    }

    @Test("digests are ordered as their texts are")
    func order() throws {
        let digests = (0..<200).map { Digest.of("\($0)") }
        #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
    }

    @Test("in JSON a digest is its 64 digits, and a wrong one is refused")
    func json() throws {
        let digest = Digest.of("abc")
        let json = try JSONEncoder().encode([digest])
        #expect(String(decoding: json, as: UTF8.self) == #"["\#(digest.hex)"]"#)
        #expect(try JSONDecoder().decode([Digest].self, from: json) == [digest])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Digest].self, from: Data(#"["abc"]"#.utf8)) }
    }
}
