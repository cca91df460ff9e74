import { assembled } from "../../lib/draft.js";
import { clone, fill, slot } from "../fill.js";
import { hold, put } from "./offers.js";

let serial = 0;

/**
 * Where two people changed the same lines: each place side by side, with a choice of its own. What they changed elsewhere is
 * together already.
 */
export function offerPieces(here, page, saving, { mine, current }) {
    const { words } = here;
    const piece = put(page, "offer-pieces");
    hold(page, saving);
    const name = current.savedBy?.name ?? words.say("editor.theirs");
    const disputed = current.pieces.filter((one) => one.agreed === undefined);
    fill(piece, { words: words.say("editor.piecesWords", { name, count: disputed.length }) });
    slot(piece, "list").replaceChildren(...disputed.map((one, index) => {
        const item = clone("offer-piece");
        fill(item, {
            title: words.say("editor.piece", { number: index + 1, count: disputed.length }), theirsName: name,
            mineText: shown(words, one.mine), theirsText: shown(words, one.theirs), baseText: shown(words, one.base),
        });
        serial += 1;
        for (const field of item.querySelectorAll("input")) field.name = `piece-${serial}`;
        return item;
    }));
    const server = { version: current.version, savedAt: current.savedAt, text: current.text, kept: current.kept };
    slot(piece, "go").addEventListener("click", () => {
        const items = [...slot(piece, "list").children];
        const choices = items.map((item) => item.querySelector("input:checked")?.value);
        const whole = assembled(current.pieces, choices);
        slot(piece, "missing").hidden = whole !== null;
        if (whole === null) items[choices.indexOf(undefined)].querySelector("input").focus();
        else saving.take(whole, server, { again: true });
    });
    slot(piece, "mine").addEventListener("click", () => saving.take(mine, server, { again: true }));
    slot(piece, "theirs").addEventListener("click", () => saving.take(current.text, server));
}

function shown(words, text) {
    return text === "" ? words.say("editor.pieceNothing") : text.replace(/\n$/, "");
}
