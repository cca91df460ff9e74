import { sayMoney } from "../lib/measures.js";
import { clone, fill } from "./fill.js";

/** The gate's refusal in words: why not, by which rule, and the ways out with their prices. */
export function gatePiece(here, gate, { kept = true } = {}) {
    const { words, moments } = here;
    const piece = clone("gate");
    const ways = (gate.waysOut ?? []).map((way) => {
        const price = way.price ? sayMoney(way.price, words.language) : words.say("gate.priceOnRequest");
        const item = clone("way");
        item.textContent = words.say(`gate.wayOut.${way.kind}`, { price });
        return item;
    });
    const date = gate.endedOn ? moments.longDay(gate.endedOn) : "";
    return fill(piece, {
        reason: words.say(`gate.reason.${gate.reason}`, { date }),
        rule: gate.rule ? words.say("gate.rule", { rule: gate.rule }) : null,
        ways, kept: kept ? words.say("gate.kept") : null,
    });
}
