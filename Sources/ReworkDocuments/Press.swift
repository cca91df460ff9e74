import Foundation
import Mustache
package import ReworkDomain
import ReworkSecrets

/// Writes: templates from `web/documents`, words from `web/locales`, Markdown within bounds. Read once at the start.
package final class Press: Sendable {
    let library: MustacheLibrary
    /// The style that goes whole into every document.
    let style: String
    private let words: [Language: Words]
    package let limits: MarkdownLimits
    let pieces: MarkupPieces

    /// - Parameter web: the folder with `documents/` and `locales/`.
    /// - Throws: a Cocoa error naming the file that is missing, or the template's parsing error.
    package init(web: String, limits: MarkdownLimits) throws {
        let folder = "\(web)/documents"
        var templates: [String: MustacheTemplate] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".html") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            templates[String(file.dropLast(".html".count))] = try MustacheTemplate(string: text)
        }
        let library = MustacheLibrary(templates: templates)
        self.library = library
        style = try String(contentsOfFile: "\(folder)/document.css", encoding: .utf8)
        words = try Dictionary(
            uniqueKeysWithValues: Language.allCases.map { ($0, try Words($0, folder: "\(web)/locales")) })
        self.limits = limits
        pieces = Press.pieces(library)
    }

    package func words(_ language: Language) -> Words {
        guard let words = words[language] else { preconditionFailure("no words for \(language)") }
        return words
    }

    /// A template with its context, the language's words and name added.
    func print(_ template: String, _ context: [String: Any], _ writing: Writing) -> String {
        var context = Speech.marked(context, on: writing.words.language)
        context["t"] = writing.words.context
        context["lang"] = writing.words.language.rawValue
        guard let text = library.render(context, withTemplate: template) else {
            preconditionFailure("web/documents/\(template).html is missing")
        }
        return text
    }

    /// A static document: bytes that are complete by themselves.
    func document(_ template: String, _ context: [String: Any], _ writing: Writing) -> [UInt8] {
        var context = context
        context["style"] = style
        return Array(print(template, context, writing).utf8)
    }

    /// Safe HTML of a text; headings begin at level 3, below those of the document around it.
    /// - Throws: `MarkdownFault`.
    func html(_ markdown: String) throws(MarkdownFault) -> String {
        try MarkdownTree(markdown, limits).html(pieces, deeper: 2)
    }

    /// A text of a conversation, both ways it is shown.
    /// - Throws: `MarkdownFault`.
    package func shown(_ markdown: String) throws(MarkdownFault) -> ShownText {
        let tree = try MarkdownTree(markdown, limits)
        let rich = try tree.rich()
        return ShownText(rich: rich, html: tree.html(pieces, deeper: 2, keepsLines: true))
    }

    /// The same of a text that is kept already: one past the bounds has its words and line ends, nothing more.
    package func shown(anyway text: String) -> ShownText {
        if let shown = try? shown(text) { return shown }
        let html = library.render(["text": text], withTemplate: "piece-plain") ?? ""
        return ShownText(rich: RichText(plain: text), html: html)
    }

    /// Words of a piece cut out of a Markdown text: marks whose other half was cut off go too.
    package func quoted(_ piece: String) -> String {
        shown(anyway: piece).rich.plain.replacing("**", with: "").replacing("`", with: "")
    }

    /// What `rework spec render` prints.
    /// - Throws: `MarkdownFault`.
    package func safeHTML(_ markdown: String) throws(MarkdownFault) -> String {
        let tree = try MarkdownTree(markdown, limits)
        tree.markIDs(pieces)
        return tree.html(pieces, showsPictures: true)
    }

    /// Checks a text before it is kept: what can't be rendered must not be published.
    /// - Throws: `Refusal` `.invalid` with the fault at `pointer`.
    package func check(_ markdown: String, _ pointer: String) throws(Refusal) {
        do {
            _ = try MarkdownTree(markdown, limits)
        } catch {
            throw Refusal(.invalid, faults: [error.fault(at: pointer)])
        }
    }

    /// The cut in the template of a link stands where its words go.
    private static func pieces(_ library: MustacheLibrary) -> MarkupPieces {
        let cut = "\u{1}"
        let halves: @Sendable (String?) -> (open: String, close: String) = { whole in
            let parts = (whole ?? cut).split(separator: cut, maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
        return MarkupPieces(
            link: { address in
                halves(library.render(["address": address, "cut": cut], withTemplate: "piece-link"))
            },
            picture: { address, words in
                library.render(["address": address, "words": words], withTemplate: "piece-picture") ?? ""
            },
            criterion: { id in library.render(["id": id], withTemplate: "piece-criterion") ?? id },
            place: { index in library.render(["index": index], withTemplate: "piece-place") ?? "" },
            part: { part, value in
                var context: [String: Any] = [part.rawValue: true, "cut": cut]
                if !value.isEmpty { context["value"] = value }
                return halves(library.render(context, withTemplate: "piece-table"))
            })
    }
}

extension MarkdownFault {
    package func fault(at pointer: String) -> Fault {
        switch self {
        case .tooLong(let limit): Fault(pointer, .tooLong, ["limit": .number(limit)])
        case .tooDeep(let line, let limit): Fault(pointer, .tooDeep, ["line": .number(line), "limit": .number(limit)])
        case .tooManyLinks(let limit): Fault(pointer, .tooLarge, ["maximum": .number(limit)])
        case .tooSlow: Fault(pointer, .tooDeep)
        }
    }
}

/// Text as it may stand in HTML.
func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
}
