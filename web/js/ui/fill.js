import { innerQuotes } from "../lib/words.js";

/** Templates of the page, cloned and filled. Text goes in as text; markup stays in the .html. */
let here = null;
let serial = 0;

export function speakAs(reader) {
    here = reader;
}

export function clone(id) {
    const piece = document.getElementById(id).content.firstElementChild.cloneNode(true);
    ownIds(piece);
    translate(piece);
    for (const field of piece.querySelectorAll("[data-kind]")) field.inputMode = keyboards[field.dataset.kind] ?? "";
    return piece;
}

/** Which keys a phone shows for a kind of field. */
const keyboards = { hours: "decimal", decimal: "decimal", money: "decimal", number: "numeric" };

/** A template may be cloned twice; its ids may not. A pattern keeps its own: the style names it. */
function ownIds(piece) {
    serial += 1;
    const own = new Map();
    for (const element of [piece, ...piece.querySelectorAll("[id]")]) {
        if (!element.id || element.tagName === "pattern") continue;
        own.set(element.id, `${element.id}-${serial}`);
        element.id = own.get(element.id);
    }
    for (const attribute of ["for", "aria-labelledby", "aria-describedby", "aria-controls"]) {
        for (const element of [piece, ...piece.querySelectorAll(`[${attribute}]`)]) {
            const named = element.getAttribute(attribute)?.split(" ");
            if (named) element.setAttribute(attribute, named.map((id) => own.get(id) ?? id).join(" "));
        }
    }
}

export function translate(root) {
    for (const [attribute, put] of Object.entries(places)) {
        for (const element of [root, ...root.querySelectorAll(`[${attribute}]`)]) {
            const key = element.getAttribute?.(attribute);
            if (key) put(element, here.words.say(key));
        }
    }
}

const places = {
    "data-t": (element, text) => { element.textContent = text; },
    "data-t-label": (element, text) => element.setAttribute("aria-label", text),
    "data-t-title": (element, text) => element.setAttribute("title", text),
    "data-t-placeholder": (element, text) => element.setAttribute("placeholder", text),
};

export function slot(root, name) {
    const selector = `[data-f="${name}"]`;
    return root.matches?.(selector) ? root : root.querySelector(selector);
}

/** Each slot by name: text, an element, a list of both, or an object of properties. Nothing removes the slot. */
export function fill(root, values) {
    for (const [name, value] of Object.entries(values)) {
        const element = slot(root, name);
        if (!element) continue;
        if (value === null || value === undefined || value === "") element.remove();
        else if (value instanceof Node) element.replaceChildren(value);
        else if (Array.isArray(value)) element.replaceChildren(...value);
        else if (typeof value === "object") set(element, value);
        else element.textContent = value;
    }
    return root;
}

function set(element, { text, parts, at, look, ...attributes }) {
    if (parts) element.replaceChildren(...parts);
    else if (text !== undefined) element.textContent = text;
    if (look) element.classList.add(look);
    if (at !== undefined) stamp(element, at);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function stamp(element, at) {
    element.setAttribute("datetime", here.moments.iso(at));
    element.setAttribute("title", here.moments.exact(at));
}

export function time(text, at) {
    const element = document.createElement("time");
    element.textContent = text;
    stamp(element, at);
    return element;
}

/** How long ago in words, kept true while the page stands open; past a week the given text. The moment is its title. */
export function agoTime(at, text) {
    const element = time(here.moments.ago(at) ?? text, at);
    element.dataset.ago = at;
    return element;
}

export function keepTimesTrue() {
    setInterval(() => {
        for (const element of document.querySelectorAll("time[data-ago]")) {
            const words = here.moments.ago(Number(element.dataset.ago));
            if (words !== null && words !== element.textContent) element.textContent = words;
        }
    }, 60_000);
}

/** A sentence whose values may be elements. */
export function phrase(key, values) {
    return here.words.pieces(key, values);
}

/** Someone's own words, in quotation marks. */
export function quoted(text) {
    return here.words.say("story.quoted", { text: innerQuotes(text, here.words.language) });
}

/** Plain text in which `code` stands between backticks. */
export function inline(text) {
    return text.split("`").map((piece, index, all) => {
        if (index % 2 === 0 || index === all.length - 1) return index % 2 === 0 ? piece : `\`${piece}`;
        const code = document.createElement("code");
        code.textContent = piece;
        return code;
    });
}

export function sentenceTime(at) {
    return time(here.moments.sentence(at), at);
}

export function rowTime(at) {
    return time(here.moments.row(at), at);
}

export function link(text, href) {
    const element = document.createElement("a");
    element.href = href;
    element.textContent = text;
    return element;
}

export function marked(text) {
    const element = document.createElement("mark");
    element.textContent = text;
    return element;
}

/** Words of a language of their own among those of the page. */
export function spoken(text, language) {
    const element = document.createElement("span");
    element.lang = language;
    element.textContent = text;
    return element;
}

/** text: or an element. */
export function strong(text) {
    const element = document.createElement("strong");
    element.append(text);
    return element;
}

export function state(text, look) {
    const element = document.createElement("span");
    element.className = `state ${look}`;
    element.textContent = text;
    return element;
}
