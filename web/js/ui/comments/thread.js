import { get, send } from "../../api.js";
import { agoTime, clone, fill, slot } from "../fill.js";
import { bindForm } from "../form.js";
import { keepForm } from "../keep.js";
import { rich } from "../rich.js";
import { offerPeople } from "../rework/mention.js";
import { sendByKeys } from "../rework/say.js";

/** One thread: its state, what its place was, what was said, and what the reader may do. */
export function threadPiece(here, one, thread) {
    const { words } = here;
    const piece = clone("thread");
    piece.id = `comment-${thread.number}`;
    piece.classList.toggle("slip", thread.internal);
    piece.classList.toggle("settled", thread.state !== "open");
    fill(piece, {
        tag: thread.internal ? words.say("comments.internal") : words.say("comments.shared"),
        state: stateWords(words, thread),
        was: thread.place === "here" ? null : words.say("comments.was", { words: thread.words }),
        proposed: thread.wording ? words.say("comments.proposed", { words: thread.wording }) : null,
    });
    slot(piece, "remarks").replaceChildren(...thread.remarks.map((remark) => remarkPiece(here, remark)));
    slot(piece, "tools").append(...tools(here, one, thread));
    if (thread.mayReply && thread.state === "open") piece.append(replyForm(here, one, thread));
    return piece;
}

function stateWords(words, { state, blocking, internal, settledBy }) {
    const name = settledBy?.name ?? "";
    if (state !== "open") return words.say(`comments.state.${state}`, { name });
    if (!blocking) return words.say("comments.state.free");
    return words.say(internal ? "comments.state.beforePublishing" : "comments.state.beforeSigning");
}

function remarkPiece(here, { by, at, rich: blocks }) {
    const piece = clone("remark");
    const role = by?.role ? here.words.say(`role.${by.role}`) : null;
    fill(piece, { who: by?.name ?? here.words.say("role.system"), role, text: rich(here, blocks) });
    slot(piece, "at").replaceWith(agoTime(at, here.moments.sentence(at)));
    return piece;
}

function tools(here, one, thread) {
    const path = `${one.path}/comments/${thread.number}`;
    const isOpen = thread.state === "open";
    const all = [
        thread.mayTake ? tool(here, one, thread, "take", `${path}/wording`) : null,
        thread.maySettle && isOpen ? tool(here, one, thread, "resolve", `${path}/resolution`) : null,
        thread.maySettle && !isOpen ? tool(here, one, thread, "reopen", `${path}/reopening`) : null,
    ];
    return all.filter(Boolean);
}

function tool(here, one, thread, word, path) {
    const form = clone("tool");
    fill(form, { button: here.words.say(`comments.${word}`) });
    bindForm(form, here, {
        send: async (_, submission) => {
            const body = word === "take" ? { draftVersion: await draftVersion(one) } : {};
            return send("POST", path, body, { version: one.comments.version, submission });
        },
        refused: (problem) => renewed(one, problem),
        done: () => again(one, thread),
    });
    return form;
}

/** Of the draft as it is now: the words are put where they belong in it, or it is told that they can't be. */
async function draftVersion(one) {
    if (one.comments.draftVersion !== undefined) return one.comments.draftVersion;
    return (await get(`${one.path}/spec-draft`)).body.version;
}

function replyForm(here, one, thread) {
    const { words } = here;
    const fold = clone("reply");
    const form = fold.querySelector("form");
    form.classList.toggle("internal", thread.internal);
    fill(form, { label: words.say(thread.internal ? "comments.replyInternal" : "comments.reply") });
    const kept = keepForm(form, `rework.kept.${one.rework.number}.reply.${thread.number}`);
    offerPeople(slot(form, "text"), here);
    sendByKeys(form);
    bindForm(form, here, {
        send: (body, submission) => send(
            "POST", `${one.path}/comments/${thread.number}/replies`, body, { version: one.comments.version, submission },
        ),
        refused: (problem) => renewed(one, problem),
        done: () => {
            kept.forget();
            return again(one, thread);
        },
    });
    // What was typed before a reload is not to be looked for.
    fold.open = kept.has;
    return fold;
}

/** Somebody was faster: the next try goes over the new state. */
function renewed(one, problem) {
    if (problem.current?.version) one.comments.version = problem.current.version;
}

async function again(one, thread) {
    await one.reread();
    one.page.querySelector(`#comment-${thread.number}`)?.focus();
}
