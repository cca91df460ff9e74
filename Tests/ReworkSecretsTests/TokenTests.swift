import ReworkSecrets
import Testing

struct TokenTests {
    @Test("a token is 43 characters that need no escaping in a link, after its prefix")
    func shape() {
        #expect(Token().text.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
        #expect(Token(prefix: "rwk_pat_").text.wholeMatch(of: /rwk_pat_[A-Za-z0-9_-]{43}/) != nil)
    }

    @Test("a thousand tokens are all different")
    func different() {
        #expect(Set((0..<1_000).map { _ in Token().text }).count == 1_000)
    }

    @Test("a token never shows itself when printed")
    func redacted() {
        let token = Token(prefix: "rwk_pat_")
        var dumped = ""
        dump(token, to: &dumped)
        let printed = ["\(token)", String(reflecting: token), "\([token])", "\(Optional(token) as Any)", dumped]
        for text in printed { #expect(!text.contains(token.text)) }
        #expect("\(token)" == "token(redacted)")
    }

    @Test("what is kept is the SHA-256 of the whole text")
    func digest() {
        let token = Token(prefix: "rwk_pat_")
        #expect(token.digest == Digest.of(token.text))
    }

    @Test("a token reads back from its text")
    func readsBack() {
        let token = Token()
        #expect(Token.parse(token.text)?.digest == token.digest)
        let prefixed = Token(prefix: "rwk_pat_")
        #expect(Token.parse(prefixed.text, prefix: "rwk_pat_")?.digest == prefixed.digest)
    }

    @Test("a token of another kind, length, alphabet or spelling is not one")
    func refused() {
        let text = Token().text
        #expect(Token.parse(text, prefix: "rwk_pat_") == nil)
        #expect(Token.parse("rwk_pat_" + text) == nil)
        #expect(Token.parse(String(text.dropLast())) == nil)
        #expect(Token.parse(text + "A") == nil)
        #expect(Token.parse(text + "=") == nil)
        #expect(Token.parse(" " + text.dropFirst()) == nil)
        #expect(Token.parse("+" + text.dropFirst()) == nil)
        #expect(Token.parse("і" + text.dropFirst(2)) == nil)
        #expect(Token.parse("") == nil)
        // 32 bytes leave two bits of the last character unused: they must be zero.
        #expect(Token.parse(String(repeating: "A", count: 43)) != nil)
        #expect(Token.parse(String(repeating: "A", count: 42) + "B") == nil)
    }

    @Test("an id of a request is 128 bits in lowercase digits, new each time")
    func requestID() {
        #expect(RandomBytes.id().wholeMatch(of: /[0-9a-f]{32}/) != nil)
        #expect(RandomBytes.id() != RandomBytes.id())
        #expect(RandomBytes.make(7).count == 7)
        #expect(RandomBytes.make(0).isEmpty)
    }
}
