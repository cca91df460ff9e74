import { sayMinutes, sayMoney, saySeconds } from "../../lib/measures.js";
import { chapters, quote } from "../../lib/story.js";
import { eventPiece } from "../event.js";
import { clone, fill, phrase, rowTime, time } from "../fill.js";

/** History in chapters: the last one open, the older ones a line each. */
export function storyPieces(here, rework) {
    return chapters(rework.story ?? []).map((chapter, index) => {
        const piece = clone(index === 0 ? "chapter-open" : "chapter");
        return fill(piece, {
            title: here.words.say(`story.chapter.${chapter.chapter}`),
            note: { parts: index === 0 ? since(here, chapter) : range(here, chapter) },
            events: chapter.events.map((event) => eventPiece(here, event, headline(here, event), quote(event))),
        });
    });
}

const day = (here, at) => time(here.moments.sentenceDay(at), at);

function since(here, chapter) {
    return phrase("story.openNote", { from: day(here, chapter.from) });
}

function range(here, chapter) {
    const same = here.moments.dayKey(chapter.from) === here.moments.dayKey(chapter.to);
    const last = headline(here, chapter.events[0]).map((piece) => piece.textContent ?? piece).join("");
    const values = { from: day(here, chapter.from), to: day(here, chapter.to), last };
    return phrase(same ? "story.rangeDay" : "story.range", values);
}

function headline(here, event) {
    const { words } = here;
    const given = event.values ?? {};
    const values = { ...given, ...moneyAndHours(here, given), ...momentsOf(here, given), ...named(here, event.kind, given) };
    let key = event.kind;
    if (key === "asked" && given.to === "client") key = "askedClient";
    if (key === "answered" && given.due) key = "answeredDue";
    if (key === "admitted" && given.override) key = "admittedOverride";
    if (key === "recounted" && given.to === undefined) key = "recountedLeft";
    const full = `story.event.${key}`;
    return words.has(full) ? phrase(full, values) : [event.kind];
}

function moneyAndHours(here, { lowMinutes, likelyMinutes, highMinutes, sizeMinutes, minutesSpent, price }) {
    const hours = (minutes) => (minutes === undefined || minutes === null ? "–" : sayMinutes(minutes, here.words));
    return {
        low: hours(lowMinutes), likely: hours(likelyMinutes), high: hours(highMinutes),
        size: hours(sizeMinutes), spent: hours(minutesSpent), price: sayMoney(price, here.words.language),
    };
}

function momentsOf(here, given) {
    const told = {};
    if (typeof given.validUntil === "string") told.validUntil = here.moments.day(given.validUntil);
    if (typeof given.day === "string") told.day = here.moments.day(given.day);
    for (const name of ["due", "from", "to", "validUntil"]) {
        if (typeof given[name] === "number") told[name] = rowTime(given[name]);
    }
    return told;
}

function named(here, kind, given) {
    const { words } = here;
    const told = {};
    const count = Array.isArray(given.criteria) ? given.criteria.length : given.criteria;
    if (count !== undefined) told.criteria = words.say("unit.criteria", { count });
    if (given.stage) told.stage = words.say(`stage.${given.stage}`);
    if (given.verdict) told.verdict = words.say(`verdict.${given.verdict}`);
    if (given.action) told.action = words.say(`action.${given.action}`);
    for (const name of ["leftBefore", "leftAfter"]) {
        if (given[name] !== undefined) told[name] = saySeconds(given[name], words);
    }
    if (kind === "asked") told.to = words.say(`story.to.${given.to}`);
    if (kind === "refused") told.why = words.say(`why.${given.why}`);
    if (kind === "attemptRefused") {
        const values = { stage: "", ...given };
        const gate = `gate.reason.${given.reason}`;
        const key = words.has(gate) ? gate : `problem.${given.reason}`;
        told.why = words.has(key) ? words.say(key, values) : (given.reason ?? "");
        // When the plan had ended is told by the gate alone.
        if (given.reason === "lapsed") told.why = words.say("story.lapsed");
    }
    if (kind === "reassigned") told.to = given.to?.name ?? given.name ?? given.to ?? "";
    return told;
}
