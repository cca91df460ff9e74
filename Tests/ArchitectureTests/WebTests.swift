import Testing

/// The pages. The browser holds some of this too (Content-Security-Policy), but only on the page someone happens to open.
struct WebTests {
    private let scripts = Repository.files(under: "web/js", extensions: ["js"])

    /// The pages themselves, without the templates of documents.
    private let pages = Repository.files(under: "web", extensions: ["html"])
        .filter { $0.split(separator: "/").count == 2 }

    @Test("no script makes markup or code out of text")
    func markup() {
        expectNone(
            WebFile.findings(
                of: [
                    "innerHTML", "outerHTML", "insertAdjacentHTML", "createContextualFragment", "document.write",
                    "eval",
                    "new Function", "srcdoc",
                ],
                in: scripts, rule: "text goes by textContent, markup stands in the .html"))
    }

    /// One place knows the headers that every request needs.
    @Test("only api.js fetches")
    func fetching() {
        expectNone(
            WebFile.findings(
                of: ["fetch(", "XMLHttpRequest", "EventSource", "WebSocket"],
                in: scripts.filter { $0 != "web/js/api.js" }, rule: "requests go through web/js/api.js"))
    }

    /// No bundler and no server of others: what a page runs is what stands here.
    @Test("a script imports files of ours only")
    func imports() {
        expectNone(
            scripts.flatMap { file in
                Repository.lines(of: file).enumerated().compactMap { index, line in
                    guard let match = line.firstMatch(of: /^\s*(import\b|export\b.*\bfrom\b).*["']([^"']+)["'];?\s*$/),
                        !match.2.hasPrefix("./"), !match.2.hasPrefix("../"), !match.2.hasPrefix("/js/")
                    else { return nil }
                    return Finding(file: file, line: index + 1, rule: "\(match.2) is no file of ours")
                }
            })
    }

    @Test("every page has its script, and every page's script its page")
    func pageScripts() {
        let named = Set(pages.map { $0.dropFirst("web/".count).dropLast(".html".count) })
        let scripted = Set(
            scripts.filter { $0.hasPrefix("web/js/pages/") }
                .map { $0.dropFirst("web/js/pages/".count).dropLast(".js".count) })
        expectNone(
            named.subtracting(scripted).sorted().map {
                Finding(file: "web/\($0).html", line: 1, rule: "web/js/pages/\($0).js is not there")
            })
        expectNone(
            scripted.subtracting(named).sorted().map {
                Finding(file: "web/js/pages/\($0).js", line: 1, rule: "web/\($0).html is not there")
            })
    }

    /// The browser would refuse them: the policy allows neither.
    @Test("a page holds no inline script, style or handler")
    func inline() {
        let inline = /<style\b|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)|javascript:/
        expectNone(
            pages.flatMap { file in
                Repository.lines(of: file).enumerated().compactMap { index, line in
                    line.firstMatch(of: inline).map {
                        Finding(
                            file: file, line: index + 1, rule: "\($0.0): scripts and styles stand in their own files")
                    }
                }
            })
    }
}
