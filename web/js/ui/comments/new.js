import { send } from "../../api.js";
import { clone, fill, slot } from "../fill.js";
import { bindForm } from "../form.js";
import { keepForm } from "../keep.js";
import { offerPeople } from "../rework/mention.js";
import { sendByKeys } from "../rework/say.js";

/** The button at a block opens one form under it; what is typed stays in this browser until it is sent. */
export function bindNew(here, one, block, button, place) {
    button.addEventListener("click", () => {
        const open = one.page.querySelector("form[data-new]");
        if (open) open.remove();
        const form = newForm(here, one, block, () => {
            form.remove();
            button.focus();
        });
        place.after(form);
        slot(form, "text").focus();
    });
}

function newForm(here, one, block, close) {
    const { words } = here;
    const onDraft = one.on === "draft";
    const form = clone("new");
    form.dataset.new = "";
    form.lang = words.language;
    if (!block.takesWording) slot(form, "wordingField").remove();
    // The client has never read a draft: what is said of it stays inside.
    if (onDraft) slot(form, "internalField").remove();
    const kept = keepForm(form, `rework.kept.${one.rework.number}.comment.${one.on}.${block.index}`);
    const isInternal = () => onDraft || form.elements.internal.checked;
    const turn = () => {
        form.classList.toggle("internal", isInternal());
        fill(form, {
            blocking: words.say(isInternal() ? "comments.blocksPublishing" : "comments.blocksSigning"),
            button: words.say(isInternal() ? "comments.saveInternal" : "comments.sendClient"),
        });
    };
    form.addEventListener("change", turn);
    turn();
    slot(form, "close").addEventListener("click", close);
    offerPeople(slot(form, "text"), here);
    sendByKeys(form);
    bindForm(form, here, {
        send: (body, submission) => send("POST", `${one.path}/comments`, {
            ...body, internal: isInternal(), block: block.index,
            ...(onDraft ? { draftVersion: one.comments.draftVersion } : { revision: one.comments.revision }),
        }, { version: one.comments.version, submission }),
        refused: (problem) => renew(one, problem),
        done: async () => {
            kept.forget();
            form.remove();
            await one.reread();
            const threads = one.page.querySelectorAll(".thread");
            [...threads].at(-1)?.closest(".commented").querySelector(`#comment-${newest(one)}`)?.focus();
        },
    });
    return form;
}

function newest(one) {
    return Math.max(0, ...one.comments.threads.map((thread) => thread.number));
}

/** Somebody said something meanwhile: the next try goes over the new state; what is typed stays in its form. */
async function renew(one, problem) {
    if (problem.code !== "staleVersion" || !problem.current?.version) return;
    one.comments.version = problem.current.version;
}
