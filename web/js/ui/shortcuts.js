import { keyName, makeChords } from "../lib/keys.js";
import { clone, fill, phrase, slot } from "./fill.js";

const off = "rework.shortcuts.off";
const goTo = (path) => () => document.querySelector(`.bar nav a[href="${path}"]`);
const press = (link) => link.click();
const focus = (field) => field.focus();

/** Each shortcut: its words, where on this page it leads (nothing there, and it is not listed), what it does there. */
const shortcuts = {
    "g h": ["bar.home", goTo("/home"), press],
    "g q": ["bar.queue", goTo("/queue"), press],
    "g s": ["bar.requests", goTo("/requests"), press],
    "g r": ["bar.reworks", goTo("/reworks"), press],
    "g c": ["bar.clients", goTo("/clients"), press],
    "/": ["bar.search", () => document.querySelector(".bar .find input"), focus],
    j: ["keys.next", () => beside(1), focus],
    k: ["keys.previous", () => beside(-1), focus],
    e: ["rework.editor", () => document.querySelector('main a[href$="/spec"]'), press],
    c: ["keys.composer", () => document.querySelector("main form.say:not(.answering) textarea"), focus],
};

/** The link of the row after or before the one that has the focus; without any, the first. */
function beside(step) {
    const links = [...document.querySelectorAll("main .row :is(h2, h3) a, main .next h3 a")];
    const place = links.findIndex((link) => link.closest(".row, .next").contains(document.activeElement));
    return links[place < 0 ? 0 : Math.min(links.length - 1, Math.max(0, place + step))];
}

/** Keys of one character can be turned off, for people who speak to their computer; the way to the list stays. */
export function bindShortcuts() {
    const chord = makeChords([...Object.keys(shortcuts), "?"], Date.now);
    document.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return sendForm(event);
        const typing = event.target.closest?.("input, textarea, select, dialog, [contenteditable]");
        const name = typing || event.defaultPrevented || localStorage.getItem(off) ? null : keyName(event);
        const whole = name === null ? null : chord(name);
        if (whole === null) return;
        event.preventDefault();
        if (whole === "?") return list();
        const [, find, act] = shortcuts[whole];
        const target = find();
        if (target) act(target);
    });
    if (!document.getElementById("shortcuts-open")) return;
    const button = clone("shortcuts-open");
    button.addEventListener("click", list);
    document.querySelector(".bar .me [data-language]").before(button);
}

function sendForm(event) {
    const form = event.target.closest?.("textarea, input")?.form;
    if (!form || event.target.closest("[role=search]")) return;
    event.preventDefault();
    form.requestSubmit();
}

function list() {
    const dialog = clone("shortcuts");
    const here = Object.entries(shortcuts).filter(([, [, find]]) => find());
    const shown = [...here.map(([keys, [words]]) => [keys, words]), ["Ctrl Enter", "keys.send"], ["?", "keys.list"]];
    slot(dialog, "list").append(...shown.map(([keys, words]) => line(keys, words)));
    const on = slot(dialog, "on");
    on.checked = !localStorage.getItem(off);
    on.addEventListener("change", () => {
        if (on.checked) localStorage.removeItem(off);
        else localStorage.setItem(off, "yes");
    });
    const before = document.activeElement;
    dialog.addEventListener("close", () => {
        dialog.remove();
        before?.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
}

function line(keys, words) {
    const piece = clone("shortcut");
    const caps = keys.split(" ").map((key) => {
        const cap = document.createElement("kbd");
        cap.textContent = key;
        return cap;
    });
    return fill(piece, { keys: caps.flatMap((cap, index) => (index === 0 ? [cap] : [" ", cap])), words: phrase(words) });
}
