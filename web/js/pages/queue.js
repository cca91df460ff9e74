import { ahead, get } from "../api.js";
import { sayMinutes } from "../lib/measures.js";
import { stateLook } from "../lib/slack.js";
import { stateWords } from "../lib/when.js";
import { slackShapes } from "../ui/draw.js";
import { clone, fill, phrase, rowTime, slot, strong } from "../ui/fill.js";
import { minePart, returnedParts } from "../ui/home/developer.js";
import { bugParts } from "../ui/home/requests.js";
import { nextPiece } from "../ui/next.js";
import { no, rework } from "../ui/rows.js";
import { nameTab, start } from "../ui/start.js";

ahead("/api/v1/queue");
start("/queue", async (here) => {
    nameTab(here, here.words.say("queue.title"));
    await draw(here);
}, { topics: ["requests"] });

async function draw(here) {
    const [{ body: queue }, bugs] = await Promise.all([get("/api/v1/queue"), bugParts(here)]);
    const { words } = here;
    const page = document.getElementById("page");
    fill(page, { lead: lead(here, queue) });
    const claimed = (number) => location.assign(rework(number));
    const claims = here.me.roles.includes("developer");
    slot(page, "left").replaceChildren(...bugs, ...(claims ? [nextPiece(here, queue, claimed)] : []));
    slot(page, "right").replaceChildren(...(claims ? [minePart(here, queue)] : []), ...returnedParts(here, queue));
    slot(page, "split").hidden = false;
    const next = queue.waiting.filter((item) => item.number !== queue.next?.number);
    slot(page, "lists").replaceChildren(
        columns(
            here,
            {
                title: words.say("queue.waiting"), note: words.say("queue.note"), items: next,
                empty: words.say("queue.empty"), key: true,
            },
        ),
        columns(here, { title: words.say("queue.others"), items: queue.others, empty: words.say("queue.noOthers") }),
    );
}

function wip(here, { wip: { claimed, limit } }) {
    return here.words.say("queue.ofLimit", { claimed, limit });
}

function lead(here, queue) {
    const { words } = here;
    const all = new Map([...queue.waiting, queue.next].filter(Boolean).map((item) => [item.number, item]));
    const risk = [...all.values()].filter((item) => ["atRisk", "late"].includes(item.due?.state)).length;
    const parts = phrase(
        here.me.roles.includes("developer") ? "queue.lead" : "queue.leadOthers",
        {
            wip: strong(wip(here, queue)),
            waiting: all.size > 0
                ? words.say("queue.waitingCount", { count: all.size })
                : words.say("queue.waitingNone"),
        },
    );
    if (risk > 0) parts.push(` ${words.say("queue.risk", { count: risk })}`);
    if (queue.wip.claimed >= queue.wip.limit && queue.next) parts.push(` ${words.say("queue.full")}`);
    return parts;
}

function columns(here, { title, note, items, empty, key }) {
    const piece = clone("columns");
    const list = slot(piece, "rows");
    list.append(...items.map((item) => columnRow(here, item)));
    const some = items.length > 0;
    if (!some) list.remove();
    if (!key || !some) slot(piece, "key").remove();
    return fill(
        piece,
        {
            title, count: some ? String(items.length) : null, note: note && some ? note : null,
            empty: some ? null : empty,
        },
    );
}

function columnRow(here, item) {
    const { words } = here;
    const piece = clone("column-row");
    const question = item.openQuestion;
    fill(piece, {
        no: no(item.number, here), title: { text: item.title, href: rework(item.number) },
        who: [item.client.name, item.developer?.name].filter(Boolean).join(" · "),
        do: item.hold ? words.say("onHold") : question ? words.say(
            `questionTo.${question.to}`, { text: question.text },
        ) : null,
        size: item.sizeMinutes ? sayMinutes(item.sizeMinutes, words) : "–",
    });
    if (!item.due) return fill(piece, { due: null, state: null, bar: null });
    slot(piece, "due").replaceWith(rowTime(item.due.at));
    return fill(
        piece,
        { state: { text: stateWords(item.due, words), look: stateLook(item.due.state) }, bar: slackShapes(item.due) },
    );
}
