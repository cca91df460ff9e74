import { sayPlain, saySeconds } from "../lib/measures.js";
import { fact, factList } from "./facts.js";
import { clone, fill, phrase, rowTime, slot } from "./fill.js";

/** The court ledger: the client's time and ours, and below it turn by turn. */
export function ledgerFact(here, { client, vendor, turns }) {
    const { words } = here;
    const told = ({ workingSeconds, plainSeconds }) => (plainSeconds === 0 ? words.say("ledger.none") : words.say(
        "ledger.time",
        { working: working(workingSeconds, words), plain: sayPlain(plainSeconds, words) },
    ));
    const piece = clone("ledger");
    slot(piece, "times").replaceChildren(factList([
        [words.say("ledger.client"), told(client)], [words.say("ledger.vendor"), told(vendor)],
    ]));
    fill(piece, { count: words.say("ledger.turns", { count: turns.length }) });
    slot(piece, "turns").replaceChildren(...turns.map((turn) => turnItem(here, turn)));
    return fact(words.say("ledger.title"), piece);
}

function turnItem({ words }, { court, from, to, time }) {
    const item = clone("ledger-turn");
    item.append(...phrase("ledger.turn", {
        date: rowTime(from), court: words.say(`court.${court}`), working: working(time.workingSeconds, words),
    }));
    if (to === undefined || to === null) item.append(`, ${words.say("ledger.now")}`);
    return item;
}

/** Nothing is told as nothing: a night is no minute of working time. */
function working(seconds, words) {
    return seconds === 0 ? words.say("unit.minutes", { minutes: 0 }) : saySeconds(seconds, words);
}
