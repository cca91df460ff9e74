import { send } from "../api.js";
import { clone, fill, slot } from "./fill.js";
import { bindForm } from "./form.js";
import { keepForm } from "./keep.js";
import { refresh } from "./refresh.js";
import { beginNote } from "./rework/note.js";

/**
 * Exactly the allowed actions; the expected next one first and primary. `one` is what the page is about, `kit` its trade:
 * nouns (the address of each action), bare (what one press sends; null when there are words to type), short (a press
 * beside the form), elsewhere (actions that stand in another place of the page), twins (by what else a thing is reached), known, say, link, forms.
 */
export function drawHand(here, one, kit) {
    const { page, subject } = one;
    const allowed = subject.allowedActions.filter((action) => kit.known.has(action));
    const next = allowed.includes(subject.move) && !kit.elsewhere.has(subject.move) ? subject.move : null;
    const isTwin = (action) => allowed.includes(kit.twins?.[action]);
    const others = allowed.filter((action) => action !== next && !kit.elsewhere.has(action) && !isTwin(action));
    slot(page, "main").replaceChildren(...(next ? main(here, one, kit, next) : []));
    slot(page, "others").replaceChildren(...others.map((action) => button(here, one, kit, action, false)));
    slot(page, "nothing").hidden = allowed.length > 0;
    const open = slot(page, "act");
    if (
        open.dataset.action && !allowed.includes(open.dataset.action) && !open.contains(document.activeElement)
    ) close(one);
    mark(one);
}

/** The main act may be two: what is expected, by one press, and the same act with other words. */
function main(here, one, kit, action) {
    const short = kit.short?.(here, one, action);
    if (!short) return [button(here, one, kit, action, true)];
    const form = press(here, one, kit, action, short, true);
    // The button that opens the form has the action's name.
    delete slot(form, "button").dataset.action;
    return [form, button(here, one, kit, action, false)];
}

function button(here, one, kit, action, isMain) {
    const link = kit.link?.(here, one, action);
    if (link) {
        const piece = clone("hand-link");
        piece.href = link.href;
        piece.textContent = link.text;
        piece.classList.toggle("main", isMain);
        return piece;
    }
    const words = kit.say(here, one, action);
    const body = kit.bare(one, action);
    if (body) return press(here, one, kit, action, { words, body }, isMain);
    const piece = clone("hand-button");
    piece.textContent = words;
    piece.classList.toggle("main", isMain);
    piece.dataset.action = action;
    if (action === "ask") piece.addEventListener(
        "click", () => slot(one.page, "say").querySelector("textarea")?.focus(),
    );
    else if (action === "note") piece.addEventListener("click", () => beginNote(one));
    else piece.addEventListener("click", () => open(here, one, kit, action));
    if (action !== "ask" && action !== "note") piece.setAttribute("aria-expanded", "false");
    return piece;
}

function press(here, one, kit, action, { words, body }, isMain) {
    const form = clone("hand-form");
    const piece = slot(form, "button");
    piece.textContent = words;
    piece.classList.toggle("main", isMain);
    piece.dataset.action = action;
    bindForm(form, here, {
        send: (_, submission) => perform(one, kit, action, body, submission),
        refused: (problem) => refresh(one, problem),
        done: (answer) => one.take(answer, here.words.say("rework.sent", { action: words })),
    });
    return form;
}

/** An address that ends in #act-deliver opens that action's form, when it may be done; it presses nothing. */
export function openAsked(one) {
    const action = location.hash.match(/^#act-(\w+)$/)?.[1];
    if (!action) return;
    if (action === "answer" && !handButton(one, action)) slot(one.page, "talk")?.querySelector("textarea")?.focus();
    else handButton(one, action)?.click();
}

function handButton(one, action) {
    return slot(one.page, "hand").querySelector(`button[type=button][data-action="${action}"]`);
}

function perform(one, kit, action, body, submission) {
    return send("POST", `${one.path}/${kit.nouns[action]}`, body, { version: one.version, submission });
}

function open(here, one, kit, action) {
    const place = slot(one.page, "act");
    if (place.dataset.action === action) return close(one, action);
    const head = clone("act-head");
    const words = kit.say(here, one, action);
    fill(head, { title: words });
    const { form, prepare, after } = kit.forms(here, one, action);
    prepare?.();
    const kept = keepForm(form, `${one.kept}.${action}`);
    after?.();
    bindForm(form, here, {
        criteria: kit.criteria?.(one) ?? [],
        send: form.sendAs
            ?? ((body, submission) => perform(one, kit, action, form.bodyAs?.(body) ?? body, submission)),
        refused: (problem) => refresh(one, problem),
        done: form.doneAs ?? ((answer) => {
            kept.forget();
            form.forget?.();
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
