import ReworkSecrets
import Testing

struct HMACTests {
    /// RFC 4231: cases 1, 2, 3 and 6, the last with a key longer than a block.
    @Test(
        "HMAC-SHA-256 gives the values of RFC 4231",
        arguments: [
            (
                [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
            ),
            (
                [UInt8](repeating: 0xaa, count: 131),
                Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ])
    func publishedValues(key: [UInt8], message: [UInt8], hex: String) {
        let tag = HMAC.sha256(message, key: key)
        #expect(Digest(bytes: tag)?.hex == hex)
        #expect(HMAC.isValid(tag, for: message, key: key))
    }

    @Test("a changed message, key or tag is not valid")
    func changes() {
        let key = RandomBytes.make(32)
        let message = Array("id.time.body".utf8)
        let tag = HMAC.sha256(message, key: key)
        #expect(!HMAC.isValid(tag, for: message + [0], key: key))
        #expect(!HMAC.isValid(tag, for: message, key: RandomBytes.make(32)))
        #expect(!HMAC.isValid(tag.dropLast(), for: message, key: key))
        #expect(!HMAC.isValid([UInt8](), for: message, key: key))
    }

    @Test("constant-time comparison agrees with equality")
    func constantTime() {
        #expect(ConstantTime.equal("secret", "secret"))
        #expect(!ConstantTime.equal("secret", "secreT"))
        #expect(!ConstantTime.equal("secret", "secret "))
        #expect(!ConstantTime.equal("", "s"))
        #expect(ConstantTime.equal("", ""))
    }
}
