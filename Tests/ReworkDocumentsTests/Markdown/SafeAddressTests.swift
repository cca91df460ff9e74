import Testing

@testable import ReworkDocuments

/// Only http, https, mailto, relative and # may be followed.
struct SafeAddressTests {
    static let dangerous = [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "java\tscript:alert(1)", "java\rscript:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)",
        "data:text/html,x", "DATA:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,x", "vbscript:msgbox(1)",
        "VBScript:x", "ms-msdt:/id", "feed:https://example.com", "blob:https://example.com/1", "file:///etc/passwd",
        "ftp://example.com", "tel:102", "view-source:x", "about:blank", "chrome://version", "ws://example.com",
        "//host", "///host", "////host/path", "\\\\host", "/\\host", "\\/host", "/\t/host", "/ /host", "//host\\path",
        "http:host", "https:/host", "http:\\\\host", "https:\\host", "http://", "https://", "mailto:",
        "x:y", "jav&#x61;script:x", "javascript&colon;x", "&#106;avascript:x", ":", "", " ", "a:b/c",
    ]

    static let harmless = [
        "http://example.com", "https://example.com/path?a=b#c", "HTTPS://EXAMPLE.COM", "mailto:olena@example.com",
        "/path", "/path/a:b", "path", "./path", "../path", "path#part", "?a=b", "#part", "/a?b=c:d", "a/b:c",
        "https://приклад.укр/шлях",
    ]

    @Test("a dangerous address is not followed", arguments: dangerous)
    func refused(address: String) {
        #expect(!SafeAddress.isAllowed(address))
    }

    @Test("a harmless address is followed", arguments: harmless)
    func allowed(address: String) {
        #expect(SafeAddress.isAllowed(address))
    }
}
