import { get, Problem, send } from "../../api.js";
import { afterStale } from "../../lib/draft.js";
import { phrase, slot, time } from "../fill.js";
import { write } from "../keep.js";
import { problemWords } from "../start.js";
import { offerChoice, offerProblem } from "./offers.js";

const pause = 800;

/**
 * The draft's way to the server. Every keystroke is kept in this browser first, with the version it was typed over;
 * 0.8 s after the last one it is sent. Whatever happens, the browser's copy goes only when the server has the text.
 */
export function makeSaving(here, { page, text, path, key, draft, drawn }) {
    let version = draft.version;
    let state = draft;
    let timer = null;
    let running = null;
    let waiting = 0;
    let stopped = false;

    function typed() {
        write(key, { text: text.value, base: version, at: here.now() });
        if (stopped) return;
        say("unsaved");
        plan(pause);
    }

    function plan(delay) {
        clearTimeout(timer);
        timer = setTimeout(() => save().catch(() => {}), delay);
    }

    async function save() {
        clearTimeout(timer);
        if (running) await running.catch(() => {});
        if (stopped) return;
        running = put();
        try {
            await running;
        } finally {
            running = null;
        }
    }

    async function put() {
        const sent = text.value;
        say("saving");
        try {
            const answer = await send("PUT", path, { text: sent }, { version });
            waiting = 0;
            version = answer.body.version;
            state = { ...state, ...answer.body, text: sent };
            slot(page, "offer").querySelector(".problem")?.remove();
            if (text.value === sent) forget();
            else write(key, { text: text.value, base: version, at: here.now() });
            say(text.value === sent ? "saved" : "unsaved", state.savedAt);
            drawn(state);
        } catch (problem) {
            if (!(problem instanceof Problem)) throw problem;
            await failed(problem);
            throw problem;
        }
    }

    async function failed(problem) {
        if (problem.code === "staleVersion") return stale(problem);
        if (problem.status === 0 || problem.status >= 500) {
            waiting = Math.min(30000, waiting === 0 ? 3000 : waiting * 2);
            plan(waiting);
            return say("offline");
        }
        say("unsaved");
        offerProblem(here, page, problem, problemWords(problem, here.words));
    }

    async function stale(problem) {
        let current = problem.current ?? {};
        if (afterStale(text.value, current).kind === "fetch") current = (await get(path)).body;
        if (afterStale(text.value, current).kind === "nothing") return take(current.text, current);
        stopped = true;
        say("unsaved");
        offerChoice(here, page, handle, { mine: text.value, current });
    }

    /** Goes on with this text over that version of the server's. */
    function take(words, current, { again = false } = {}) {
        stopped = false;
        version = current.version ?? version;
        state = { ...state, ...current, kept: current.kept ?? state.kept };
        text.value = words;
        text.readOnly = false;
        slot(page, "offer").replaceChildren();
        if (again) {
            typed();
            plan(0);
        } else {
            forget();
            say("saved", state.savedAt);
            drawn(state);
        }
        text.focus();
    }

    function forget() {
        localStorage.removeItem(key);
    }

    function say(kind, at) {
        const status = slot(page, "status");
        const parts = kind === "saved" && at
            ? phrase("editor.saved", { time: time(here.moments.time(at), at) })
            : kind === "saved" ? [] : phrase(`editor.${kind}`);
        status.replaceChildren(...parts);
        slot(page, "retry").hidden = kind !== "offline";
    }

    async function reread() {
        const { body } = await get(path);
        state = { ...state, ...body, text: text.value };
        drawn(state);
    }

    const handle = {
        typed, take, forget, say, reread,
        hold: () => { stopped = true; },
        version: () => version,
        state: () => state,
        flush: async () => {
            if (text.value !== state.text || running) await save();
            if (stopped) throw new Problem(412, { code: "staleVersion" });
        },
    };

    const retry = () => { if (!stopped && text.value !== state.text) save().catch(() => {}); };
    slot(page, "retry").addEventListener("click", retry);
    addEventListener("online", retry);
    addEventListener("focus", retry);
    return handle;
}
