import { get, send } from "../api.js";
import { clone, slot } from "./fill.js";
import { bindForm } from "./form.js";
import { keepForm, read } from "./keep.js";

/**
 * The form of an action behind its name, sent to target upon the version the page shows; what is typed is kept under key.
 * prepare(form, typed) fills it before what was kept comes over it; path is asked for the version after a conflict.
 */
export function offer(here, page, action, { allowed, path, target, version, key, prepare = () => {}, done }) {
    const place = slot(page, action);
    place.hidden = !allowed.includes(action);
    place.open = false;
    if (place.hidden) return;
    const form = clone(`act-${action}`);
    const keptAs = `rework.kept.${key}.${action}`;
    prepare(form, read(keptAs));
    const kept = keepForm(form, keptAs);
    let known = version;
    bindForm(form, here, {
        send: (body, submission) => send("POST", target, body, { version: known, submission }),
        refused: async (problem) => {
            if (problem.code === "staleVersion") known = (await get(path)).version;
        },
        done: async (answer) => {
            kept.forget();
            await done(answer);
        },
    });
    slot(page, `${action}Body`).replaceChildren(form);
}
