import { get, send } from "../../api.js";
import { clone, fill, slot } from "../fill.js";
import { bindForm } from "../form.js";
import { keepForm } from "../keep.js";
import { forms } from "./acts.js";
import { beginNote } from "./note.js";

/** Actions of no words: one press sends them. */
const bare = new Set(["claim", "resume"]);
/** Actions that stand elsewhere on the page. */
const elsewhere = new Set(["answer"]);
const nouns = {
    refuse: "refusal", offerEstimate: "estimates", withdrawEstimate: "estimate-withdrawal",
    withdrawSpec: "spec-withdrawal",
    handOff: "hand-off", claim: "claim", release: "release", deliver: "delivery", returnDelivery: "delivery-return",
    offerDemo: "demo", withdrawDemo: "demo-withdrawal", moveDeadline: "deadline", hold: "hold", resume: "resumption",
    reassign: "assignment", cancel: "cancellation", admit: "override",
};
const known = new Set([...Object.keys(nouns), "publishSpec", "ask", "answer", "note", "makeEnterLink"]);

/** Exactly the allowed actions; the expected next one first and primary. */
export function drawHand(here, one) {
    const { page, rework } = one;
    const allowed = rework.allowedActions.filter((action) => known.has(action));
    const next = allowed.includes(rework.move) && !elsewhere.has(rework.move) ? rework.move : null;
    const others = allowed.filter((action) => action !== next && !elsewhere.has(action));
    slot(page, "main").replaceChildren(...(next ? [button(here, one, next, true)] : []));
    slot(page, "others").replaceChildren(...others.map((action) => button(here, one, action, false)));
    slot(page, "nothing").hidden = allowed.length > 0;
    const open = slot(page, "act");
    if (
        open.dataset.action && !allowed.includes(open.dataset.action) && !open.contains(document.activeElement)
    ) close(one);
    mark(one);
}

function button(here, one, action, main) {
    const words = here.words.say(`action.${action}`);
    const isLink = action === "publishSpec";
    if (isLink) {
        const piece = clone("hand-link");
        piece.href = `/reworks/${one.number}/spec`;
        piece.textContent = here.words.say("rework.editor");
        piece.classList.toggle("main", main);
        return piece;
    }
    const form = bare.has(action) ? clone("hand-form") : null;
    const piece = form ? slot(form, "button") : clone("hand-button");
    piece.textContent = words;
    piece.classList.toggle("main", main);
    piece.dataset.action = action;
    if (form) {
        bindForm(form, here, {
            send: (body, submission) => perform(one, action, body, submission),
            refused: (problem) => refresh(one, problem),
            done: (answer) => one.take(answer, here.words.say("rework.sent", { action: words })),
        });
        return form;
    }
    if (action === "ask") piece.addEventListener(
        "click", () => slot(one.page, "say").querySelector("textarea")?.focus(),
    );
    else if (action === "note") piece.addEventListener("click", () => beginNote(one));
    else piece.addEventListener("click", () => open(here, one, action));
    if (action !== "ask" && action !== "note") piece.setAttribute("aria-expanded", "false");
    return piece;
}

/** An address that ends in #act-deliver opens that action's form, when it may be done. */
export function openAsked(one) {
    const action = location.hash.match(/^#act-(\w+)$/)?.[1];
    if (!action) return;
    if (action === "answer") slot(one.page, "talk")?.querySelector("textarea")?.focus();
    else slot(one.page, "hand").querySelector(`button[data-action="${action}"]`)?.click();
}

function perform(one, action, body, submission) {
    return send("POST", `${one.path}/${nouns[action]}`, body, { version: one.version, submission });
}

/** Someone was faster: the page shows the new state behind the form, and the next try is made over it. */
export async function refresh(one, problem) {
    if (
        ![
            "staleVersion", "wrongStage", "gateClosed", "openQuestions", "onHold", "estimateExpired",
        ].includes(problem.code)
    ) return;
    try {
        const answer = problem.current?.allowedActions ? { body: problem.current, version: null } : await get(one.path);
        one.take(answer);
    } catch {
        /* the refusal itself is told at the form */
    }
}

function open(here, one, action) {
    const place = slot(one.page, "act");
    if (place.dataset.action === action) return close(one, action);
    const head = clone("act-head");
    const words = here.words.say(`action.${action}`);
    fill(head, { title: words });
    const { form, prepare, after } = forms(here, one, action);
    prepare?.();
    const kept = keepForm(form, `rework.kept.${one.number}.${action}`);
    after?.();
    bindForm(form, here, {
        criteria: (one.rework.spec?.criteria ?? []).map((criterion) => criterion.id),
        send: form.sendAs ?? ((body, submission) => perform(one, action, body, submission)),
        refused: (problem) => refresh(one, problem),
        done: form.doneAs ?? ((answer) => {
            kept.forget();
            close(one, action);
            one.take(answer, here.words.say("rework.sent", { action: words }));
            slot(one.page, "title").focus();
        }),
    });
    slot(head, "close").addEventListener("click", () => close(one, action));
    place.replaceChildren(head, form);
    place.dataset.action = action;
    place.hidden = false;
    mark(one);
    slot(head, "title").focus();
}

function close(one, action) {
    const place = slot(one.page, "act");
    delete place.dataset.action;
    place.hidden = true;
    place.replaceChildren();
    mark(one);
    if (action) slot(one.page, "hand").querySelector(`[data-action="${action}"]`)?.focus();
}

function mark(one) {
    const action = slot(one.page, "act").dataset.action;
    for (const piece of slot(one.page, "hand").querySelectorAll("[aria-expanded]")) {
        piece.setAttribute("aria-expanded", String(piece.dataset.action === action));
    }
}

