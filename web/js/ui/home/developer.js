import { link, quoted, rowTime } from "../fill.js";
import { nextPiece } from "../next.js";
import { mentionsPart, part, rework, row } from "../rows.js";

/** Current work, the next one and why; beside it what was answered or given back. */
export function developerParts(here, queue) {
    const claimed = (number) => location.assign(rework(number));
    return { left: [minePart(here, queue), nextPiece(here, queue, claimed)], right: returnedParts(here, queue) };
}

/** What is in work, with how many criteria it will be held to; asked about or delivered on the rework's page. */
export function minePart(here, { mine, wip }) {
    const { words } = here;
    return part(here, {
        title: words.say("queue.mine"), count: words.say("queue.ofLimit", wip), empty: words.say("queue.noMine"),
        rows: mine.map((item) => row(here, item, {
            who: [item.client.name, item.criteria ? words.say("unit.criteria", { count: item.criteria }) : null]
                .filter(Boolean).join(" · "),
            verb: verbs(here, item),
        })),
    });
}

function verbs(here, item) {
    const { words } = here;
    const piece = document.createElement("span");
    const allowed = item.allowedActions ?? [];
    const links = ["answer", "deliver", "ask"].filter((action) => allowed.includes(action))
        .map((action) => link(words.say(`action.${action}`), `${rework(item.number)}#act-${action}`));
    if (item.hold) links.unshift(words.say("onHold"));
    piece.append(...links.flatMap((one, index) => (index === 0 ? [one] : [" · ", one])));
    return piece;
}

/** Answered or given back, and where the reader is named. */
export function returnedParts(here, { returned, mentioned }) {
    const mentions = mentionsPart(here, here.words.say("queue.mentioned"), mentioned);
    if (returned.length === 0) return mentions;
    const { words } = here;
    const rows = returned.map((item) => row(here, item, {
        who: [`${item.by?.name ?? ""}, `, rowTime(item.at)],
        verb: quoted(item.note),
        when: link(words.say("queue.read"), rework(item.number)),
    }));
    return [part(here, { title: words.say("queue.returned"), rows }), ...mentions];
}
