import Testing

@testable import ReworkHTTP

/// Forwarded-for headers count only from a declared proxy.
struct ClientAddressTests {
    private func counted(_ peer: String?, _ forwarded: [String], _ trusted: Set<String> = []) -> String {
        ClientAddress.counted(peer: peer, forwardedFor: forwarded, trusted: trusted)
    }

    @Test("without a declared proxy the header is nobody's word")
    func untrusted() {
        #expect(counted("203.0.113.5", ["10.0.0.1"]) == "203.0.113.5")
        #expect(counted("203.0.113.5", ["10.0.0.1"], ["127.0.0.1"]) == "203.0.113.5")
    }

    @Test("a declared proxy names the last one that is no proxy; what stands before it is not believed")
    func trusted() {
        #expect(counted("127.0.0.1", ["198.51.100.7"], ["127.0.0.1"]) == "198.51.100.7")
        #expect(counted("127.0.0.1", ["1.2.3.4, 198.51.100.7"], ["127.0.0.1"]) == "198.51.100.7")
        #expect(
            counted("127.0.0.1", ["1.2.3.4", "198.51.100.7, 10.0.0.2"], ["127.0.0.1", "10.0.0.2"]) == "198.51.100.7")
    }

    @Test("nonsense, or nothing, counts as the proxy itself")
    func nonsense() {
        #expect(counted("127.0.0.1", [], ["127.0.0.1"]) == "127.0.0.1")
        #expect(counted("127.0.0.1", ["unknown"], ["127.0.0.1"]) == "127.0.0.1")
        #expect(counted("127.0.0.1", ["9.9.9.9, <script>"], ["127.0.0.1"]) == "127.0.0.1")
        #expect(counted(nil, ["9.9.9.9"], ["127.0.0.1"]) == "")
    }

    @Test("an IPv6 subscriber is one, whatever of its addresses is used; an IPv4 address has one spelling")
    func spellings() {
        #expect(counted("2001:db8:1:2:3:4:5:6", []) == counted("2001:db8:1:2::9", []))
        #expect(counted("2001:db8:1:2::9", []) != counted("2001:db8:1:3::9", []))
        #expect(counted("::ffff:203.0.113.5", []) == "203.0.113.5")
        #expect(counted("::1", ["198.51.100.7"], ["::1"]) == "198.51.100.7")
        #expect(ClientAddress.plain("not an address") == nil)
    }
}
