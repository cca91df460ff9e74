import { saySeconds } from "../../lib/measures.js";
import { clone, fill, link, phrase, slot, time } from "../fill.js";

/** Deadlines that a change of calendar moved, or would: each with what was and what is. */
export function movedPiece(here, moved, { title, empty }) {
    const piece = clone("moved");
    fill(piece, {
        title: moved.length > 0 ? here.words.say(title, { count: moved.length }) : here.words.say(empty),
        rows: moved.length > 0 ? moved.map((one) => movedItem(here, one)) : null,
    });
    return piece;
}

export function movedItem(here, one) {
    const { words, moments } = here;
    const href = one.history === "rework" ? `/reworks/${one.number}` : `/requests/${one.number}`;
    const at = (ms) => time(moments.row(ms), ms);
    const left = (seconds) => saySeconds(seconds ?? 0, words);
    const runs = one.dueBefore !== undefined && one.dueAfter !== undefined;
    const values = runs
        ? { from: at(one.dueBefore), to: at(one.dueAfter) } : { from: left(one.leftBefore), to: left(one.leftAfter) };
    return fill(clone("moved-item"), {
        title: [`№\u00a0${one.number} `, link(one.title, href)],
        who: one.client?.name ?? null,
        words: { parts: [`${words.say(`calendars.due.${one.kind}`)}: `, ...phrase(runs ? "calendars.movedDue" : "calendars.movedLeft", values)] },
    });
}

/**
 * A form that shows first what it would move, and saves what was shown: whatever is typed after that is shown anew.
 * preview(body, submission) and save(body, submission) ask the server; saved(answer) draws what came of it.
 */
export function inTwoSteps(here, form, { preview, save, saved }) {
    let shown = null;
    const button = form.querySelector("button[type=submit]");
    const [first, second] = [button.textContent, here.words.say(button.dataset.then)];
    const seen = ({ reason, ...body }) => JSON.stringify(body);
    const forget = () => {
        shown = null;
        button.textContent = first;
        slot(form, "preview").replaceChildren();
    };
    form.addEventListener("input", (event) => {
        if (event.target.name !== "reason") forget();
    });
    form.addEventListener("change", (event) => {
        if (event.target.name !== "reason") forget();
    });
    return {
        forget,
        send: async (body, submission) => {
            if (shown === seen(body)) return { step: "saved", answer: await save(body, submission) };
            const answer = await preview(body, submission);
            return { step: "shown", answer, body };
        },
        done: async ({ step, answer, body }) => {
            if (step === "saved") {
                forget();
                return saved(answer);
            }
            shown = seen(body);
            button.textContent = second;
            const piece = movedPiece(here, answer.body.moved, { title: "calendars.wouldMove", empty: "calendars.wouldMoveNone" });
            slot(form, "preview").replaceChildren(piece);
            piece.focus();
        },
    };
}
