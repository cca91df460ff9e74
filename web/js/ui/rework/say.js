import { send } from "../../api.js";
import { addFiles } from "../attached.js";
import { clone, fill, slot } from "../fill.js";
import { bindForm } from "../form.js";
import { keepForm } from "../keep.js";
import { refresh } from "../refresh.js";
import { offerPeople } from "./mention.js";

/** The composer says to whom, what it does to the clock, and turns into a slip when the client will not see it. */
export function drawSay(here, one) {
    const place = slot(one.page, "say");
    const to = targets(here, one.subject);
    if (to.length === 0) return place.replaceChildren();
    const known = place.querySelector("form");
    if (known && known.dataset.targets === to.join(" ")) return;
    // Somebody took the work or left it meanwhile: the choice is another, what is typed was kept.
    const typing = known?.contains(document.activeElement);
    const form = sayForm(here, one, to);
    place.replaceChildren(form);
    if (typing) slot(form, "text").focus();
}

function sayForm(here, one, to) {
    const { words } = here;
    const form = clone("say");
    form.dataset.targets = to.join(" ");
    slot(form, "choices").append(...to.map((target, index) => {
        const choice = clone("say-choice");
        const input = slot(choice, "input");
        input.value = target;
        input.checked = index === 0;
        fill(choice, { words: words.say(`talk.toChoice.${target}`) });
        return choice;
    }));
    addFiles(here, form, form.querySelector(".foot"));
    const kept = keepForm(form, `${one.kept}.ask`);
    if (!form.querySelector("[name=to]:checked")) form.querySelector("[name=to]").checked = true;
    const chosen = () => form.querySelector("[name=to]:checked").value;
    const turn = () => dress(here, form, chosen());
    form.addEventListener("change", turn);
    turn();
    const contacts = () => (chosen() === "client" ? contactsOf(one.subject) : []);
    offerPeople(slot(form, "text"), here, contacts);
    sendByKeys(form);
    bindForm(form, here, {
        send: ({ to: target, ...said }, submission) => (target === "note"
            ? send("POST", `${one.path}/notes`, said, { version: one.version, submission })
            : send("POST", `${one.path}/questions`, { to: target, ...said }, { version: one.version, submission })),
        refused: (problem) => refresh(one, problem),
        done: (answer) => {
            const action = chosen() === "note" ? "note" : "ask";
            // Leaving the field tells of a change once more: only then is it forgotten.
            slot(one.page, "say").replaceChildren();
            kept.forget();
            one.take(answer, words.say("rework.sent", { action: words.say(`action.${action}`) }));
        },
    });
    return form;
}

function dress(here, form, target) {
    const { words } = here;
    const isNote = target === "note";
    form.classList.toggle("internal", target !== "client");
    fill(form, {
        tag: words.say(isNote ? "talk.slipNote" : "talk.slip"),
        label: words.say(isNote ? "talk.noteText" : "talk.text"),
        hint: words.say(`talk.hint.${target}`), button: words.say(`talk.send.${target}`),
    });
    slot(form, "text").dataset.missing = isNote ? "talk.noteMissing" : "talk.textMissing";
}

/** Ctrl+Enter sends what is being written. */
export function sendByKeys(form) {
    form.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        form.requestSubmit();
    });
}

function contactsOf(subject) {
    const known = new Map([...(subject.signatories ?? []), subject.requestedBy].filter(Boolean).map((one) => [one.id, one]));
    return [...known.values()].map((person) => ({ ...person, role: "contact" }));
}

/** Nobody asks oneself: the reader's own side is left out of the choice. A note goes to nobody. */
function targets(here, subject) {
    const asked = subject.allowedActions.includes("ask") ? sides(here, subject) : [];
    return subject.allowedActions.includes("note") ? [...asked, "note"] : asked;
}

function sides(here, subject) {
    const known = { specialist: subject.specialist?.id, developer: subject.developer?.id };
    const own = Object.keys(known).find((side) => known[side] === here.me.id) ?? null;
    const order = own === "developer" ? ["specialist", "client"] : ["client", "developer", "specialist"];
    return order.filter((target) => target !== own && (target !== "developer" || subject.developer));
}
