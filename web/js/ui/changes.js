import { clone, slot } from "./fill.js";

/** Pieces of a comparison: what was added and what was removed says so in words too. */

export function changePiece(words, change) {
    const piece = clone("change");
    piece.classList.add(change.change);
    if (change.kind) piece.classList.add(change.kind);
    slot(piece, "words").replaceChildren(...parts(words, change));
    return piece;
}

/** The words of a block. */
export function parts(words, { change, text, words: runs, count }) {
    if (change === "gap") return [words.say("compare.gap", { count })];
    if (change === "changed") return runs.map((run) => marked(run.change, run.text));
    return [marked(change, text)];
}

function marked(change, text) {
    if (change === "same") return text;
    const piece = clone(change);
    piece.append(text);
    return piece;
}
