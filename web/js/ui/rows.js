import { stageKey } from "../lib/stage.js";
import { deadlineWords, silence } from "../lib/when.js";
import { clone, fill, link, marked, phrase, quoted, rowTime, slot, time } from "./fill.js";
import { slackShapes } from "./draw.js";

export function rework(number) {
    return `/reworks/${number}`;
}

export function no(number, here) {
    return here.words.say("number", { number });
}

/** A section of rows: heading, count, what it is sorted by, or one sentence when there is nothing. */
export function part(here, { title, count, note, more, rows, empty }) {
    const piece = clone("part");
    fill(piece, {
        title, count: count ?? String(rows.length), note: rows.length > 0 ? (note ?? null) : null,
        more: more ? { text: more.text, href: more.href } : null,
        rows: rows.length > 0 ? rows : null,
        empty: rows.length === 0 ? (empty ?? null) : null,
    });
    if (rows.length === 0) slot(piece, "count")?.remove();
    return piece;
}

/** verb: what this person does here, with where it leads. when: one of the drawings below. */
export function row(here, item, { who, verb, when }) {
    const piece = clone("row");
    return fill(piece, {
        no: no(item.number, here), title: {
            text: item.title, href: rework(item.number),
        }, who: who === undefined ? whose(here, item) : who, do: verb ?? null,
        when: when ?? whenDue(here, item) ?? null, found: findings(here, item),
    });
}

/** Where a search found its words, when not in the title; two places are enough to judge by. */
function findings(here, item) {
    if (!item.found?.length) return null;
    return item.found.slice(0, 2).map(({ place, pieces }) => fill(clone("found-in"), {
        place: here.words.say(`found.${place}`),
        pieces: pieces.map(({ text, found }) => (found ? marked(text) : document.createTextNode(text))),
    }));
}

export function whose(here, item) {
    return `${item.client.name} · ${here.words.say(`plan.${item.planKind ?? "none"}`)}`;
}

/** A list that can't have anything yet says what comes first. */
export function tellNoClients(here, page, clients) {
    if (clients.length > 0 || !here.me.roles.some((role) => role !== "developer")) return;
    const add = link(here.words.say("reworks.addClient"), "/clients");
    fill(page, { lead: { parts: phrase("reworks.noClients", { link: add }) } });
}

/** Where the reader is named: by whom, in what words. */
export function mentionsPart(here, title, items) {
    if (!items || items.length === 0) return [];
    const rows = items.map((item) => row(here, item, {
        who: [`${item.by?.name ?? ""}, `, rowTime(item.at)], verb: quoted(item.note),
        when: link(here.words.say("queue.read"), rework(item.number)),
    }));
    return [part(here, { title, rows })];
}

/** Where a move is made, when that is not the rework's own page. */
const placeOf = { publishSpec: "/spec", comment: "/spec/comments", settleComment: "/spec/comments", putLive: "#act-putLive" };

export function moveVerb(here, item) {
    const { words } = here;
    const href = `${rework(item.number)}${placeOf[item.move] ?? ""}`;
    if (item.hold) return words.say("onHold");
    if (item.openQuestion && item.court === item.openQuestion.to && item.court !== "client") {
        return link(words.say("answerThe", { text: item.openQuestion.text }), rework(item.number));
    }
    return item.move ? link(words.say(`action.${item.move}`), href) : words.say(stageKey(item));
}

/** Of everybody's lists: the stage, and the move: this reader's, or whose it is. */
export function standing(here, item) {
    const { words } = here;
    if (item.hold) return words.say("onHold");
    const stage = words.say(stageKey(item));
    if (item.liveSince) return `${stage}, ${words.say("liveSince", { date: here.moments.day(item.liveSince) })}`;
    const isReaders = item.court && here.me.roles.includes(item.court);
    if (isReaders && item.move) {
        const parts = document.createElement("span");
        parts.append(`${stage} · `, moveVerb(here, item));
        return parts;
    }
    return item.court ? `${stage} · ${words.say("moveOf", { court: words.say(`court.${item.court}`) })}` : stage;
}

export function whenDue(here, item, { big = false } = {}) {
    // What is over is nobody's move.
    if (!item.due) return item.court ? since(here, item) : null;
    const told = deadlineWords(item.due, here.words, here.moments);
    const piece = clone("row-due");
    const date = time(told.date, told.at);
    fill(piece, {
        due: { parts: phrase(told.key, { date }), ...(big ? { look: "big" } : {}) },
        state: told.state ? { text: told.state, look: told.look } : null,
        bar: slackShapes(item.due),
    });
    return piece;
}

export function since(here, item) {
    const piece = clone("row-wait");
    const date = rowTime(item.courtSince);
    const yours = here.me.roles.includes(item.court);
    const words = yours ? phrase("since", { date }) : phrase(
        "sinceOther", { date, court: here.words.say(`court.${item.court}`) },
    );
    return fill(piece, { big: null, under: words });
}

export function whenSilent(here, item) {
    return fill(
        clone("row-wait"), { big: silence(item.waitingDays ?? 0, here.words), under: here.words.say("silence") },
    );
}

export function whenDemo(here, item) {
    const at = item.demoAt;
    return fill(clone("row-wait"), { big: time(here.moments.time(at), at), under: here.words.say("planned") });
}
