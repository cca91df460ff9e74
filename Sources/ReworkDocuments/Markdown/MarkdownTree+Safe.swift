import CCmark
import Foundation
import ReworkDomain

/// How the pieces of markup that cmark does not write itself are written: from the templates.
struct MarkupPieces: Sendable {
    /// Opening and closing of a link to an address.
    let link: @Sendable (_ address: String) -> (open: String, close: String)
    /// A picture that is kept here.
    let picture: @Sendable (_ address: String, _ words: String) -> String
    /// A criterion's id at the beginning of its item.
    let criterion: @Sendable (_ id: String) -> String
    /// The beginning of a block, by its number among them.
    let place: @Sendable (_ index: Int) -> String
    /// Opening and closing of a part of a table, with its alignment; of a box, with its mark.
    let part: @Sendable (_ part: MarkdownTree.Part, _ value: String) -> (open: String, close: String)
}

extension MarkdownTree {
    /// Safe HTML. Only http, https, mailto, relative and # addresses become links; a picture from elsewhere becomes a
    /// link to it; raw HTML is shown as the text it is, comments are left out.
    /// - Parameters:
    ///   - deeper: levels to add to every heading.
    ///   - keepsLines: whether a line ends where it was ended, as people expect of a message.
    ///   - showsPictures: whether a picture kept here (`/files/…`) is shown where it stands, and not linked to.
    func html(
        _ pieces: MarkupPieces, deeper: Int32 = 0, keepsLines: Bool = false, showsPictures: Bool = false
    ) -> String {
        makeSafe(pieces, deeper: deeper, showsPictures: showsPictures)
        let options = keepsLines ? CMARK_OPT_HARDBREAKS : CMARK_OPT_DEFAULT
        guard let html = cmark_render_html(root, options) else { return "" }
        defer { free(html) }
        return String(cString: html)
    }

    /// The text of the first level-1 heading, taken out of the tree.
    func takeTitle() -> String? {
        let isTitle: (OpaquePointer) -> Bool = {
            cmark_node_get_type($0) == CMARK_NODE_HEADING && cmark_node_get_heading_level($0) == 1
        }
        guard let heading = MarkdownTree.children(of: root).first(where: isTitle) else { return nil }
        let title = MarkdownTree.plainText(of: heading)
        remove(heading)
        return title
    }

    private func makeSafe(_ pieces: MarkupPieces, deeper: Int32, showsPictures: Bool) {
        // Links last: what stands inside them has been changed by then, and unwrapping one moves its children.
        let nodes = MarkdownTree.descendants(of: root)
        for node in nodes {
            if let (part, value) = MarkdownTree.part(node) {
                let (open, close) = pieces.part(part, value)
                cmark_node_set_on_enter(node, open)
                cmark_node_set_on_exit(node, close)
                continue
            }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING:
                cmark_node_set_heading_level(node, min(6, cmark_node_get_heading_level(node) + deeper))
            case CMARK_NODE_HTML_BLOCK:
                showAsText(node, inBlock: true)
            case CMARK_NODE_HTML_INLINE:
                showAsText(node, inBlock: false)
            default:
                break
            }
        }
        for node in nodes where [CMARK_NODE_LINK, CMARK_NODE_IMAGE].contains(cmark_node_get_type(node)) {
            if showsPictures, showPicture(node, pieces) { continue }
            replaceLink(node, pieces)
        }
    }

    /// - Returns: whether it was a picture of ours, which is shown now.
    private func showPicture(_ node: OpaquePointer, _ pieces: MarkupPieces) -> Bool {
        let address = MarkdownTree.address(of: node)
        guard cmark_node_get_type(node) == CMARK_NODE_IMAGE, SpecFile.named(by: address) != nil,
            let picture = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
        else { return false }
        cmark_node_set_on_enter(picture, pieces.picture(address, MarkdownTree.plainText(of: node)))
        cmark_node_insert_before(node, picture)
        remove(node)
        return true
    }

    private func showAsText(_ node: OpaquePointer, inBlock: Bool) {
        defer { remove(node) }
        guard let raw = MarkdownTree.rawText(node), let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(text, raw)
        guard inBlock else {
            cmark_node_insert_before(node, text)
            return
        }
        guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { return }
        cmark_node_append_child(paragraph, text)
        cmark_node_insert_before(node, paragraph)
    }

    /// A link or a picture becomes a link of ours when its address is allowed, else its text alone.
    private func replaceLink(_ node: OpaquePointer, _ pieces: MarkupPieces) {
        let address = MarkdownTree.address(of: node)
        let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
        var holder: OpaquePointer?
        if SafeAddress.isAllowed(address), !isInLink(node), let link = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) {
            let (open, close) = pieces.link(address)
            cmark_node_set_on_enter(link, open)
            cmark_node_set_on_exit(link, close)
            cmark_node_insert_before(node, link)
            holder = link
        }
        let children = MarkdownTree.children(of: node)
        for child in children {
            cmark_node_unlink(child)
            if let holder { cmark_node_append_child(holder, child) } else { cmark_node_insert_before(node, child) }
        }
        if children.isEmpty, isImage, let holder, let text = cmark_node_new(CMARK_NODE_TEXT) {
            cmark_node_set_literal(text, address)
            cmark_node_append_child(holder, text)
        }
        remove(node)
    }

    /// A picture in a link is that link's words: no link stands in another.
    private func isInLink(_ node: OpaquePointer) -> Bool {
        var above = cmark_node_parent(node)
        while let parent = above {
            if cmark_node_get_type(parent) == CMARK_NODE_CUSTOM_INLINE { return true }
            above = cmark_node_parent(parent)
        }
        return false
    }

    /// Raw HTML as the text it is; nil when there are only comments in it.
    static func rawText(_ node: OpaquePointer) -> String? {
        let html = withoutComments(literal(node))
        return html.allSatisfy(\.isWhitespace) ? nil : html.trimmingSuffix(while: \.isNewline)
    }

    static func address(of link: OpaquePointer) -> String {
        cmark_node_get_url(link).map { String(cString: $0) } ?? ""
    }

    private func remove(_ node: OpaquePointer) {
        cmark_node_unlink(node)
        cmark_node_free(node)
    }
}
