import NIOCore

/// Where a request came from, as limits count it.
enum ClientAddress {
    /// The peer, or whom a declared proxy speaks for: the last address named that is no such proxy itself. What stands
    /// before it anybody may have written.
    /// - Parameter forwardedFor: values of X-Forwarded-For, in the order they came.
    static func counted(peer: String?, forwardedFor: [String], trusted: Set<String>) -> String {
        guard let peer = peer.flatMap(plain) else { return "" }
        guard trusted.contains(peer) else { return network(peer) }
        let named = forwardedFor.flatMap { $0.split(separator: ",") }.map { $0.filter { !$0.isWhitespace } }
        for text in named.reversed() {
            // What is no address was not written by the proxy: nobody is believed beyond it.
            guard let address = plain(text) else { break }
            if !trusted.contains(address) { return network(address) }
        }
        return network(peer)
    }

    /// The one spelling of an IP address; nil when it is none. An IPv4 address within IPv6 is the IPv4 one.
    static func plain(_ text: String) -> String? {
        guard let found = (try? SocketAddress(ipAddress: text, port: 0))?.ipAddress else { return nil }
        let embedded = found.hasPrefix("::ffff:") ? String(found.dropFirst(7)) : found
        return embedded.contains(".") ? embedded : found
    }

    /// An IPv6 subscriber has 2⁶⁴ addresses: all of them are one.
    static func network(_ address: String) -> String {
        guard address.contains(":") else { return address }
        let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        let head = halves[0].split(separator: ":")
        let tail = halves.count > 1 ? halves[1].split(separator: ":") : []
        let zeros = Array(repeating: Substring("0"), count: max(0, 8 - head.count - tail.count))
        return (head + zeros + tail).prefix(4).joined(separator: ":") + "::/64"
    }
}
