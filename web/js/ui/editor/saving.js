import { get, Problem, send } from "../../api.js";
import { afterStale } from "../../lib/draft.js";
import { phrase, slot, time } from "../fill.js";
import { write } from "../keep.js";
import { problemWords } from "../start.js";
import { offerChoice, offerProblem } from "./offers.js";
import { offerPieces } from "./pieces.js";
import { replaceText } from "./typing.js";

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
    let isGoingOn = false;

    function typed() {
        if (isGoingOn) return;
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
            const { body } = await send("PUT", path, { text: sent, base: state.text }, { version });
            waiting = 0;
            slot(page, "offer").querySelector(".problem")?.remove();
            if (body.mergedWith) return merged(sent, body);
            version = body.version;
            state = { ...state, ...body, text: sent };
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

    /**
     * Somebody else saved meanwhile, and the server put both texts together. What was typed since is put together with
     * that in its turn: it was written over what was sent, and the version stays old until then.
     */
    function merged(sent, body) {
        if (text.value !== sent) {
            state = { ...state, text: sent };
            write(key, { text: text.value, base: version, at: here.now() });
            return plan(pause);
        }
        goOn(body);
        status(phrase("editor.merged", { name: body.mergedWith.name }));
    }

    /** The server's text in the field, the caret where it was. */
    function goOn(body) {
        version = body.version;
        state = { ...state, ...body };
        isGoingOn = true;
        replaceText(text, body.text);
        isGoingOn = false;
        forget();
        drawn(state);
    }

    /** Somebody else has saved: their text comes in by itself, unless something typed here is on its way. */
    async function catchUp() {
        if (stopped || running || text.readOnly || text.value !== state.text) return;
        const { body } = await get(path);
        if (stopped || running || text.value !== state.text || body.version <= version) return;
        goOn(body);
        status(phrase("editor.caughtUp", { name: body.savedBy?.name ?? "" }));
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
        const offered = { mine: text.value, current };
        if (current.pieces?.some((piece) => piece.agreed === undefined)) offerPieces(here, page, handle, offered);
        else offerChoice(here, page, handle, offered);
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
        const parts = kind === "saved" && at
            ? phrase("editor.saved", { time: time(here.moments.time(at), at) })
            : kind === "saved" ? [] : phrase(`editor.${kind}`);
        status(parts);
        slot(page, "retry").hidden = kind !== "offline";
    }

    function status(parts) {
        slot(page, "status").replaceChildren(...parts);
    }

    async function reread() {
        const { body } = await get(path);
        state = { ...state, ...body, text: state.text };
        drawn(state);
    }

    const handle = {
        typed, take, forget, say, reread, catchUp,
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
