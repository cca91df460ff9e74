/// Which addresses may be followed: an allow-list, because cmark's own list of what is forbidden lets `ms-msdt:`,
/// `blob:` and `//host` pass.
enum SafeAddress {
    static func isAllowed(_ address: String) -> Bool {
        // Browsers drop control characters before they read the scheme.
        guard address.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else { return false }
        let bytes = address.utf8.filter { $0 > 32 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
        guard let first = bytes.first else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        if ["http://", "https://", "mailto:"].contains(where: { text.hasPrefix($0) && text.count > $0.count }) {
            return true
        }
        if first == UInt8(ascii: "#") { return true }
        // A path of our own: a second slash or a backslash would name another host.
        guard !text.hasPrefix("//"), !text.contains("\\") else { return false }
        let beforePath = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return !beforePath.contains(UInt8(ascii: ":")) && !beforePath.contains(UInt8(ascii: "&"))
    }
}
