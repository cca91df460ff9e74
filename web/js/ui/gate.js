import { sayMoney } from "../lib/measures.js";
import { clone, fill } from "./fill.js";

/**
 * The gate's refusal in words: why not, by which rule, and the ways out with their prices. about: whose reasons, those of
 * reworks or of requests. kept: what is said of what waits; null when nothing does.
 */
export function gatePiece(here, gate, { about = "gate", kept = "gate.kept" } = {}) {
    const { words, moments } = here;
    const piece = clone("gate");
    const ways = (gate.waysOut ?? []).map((way) => {
        const price = way.price ? sayMoney(way.price, words.language) : words.say("gate.priceOnRequest");
        const item = clone("way");
        item.textContent = words.say(`gate.wayOut.${way.kind}`, { price });
        return item;
    });
    const day = gate.endedOn ?? gate.startsOn;
    const date = day ? moments.longDay(day) : "";
    return fill(piece, {
        reason: words.say(`${about}.reason.${gate.reason}`, { date }),
        rule: gate.rule ? words.say("gate.rule", { rule: gate.rule }) : null,
        ways, kept: kept ? words.say(kept) : null,
    });
}
