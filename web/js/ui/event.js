import { agoTime, clone, fill, quoted, slot } from "./fill.js";

/** A line of a history: what happened, in `parts`, what was said with it, by whom and when. */
export function eventPiece(here, event, parts, said) {
    const files = event.values?.files ?? 0;
    const piece = fill(clone("event"), {
        words: { parts },
        files: files > 0 ? here.words.say("story.files", { count: files }) : null,
        by: event.by?.system ? here.words.say("role.system") : (event.by?.name ?? null),
        why: said ? quoted(said) : null,
    });
    slot(piece, "at").replaceWith(agoTime(event.at, here.moments.row(event.at)));
    return piece;
}
