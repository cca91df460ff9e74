import ReworkDomain
import Testing

struct DeviceTests {
    /// As browsers name themselves.
    private static let agents = [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox · Windows"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 "
                + "Safari/537.36 Edg/130.0.0.0", "Edge · Windows"
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
            "Chrome · Linux"
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) "
                + "SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36", "Samsung Internet · Android"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                + "Version/17.6 Mobile/15E148 Safari/604.1", "Safari · iPhone"
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                + "Version/17.6 Safari/605.1.15", "Safari · macOS"
        ),
    ]

    @Test("a device is told by the browser and the system it names", arguments: agents)
    func known(_ agent: String, _ name: String) {
        #expect(Device(userAgent: agent).name == name)
    }

    @Test("what names nothing known is an unknown device", arguments: ["", "curl/8.5.0", "\u{0}<script>"])
    func unknown(_ agent: String) {
        #expect(Device(userAgent: agent).name == nil)
    }
}
