import { clone, fill, slot } from "./fill.js";

/** Beside the work: a heading and what it tells; nothing when it tells nothing. */
export function fact(title, body) {
    if (!body) return null;
    const piece = clone("fact");
    fill(piece, { title });
    slot(piece, "body").replaceWith(body);
    return piece;
}

/** Names with their values; those without a value are left out. */
export function factList(terms) {
    const piece = clone("fact-list");
    for (const [name, value] of terms) {
        if (!value) continue;
        const term = clone("fact-term");
        term.textContent = name;
        const told = clone("fact-value");
        told.append(...[value].flat());
        piece.append(term, told);
    }
    return piece.children.length > 0 ? piece : null;
}
