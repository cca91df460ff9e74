/// What somebody is signed in on, told by names people know: «Firefox · Windows».
package struct Device: Equatable, Sendable {
    package let browser: String?
    package let system: String?

    /// A browser names itself and whom it takes after: the one it is stands before the ones it takes after.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("YaBrowser", "Yandex"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("Macintosh", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// - Parameter userAgent: the User-Agent header as it came; anything may stand in it.
    package init(userAgent: String) {
        func first(_ names: [(mark: String, name: String)]) -> String? {
            names.first { userAgent.contains($0.mark) }?.name
        }
        browser = first(Device.browsers)
        system = first(Device.systems)
    }

    /// nil when neither is known.
    package var name: String? {
        let parts = [browser, system].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }
}
