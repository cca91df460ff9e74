import { sayMoney } from "../../lib/measures.js";
import { clone, fill, slot } from "../fill.js";

/** The changes a supplementary estimate is about: drawn anew only when they are others, so that hours typed stay. */
export function drawSupplement({ words }, page, { supplement }) {
    const fold = slot(page, "supplement");
    fold.hidden = !supplement;
    const shown = JSON.stringify(supplement?.changes ?? []);
    if (!supplement || fold.dataset.shown === shown) return;
    fold.dataset.shown = shown;
    fill(fold, {
        supplementHint: words.say("supplement.hint", { price: sayMoney(supplement.approved, words.language) }),
    });
    slot(fold, "supplementRows").replaceChildren(...supplement.changes.map((change, index) => {
        const piece = clone("supplement-row");
        fill(piece, { kind: words.say(`supplement.${change.kind}`), id: change.criterion ?? null, text: change.text });
        const [input, label] = [piece.querySelector("input"), piece.querySelector("label")];
        input.name = `supplement/minutes/${index}`;
        input.id = `supplement-minutes-${index}`;
        label.htmlFor = input.id;
        return piece;
    }));
}

/** Nothing typed is no supplement. */
export function askedSupplement({ supplement }) {
    const { minutes = [], priceMinor = null } = supplement ?? {};
    const isAsked = priceMinor !== null || minutes.some((one) => one !== null);
    return isAsked ? { minutes, priceMinor } : undefined;
}
