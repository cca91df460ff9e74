import { get } from "../../api.js";
import { shownCount } from "../../lib/board.js";
import { isServed, stageKey } from "../../lib/request.js";
import { clone, fill, link, phrase, rowTime, state } from "../fill.js";
import { no, part, since, whenDue, whose } from "../rows.js";

/** Of the API. */
export function requestsPath() {
    return "/api/v1/requests";
}

export function requestPath(number) {
    return `/requests/${number}`;
}

/** The kind by a mark and a word. */
export function kindPiece(here, kind) {
    const piece = clone("kind");
    piece.classList.add(kind);
    piece.textContent = here.words.say(`request.kind.${kind}`);
    return piece;
}

export function requestRow(here, item, { who } = {}) {
    const { words } = here;
    const piece = clone("request-row");
    piece.classList.toggle("halted", item.workStopped && isServed(item));
    return fill(piece, {
        no: no(item.number, here), title: { text: item.title, href: requestPath(item.number) },
        stopped: item.workStopped && isServed(item) ? words.say("request.stopped") : null,
        who: { parts: [kindPiece(here, item.kind), " ", who ?? (item.client ? whose(here, item) : "")] },
        do: { parts: doing(here, item) }, when: when(here, item),
    });
}

/** Where it stands, and the move: this reader's as a link, or whose it is. */
function doing(here, item) {
    const { words } = here;
    const known = item.contested ? "contested" : item.referred ? "referred" : `stage.${stageKey(item)}`;
    const parts = [words.say(`request.${known}`)];
    if (!item.court) return parts;
    // A contest stands in the specialists' court and is a lead's to settle.
    const mover = item.contested ? "lead" : item.court;
    if (here.me.roles.includes(mover) && item.move) {
        parts.push(" · ", link(words.say(`request.do.${item.move}`), requestPath(item.number)));
    } else if (!item.contested) {
        parts.push(" · ", words.say("moveOf", { court: words.say(`court.${item.court}`) }));
    }
    const others = [item.specialist, item.developer].filter((person) => person && person.id !== here.me.id);
    return others.length > 0 ? [...parts, ` · ${others.map(({ name }) => name).join(", ")}`] : parts;
}

/** While the clock runs, when it is due; while it stands, that it stands; once it is solved, since when it waits. */
function when(here, item) {
    if (!item.court) return null;
    if (item.due?.state === "stopped") {
        return fill(clone("row-wait"), {
            big: null,
            under: { parts: [
                state(here.words.say("deadline.stopped"), "still"), " ",
                ...phrase("sinceOther", { date: rowTime(item.due.stoppedSince), court: here.words.say("court.client") }),
            ] },
        });
    }
    return isServed(item) && item.due ? whenDue(here, item) : since(here, item);
}

/** The beginning of a list, with a link to all of it; null when it is empty and nothing is to be said of that. */
export async function requestSection(here, name, query, { empty = null, who } = {}) {
    const { body } = await get(`${requestsPath()}?${query}&limit=${few}`);
    if (body.items.length === 0 && !empty) return null;
    return sectionOf(here, name, body.items, { hasMore: Boolean(body.next), query, empty, who });
}

export function sectionOf(here, name, items, { hasMore = false, query = null, empty = null, note = null, who } = {}) {
    const say = (key) => here.words.say(`request.home.${key}`);
    return part(here, {
        title: say(name), count: shownCount(items.length, hasMore), note: note && items.length > 0 ? say(note) : null,
        more: query && items.length > 0 ? { text: here.words.say("home.all"), href: `/requests?${query}` } : null,
        rows: items.map((item) => requestRow(here, item, who ? { who: who(item) } : {})),
        empty: empty ? say(empty) : null,
    });
}

const few = 10;
