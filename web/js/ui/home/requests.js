import { get } from "../../api.js";
import { queuedBugs } from "../../lib/request.js";
import { requestSection, requests, sectionOf } from "../requests/rows.js";

const queued = "queued=1&live=1&sort=slack";

/** Consultations and bugs of each of the reader's roles: what is theirs to move, the least slack and stopped work first. */
export async function requestParts(here) {
    const { me } = here;
    const has = (role) => me.roles.includes(role);
    const note = "note";
    const [waiting, overdue, mine, bugs] = await Promise.all([
        has("lead") && requestSection(here, "lead", "lead=1&sort=slack", { empty: "noLead" }),
        has("lead") && requestSection(here, "overdue", "overdue=1&sort=slack"),
        has("specialist") && requestSection(
            here, "mine", `specialist=${me.id}&court=specialist&live=1&sort=slack`, { empty: "noMine", note },
        ),
        has("developer") && bugParts(here),
    ]);
    return {
        left: [mine, overdue, ...(bugs || [])].filter(Boolean),
        right: [waiting].filter(Boolean),
    };
}

/** Bugs of the developers' queue in one request: one's own, then those to take. */
export async function bugParts(here) {
    const { body } = await get(`${requests}?${queued}&limit=50`);
    const { own, free } = queuedBugs(body.items, here.me.id);
    const hasMore = Boolean(body.next);
    return [
        ...(own.length > 0 ? [sectionOf(here, "myBugs", own, { note: "note" })] : []),
        sectionOf(here, "bugs", free, { hasMore, query: queued, empty: "noBugs", note: "note" }),
    ];
}
