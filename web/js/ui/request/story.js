import { saySeconds } from "../../lib/measures.js";
import { storyKey } from "../../lib/request.js";
import { quote } from "../../lib/story.js";
import { eventPiece } from "../event.js";
import { clone, fill, link, phrase, rowTime, slot } from "../fill.js";

/** So many of the newest stand open. */
const most = 12;
/** What they say stands above on the page, in full. */
const told = new Set(["made", "solved", "fixed"]);

export function storyPiece(here, request) {
    const events = [...request.story].reverse().map((event) => line(here, event));
    const piece = clone("history");
    const older = events.slice(most);
    fill(piece, { events: events.slice(0, most) });
    if (older.length === 0) slot(piece, "older").remove();
    else fill(piece, { olderEvents: older, count: String(older.length) });
    return piece;
}

function line(here, event) {
    const reason = event.values.reason ?? event.values.override;
    const said = told.has(event.kind) ? null : quote({ ...event, values: { ...event.values, reason } });
    return eventPiece(here, event, headline(here, event), said);
}

function headline(here, event) {
    const { words } = here;
    const values = { ...event.values };
    if (values.kind) values.kind = words.say(`request.kind.${values.kind}`);
    if (event.kind === "asked") values.to = words.say(`story.to.${values.to}`);
    if (event.kind === "becameRework") values.number = link(String(values.number), `/reworks/${values.number}`);
    if (event.kind === "recounted") {
        for (const name of ["from", "to"]) if (values[name] !== undefined) values[name] = rowTime(values[name]);
        for (const name of ["leftBefore", "leftAfter"]) if (values[name] !== undefined) values[name] = saySeconds(values[name], words);
    }
    const key = `request.story.${storyKey(event)}`;
    return words.has(key) ? phrase(key, values) : [event.kind];
}
