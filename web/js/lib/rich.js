/**
 * A text people wrote, given by the server as a tree, → elements. Words go in as text nodes: no HTML string is made, so
 * none can be smuggled in. draw: {element(name, children, attributes), text(words)}.
 */
export function richPieces(blocks, draw) {
    return (blocks ?? []).map((block) => blockPiece(block, draw)).filter(Boolean);
}

/** The page's own headings end at level 2. */
const under = 2;

function blockPiece({ kind, parts, blocks, items, text, level, start, rows, aligned }, draw) {
    switch (kind) {
    case "paragraph": return draw.element("p", words(parts, draw));
    case "line": return draw.element("span", words(parts, draw));
    case "heading": return draw.element(`h${Math.min(6, level + under)}`, words(parts, draw));
    case "quote": return draw.element("blockquote", richPieces(blocks, draw));
    case "list": return listPiece(items, start, draw);
    case "code": return draw.element("pre", [draw.element("code", [draw.text(text)])], { tabindex: "0" });
    case "table": return tablePiece(rows, aligned, draw);
    case "rule": return draw.element("hr", []);
    default: return null;
    }
}

/** It may be wider than the page: whoever has no mouse scrolls it with the arrows. */
function tablePiece(rows, aligned, draw) {
    const [titles, ...others] = rows.map((row, index) => draw.element("tr", row.map((cell, column) => {
        const name = aligned[column] ? { class: aligned[column] } : {};
        return index === 0
            ? draw.element("th", words(cell, draw), { scope: "col", ...name })
            : draw.element("td", words(cell, draw), name);
    })));
    const parts = [draw.element("thead", [titles]), ...(others.length ? [draw.element("tbody", others)] : [])];
    return draw.element("div", [draw.element("table", parts)], { class: "wide", tabindex: "0" });
}

function listPiece(items, start, draw) {
    const lines = items.map((item) => draw.element("li", richPieces(item, draw)));
    if (start === undefined || start === null) return draw.element("ul", lines);
    return draw.element("ol", lines, start === 1 ? {} : { start: String(start) });
}

function words(parts, draw) {
    return (parts ?? []).flatMap((part) => wordPiece(part, draw));
}

function wordPiece({ kind, parts, text, href, person }, draw) {
    switch (kind) {
    case "text": return [draw.text(text)];
    case "code": return [draw.element("code", [draw.text(text)])];
    case "emphasis": return [draw.element("em", words(parts, draw))];
    case "strong": return [draw.element("strong", words(parts, draw))];
    case "break": return [draw.element("br", [])];
    case "mention": return [draw.element("span", [draw.text(`@${text}`)], { class: "mention", "data-person": String(person) })];
    case "link": return mayLead(href)
        ? [draw.element("a", words(parts, draw), { href, rel: "noopener nofollow ugc" })]
        : words(parts, draw);
    default: return [];
    }
}

/** The server lets only these through; a second look costs nothing. */
function mayLead(href) {
    return /^(https?:\/\/|mailto:|#)/i.test(href) || (!/^[^/?#]*:/.test(href) && !/^\s*\/\/|\\/.test(href));
}
