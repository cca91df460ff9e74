package import ReworkDomain

extension Press {
    /// A template as the specification it would become, dressed as a document.
    /// - Throws: `Refusal` `.invalid` when the text is past the renderer's bounds.
    package func templatePage(_ text: String, _ writing: Writing) throws(Refusal) -> [UInt8] {
        do {
            let tree = try MarkdownTree(text, limits)
            let title = tree.takeTitle() ?? ""
            return document("template", ["title": title, "body": tree.html(pieces)], writing)
        } catch {
            throw Refusal(.invalid, faults: [error.fault(at: "/text")])
        }
    }
}
