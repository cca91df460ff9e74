/// How often things may be asked of the server.
package struct LimitSettings: Sendable {
    /// Tries to sign in, an address.
    package var signIns = Allowance(10, inSeconds: 60)
    package var signInPatience = SignInPatience()
    /// Looks at and uses of one-time links, an address.
    package var links = Allowance(30, inSeconds: 60)
    /// Requests to the API, a session.
    package var api = Allowance(600, inSeconds: 60)
    /// Addresses whose word about where a request came from is taken.
    private(set) var trustedProxies: Set<String> = []

    package init() {}

    /// Takes the word of these IP addresses, in whatever spelling; what is none is left out.
    package mutating func trust(proxies: [String]) {
        trustedProxies = Set(proxies.compactMap(ClientAddress.plain))
    }

    package static func isAddress(_ text: String) -> Bool { ClientAddress.plain(text) != nil }
}
