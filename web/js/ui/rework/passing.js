import { send } from "../../api.js";
import { sayMoney, typeMoney } from "../../lib/measures.js";
import { enterPiece } from "../enter.js";
import { clone, fill, phrase, sentenceTime, slot } from "../fill.js";
import { bindForm } from "../form.js";
import { refresh } from "../refresh.js";

/** A contact proposes that a colleague sign: what is proposed, and the two answers of whoever may give them. */
export function drawPassing(here, one) {
    const place = slot(one.page, "passing");
    const { passing, allowedActions } = one.rework;
    // The link just made stays until the page is left: it is shown this once.
    if (!passing && place.querySelector("[data-made]")) return;
    place.replaceChildren(...(passing ? [piece(here, one, passing, allowedActions)] : []));
}

function piece(here, one, passing, allowed) {
    const { words } = here;
    const known = [passing.colleague, passing.position, passing.phone].filter(Boolean).join(", ");
    const told = fill(clone("passing"), {
        proposal: phrase("passing.lead", {
            name: passing.by?.name ?? "", colleague: passing.colleague, date: sentenceTime(passing.at),
        }),
        note: passing.note || null,
        colleague: passing.isKnown ? words.say("passing.known") : words.say("passing.new", { facts: known }),
    });
    slot(told, "answers").replaceChildren(
        ...(allowed.includes("confirmPassOn") ? [confirming(here, one, passing, told)] : []),
        ...(allowed.includes("declinePassOn") ? [declining(here, one, passing)] : []),
    );
    return told;
}

function confirming(here, one, passing, told) {
    const { words } = here;
    const form = clone("passing-confirm");
    form.elements.proposal.value = passing.number;
    form.elements.currency.value = passing.price?.currency ?? "UAH";
    form.elements.signLimitMinor.value = typeMoney(passing.price?.minor ?? null);
    const price = passing.price ? sayMoney(passing.price, words.language) : "–";
    fill(form, { hint: words.say("passing.limitHint", { price }) });
    bindForm(form, here, {
        send: (body, submission) => send(
            "POST", `${one.path}/pass-on-confirmation`, body, { version: one.version, submission },
        ),
        refused: (problem) => refresh(one, problem),
        done: ({ body, version }) => {
            const made = enterPiece(here, body.link, body.colleague.name);
            const place = slot(told, "link");
            place.dataset.made = "";
            place.replaceChildren(made);
            slot(told, "answers").replaceChildren();
            one.take({ body: body.rework, version }, words.say("passing.done", { name: body.colleague.name }));
            slot(made, "url").select();
        },
    });
    return form;
}

function declining(here, one, passing) {
    const piece = clone("passing-decline");
    const form = piece.querySelector("form");
    form.elements.proposal.value = passing.number;
    bindForm(form, here, {
        send: (body, submission) => send(
            "POST", `${one.path}/pass-on-decline`, body, { version: one.version, submission },
        ),
        refused: (problem) => refresh(one, problem),
        done: (answer) => one.take(answer, here.words.say("rework.sent", { action: here.words.say("action.declinePassOn") })),
    });
    return piece;
}
