import { shownCount } from "../../lib/board.js";
import { part, row } from "../rows.js";

/** A section of the first screen: its rows, or one sentence; the whole list is a link away. */
export function sectionPart(here, name, section, how, { empty, note = null }) {
    const say = (key) => here.words.say(`home.${key}`);
    return part(here, {
        title: say(name), note: note ? say(note) : null,
        count: shownCount(section.items.length, !section.whole),
        more: section.items.length > 0 ? { text: say("all"), href: section.list } : null,
        rows: section.items.map((item) => row(here, item, how(item))),
        empty: typeof empty === "string" ? say(empty) : empty,
    });
}
