/// How the server meets the web.
package struct WebSettings: Sendable {
    /// Folder with the pages.
    package var web: String
    /// Folder with the templates of specifications.
    package var specTemplates: String
    /// Scheme, host and port people see: "http://127.0.0.1:8080".
    package var publicOrigin: String
    /// Hosts answered, with their ports, lower case.
    package var hosts: Set<String>
    /// Other origins whose unsafe requests are taken.
    package var trustedOrigins: Set<String> = []
    /// Whether "enter as…" is offered: on loopback only.
    package var isDemo = false
    package var limits = LimitSettings()

    package init(web: String, specTemplates: String, publicOrigin: String, hosts: Set<String>) {
        self.web = web
        self.specTemplates = specTemplates
        self.publicOrigin = publicOrigin
        self.hosts = hosts
    }

    /// Whether people come by https.
    package var isSecure: Bool { publicOrigin.hasPrefix("https://") }
}
