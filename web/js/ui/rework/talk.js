import { send } from "../../api.js";
import { agoTime, clone, fill, slot } from "../fill.js";
import { bindForm } from "../form.js";
import { keepForm } from "../keep.js";
import { refresh } from "./hand.js";

/** Questions and answers; internal ones are slips, because one mistake reaches a client. */
export function drawTalk(here, one) {
    const { page, rework } = one;
    const { words } = here;
    const questions = rework.questions ?? [];
    const open = questions.filter((question) => !question.answer).length;
    const count = open > 0 ? words.say("talk.open", { count: open }) : words.say(
        questions.length > 0 ? "talk.none" : "talk.empty"
    );
    slot(page, "talkCount").textContent = count;
    const typing = slot(page, "talk").querySelector("form textarea:focus")?.form;
    if (!typing) slot(page, "talk").replaceChildren(...questions.flatMap((question) => said(here, one, question)));
    drawSay(here, one);
}

function said(here, one, question) {
    const { words } = here;
    const pieces = [word(here, question, {
        internal: question.internal,
        to: [
            words.say(`talk.to.${question.to}`),
            !question.answer && question.to === "client" ? words.say("talk.stops") : null,
        ],
    })];
    if (question.answer) {
        const answer = word(here, question.answer, { internal: question.internal });
        answer.classList.add("answer");
        pieces.push(answer);
    } else if (question.mayAnswer && one.rework.allowedActions.includes("answer")) {
        const item = clone("answer-item");
        item.append(answerForm(here, one, question));
        pieces.push(item);
    }
    return pieces;
}

function word(here, { by, at, text }, { internal, to = [] }) {
    const piece = clone(internal ? "slip" : "said");
    const role = by?.role ? here.words.say(`role.${by.role}`) : null;
    fill(
        piece,
        { who: by?.name ?? here.words.say("role.system"), role, text, to: to.filter(Boolean).join(" · ") || null },
    );
    slot(piece, "at").replaceWith(agoTime(at, here.moments.sentence(at)));
    return piece;
}

function answerForm(here, one, question) {
    const { words } = here;
    const form = clone("answer");
    const reaches = !question.internal;
    form.classList.toggle("internal", !reaches);
    fill(form, {
        label: words.say("talk.answerTo", { name: question.by.name }),
        hint: words.say(reaches ? "talk.answerHintClient" : "talk.answerHint"),
        button: words.say(reaches ? "talk.answerSendClient" : "talk.answerSend"),
    });
    const kept = keepForm(form, `rework.kept.${one.number}.answer.${question.number}`);
    const path = `${one.path}/questions/${question.number}/answer`;
    bindForm(form, here, {
        send: (body, submission) => send("POST", path, body, { version: one.version, submission }),
        refused: (problem) => refresh(one, problem),
        done: (answer) => {
            kept.forget();
            document.activeElement?.blur();
            one.take(answer, words.say("rework.sent", { action: words.say("action.answer") }));
        },
    });
    return form;
}

/** The composer says to whom, what it does to the clock, and turns into a slip when the client will not see it. */
function drawSay(here, one) {
    const place = slot(one.page, "say");
    const allowed = one.rework.allowedActions.includes("ask");
    if (!allowed) return place.replaceChildren();
    if (place.querySelector("form")) return;
    const { words } = here;
    const form = clone("say");
    const to = targets(here, one.rework);
    slot(form, "choices").append(...to.map((target, index) => {
        const choice = clone("say-choice");
        const input = slot(choice, "input");
        input.value = target;
        input.checked = index === 0;
        fill(choice, { words: words.say(`talk.toChoice.${target}`) });
        return choice;
    }));
    const kept = keepForm(form, `rework.kept.${one.number}.ask`);
    const turn = () => {
        const target = form.querySelector("[name=to]:checked").value;
        form.classList.toggle("internal", target !== "client");
        fill(form, { hint: words.say(`talk.hint.${target}`), button: words.say(`talk.send.${target}`) });
    };
    form.addEventListener("change", turn);
    turn();
    bindForm(form, here, {
        send: (body, submission) => send("POST", `${one.path}/questions`, body, { version: one.version, submission }),
        refused: (problem) => refresh(one, problem),
        done: (answer) => {
            kept.forget();
            place.replaceChildren();
            one.take(answer, words.say("rework.sent", { action: words.say("action.ask") }));
        },
    });
    place.replaceChildren(form);
}

/** Nobody asks oneself: the reader's own side is left out of the choice. */
function targets(here, rework) {
    const sides = { specialist: rework.specialist?.id, developer: rework.developer?.id };
    const own = Object.keys(sides).find((side) => sides[side] === here.me.id) ?? null;
    const side = own === "developer" ? ["specialist", "client"] : ["client", "developer", "specialist"];
    return side.filter((target) => target !== own && (target !== "developer" || rework.developer));
}
