import ReworkSecrets
import Testing

struct SecretKeyTests {
    @Test("the same parts have the same token, which is one of ours")
    func same() {
        let key = SecretKey()
        let token = key.token(for: ["a", "b"])
        #expect(token.text == key.token(for: ["a", "b"]).text)
        #expect(Token.parse(token.text)?.digest == token.digest)
    }

    @Test("another key, another part, or the same letters cut elsewhere have another")
    func others() {
        let key = SecretKey()
        let token = key.token(for: ["ab", "c"]).text
        #expect(SecretKey().token(for: ["ab", "c"]).text != token)
        for parts in [["a", "bc"], ["abc"], ["ab", "c", ""], ["", "ab", "c"], ["ab", "d"], ["2:ab,1:c"]] {
            #expect(key.token(for: parts).text != token, "\(parts)")
        }
    }

    @Test("a key is 32 bytes, kept as they are and never printed")
    func bytes() throws {
        let key = SecretKey()
        let again = try #require(SecretKey(bytes: key.bytes))
        #expect(again.token(for: ["x"]).text == key.token(for: ["x"]).text)
        #expect(SecretKey(bytes: Array(key.bytes.dropLast())) == nil)
        #expect("\(key)" == "key(redacted)")
    }
}
