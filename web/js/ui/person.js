import { sayMoney } from "../lib/measures.js";
import { differences, formValues } from "../lib/person.js";
import { clone, fill, phrase, time } from "./fill.js";

/** Fills a form with what is, before what was typed earlier is put over it. */
export function fillForm(form, person) {
    for (const [name, value] of Object.entries(formValues(person))) {
        const field = form.elements[name];
        if (!field) continue;
        if (Array.isArray(value)) tick(form.querySelectorAll(`[name="${name}"]`), value);
        else if (typeof value === "boolean") field.checked = value;
        else field.value = value;
    }
}

function tick(boxes, values) {
    for (const box of boxes) box.checked = values.includes(box.value);
}

export function seenWords(here, person) {
    return person.lastSeen === undefined || person.lastSeen === null
        ? [here.words.say("person.neverSeen")]
        : phrase("person.seen", { date: time(here.moments.row(person.lastSeen), person.lastSeen) });
}

/** Who changed what, and when. */
export function storyItems(here, story) {
    return story.map((event) => personEvent(here, event));
}

function personEvent(here, event) {
    const { words, moments } = here;
    const say = (key, value) => {
        if (key === "role") return words.say(`role.${value}`);
        if (key === "language") return words.say(`language.${value}`);
        if (key === "money") return sayMoney(value, words.language);
        return words.say(`person.value.${key}`);
    };
    const piece = clone("person-event");
    const told = differences(event, say).map((one) => {
        const item = clone("person-change");
        item.textContent = words.say("person.change", { ...one, field: words.say(`person.field.${one.field}`) });
        return item;
    });
    fill(piece, {
        at: { text: moments.row(event.at), at: event.at },
        words: words.say(`person.event.${event.kind}`),
        by: event.by.name ?? words.say("person.console"),
        why: event.reason ? words.say("story.quoted", { text: event.reason }) : null,
        changes: told.length > 0 ? told : null,
    });
    return piece;
}

/** A form folded away behind its name. */
export function fold(title, body) {
    const piece = clone("fold");
    fill(piece, { title, body });
    return piece;
}

export function workItems(here, works) {
    return works.map((work) => fill(clone("work"), {
        link: { text: `${here.words.say("number", { number: work.number })} ${work.title}`, href: `/reworks/${work.number}` },
        stage: here.words.say(`stage.${work.stage}`),
    }));
}

/** Keeps the page's version of a person fresh, so that the next try is made over what is. */
export function freshly(get, path, known) {
    return async (problem) => {
        if (problem.code === "staleVersion") known.version = (await get(path)).version;
    };
}

