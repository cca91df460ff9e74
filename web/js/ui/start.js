import { get, send, Problem } from "../api.js";
import { sayMoney } from "../lib/measures.js";
import { makeMoments } from "../lib/moments.js";
import { makeWords } from "../lib/words.js";
import { clone, fill, keepTimesTrue, slot, speakAs, translate } from "./fill.js";
import { bindShortcuts } from "./shortcuts.js";
import { tellLanguages } from "./speech.js";

const remembered = "rework.language";

/**
 * Every page begins here: who reads, in which language; then the page draws itself.
 * topics: files of words that this page needs besides.
 */
export async function start(place, draw, { topics = [] } = {}) {
    // The first page in this browser waits to be told: a guess that is wrong loads the words of both languages.
    const kept = localStorage.getItem(remembered);
    const [early, answer] = await Promise.all([kept ? dictionaries(kept, topics) : null, who()]);
    if (answer.me?.client) return location.replace("/my");
    const language = answer.me?.language ?? kept ?? (navigator.language.startsWith("en") ? "en" : "uk");
    const here = await makeReader(answer.me, language, language === kept ? early : await dictionaries(language, topics));
    localStorage.setItem(remembered, language);
    document.documentElement.lang = language;
    speakAs(here);
    translate(document.documentElement);
    dressBar(here, place);
    bindShortcuts();
    keepTimesTrue();
    tellLanguages(document.getElementById("page"), language);
    document.body.removeAttribute("data-wait");
    await attempt(here, answer.problem, () => draw(here));
}

async function who() {
    try {
        return { me: (await get("/api/v1/me")).body };
    } catch (problem) {
        if (problem.code === "signedOut") location.replace(`/sign-in?next=${encodeURIComponent(location.pathname)}`);
        return { problem };
    }
}

async function dictionaries(language, topics) {
    const files = ["common", "workspace", ...topics].map((name) => get(`/locales/${name}.${language}.json`));
    return (await Promise.all(files)).map((answer) => answer.body);
}

async function makeReader(me, language, words) {
    const ahead = (me?.now ?? Date.now()) - Date.now();
    const now = () => Date.now() + ahead;
    return {
        me: me ?? { roles: [] },
        now,
        words: makeWords(language, ...words),
        moments: makeMoments(language, me?.zone ?? "Europe/Kyiv", now),
    };
}

/** A page that could not be loaded says why, and tries again on request. */
async function attempt(here, before, draw) {
    const main = document.getElementById("page");
    try {
        if (before) throw before;
        await draw();
    } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        const piece = clone("load-problem");
        fill(piece, { words: loadWords(problem, here.words) });
        if (problem.code !== "signedOut") slot(piece, "signIn").remove();
        const isGone = problem.status === 404;
        slot(piece, isGone ? "again" : "home").remove();
        slot(piece, "again")?.addEventListener("click", () => location.reload());
        // What the page would be called is not known.
        const title = main.querySelector("h1:not([data-t])");
        if (title) title.textContent = here.words.say(isGone ? "load.goneTitle" : "load.failedTitle");
        const lead = slot(main, "lead");
        if (lead) lead.replaceWith(piece);
        else main.append(piece);
    }
    main.removeAttribute("aria-busy");
}

/** Of what was only to be read nothing was typed, and nothing could be written down. */
export function loadWords(problem, words) {
    if (problem.code === "offline") return words.say("load.offline");
    return problem.status >= 500 && ["unknown", "internal"].includes(problem.code)
        ? words.say("load.failed") : problemWords(problem, words);
}

export function problemWords(problem, words) {
    const key = `problem.${problem.code}`;
    const values = { ...problem.values };
    if (values.stage && words.has(`stage.${values.stage}`)) values.stage = words.say(`stage.${values.stage}`);
    for (const [name, value] of Object.entries(values)) if (value?.currency) values[name] = sayMoney(value, words.language);
    return words.has(key) ? words.say(key, values) : (problem.detail ?? words.say("problem.unknown"));
}

function dressBar(here, place) {
    for (const item of document.querySelectorAll("[data-for]")) {
        if (!item.dataset.for.split(" ").some((role) => here.me.roles.includes(role))) item.remove();
    }
    const current = document.querySelector(`.bar nav a[href="${place}"]`);
    current?.setAttribute("aria-current", "page");
    current?.scrollIntoView({ block: "nearest", inline: "center" });
    document.querySelector("[data-me]").textContent = here.me.name ?? "";
    const other = here.words.language === "uk" ? "en" : "uk";
    const button = document.querySelector("[data-language]");
    button.textContent = here.words.say("bar.switchTo");
    button.lang = other;
    button.addEventListener("click", async () => {
        localStorage.setItem(remembered, other);
        try {
            await send("PUT", "/api/v1/me/language", { language: other });
        } finally {
            location.reload();
        }
    });
}

export function nameTab(here, title) {
    document.title = here.words.say("titleEnd", { title });
}
