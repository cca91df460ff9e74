import { get } from "../../api.js";
import { queuedBugs } from "../../lib/request.js";
import { requestSection, requestsPath, sectionOf } from "../requests/rows.js";

const queued = "queued=1&live=1&sort=slack";

/** Consultations and bugs of each of the reader's roles: what is theirs to move, the least slack and stopped work first. */
export async function requestParts(here) {
    const has = (role) => here.me.roles.includes(role);
    const [waiting, overdue, mine, bugs] = await Promise.all([
        has("lead") && requestSection(here, "lead", "lead=1&sort=slack", { empty: "noLead" }),
        has("lead") && requestSection(here, "overdue", "overdue=1&sort=slack"),
        has("specialist") && ownPart(here),
        has("developer") && bugParts(here),
    ]);
    return {
        told: mine?.told ?? [],
        left: [mine?.part, overdue, ...(bugs || [])].filter(Boolean),
        right: [waiting].filter(Boolean),
    };
}

async function ownPart(here) {
    const { words, me } = here;
    const query = `specialist=${me.id}&court=specialist&live=1&sort=slack`;
    const { body: { items, next } } = await get(`${requestsPath()}?${query}&limit=20`);
    const halted = items.filter((item) => item.workStopped).length;
    const say = (key, count) => (count > 0 ? [words.say(`request.home.${key}`, { count })] : []);
    return {
        part: sectionOf(here, "mine", items, { hasMore: Boolean(next), query, empty: "noMine", note: "note" }),
        // What stands still first; how many there are only when all are here. What is contested is a lead's.
        told: [...say("halted", halted), ...say("moves", next ? 0 : items.filter((item) => !item.contested).length)],
    };
}

/** Bugs of the developers' queue in one request: one's own, then those to take. */
export async function bugParts(here) {
    const { body } = await get(`${requestsPath()}?${queued}&limit=50`);
    const { own, free } = queuedBugs(body.items, here.me.id);
    const hasMore = Boolean(body.next);
    return [
        ...(own.length > 0 ? [sectionOf(here, "myBugs", own, { note: "note" })] : []),
        sectionOf(here, "bugs", free, { hasMore, query: queued, empty: "noBugs", note: "note" }),
    ];
}
