import { send } from "../../api.js";
import { addFiles, attached } from "../attached.js";
import { agoTime, clone, fill, slot } from "../fill.js";
import { bindForm } from "../form.js";
import { keepForm } from "../keep.js";
import { rich } from "../rich.js";
import { refresh } from "../refresh.js";
import { offerPeople } from "./mention.js";
import { drawSay, sendByKeys } from "./say.js";

/** Questions with their answers, and notes, in order of time; internal ones are slips: one mistake reaches a client. */
export function drawTalk(here, one) {
    const { page, subject } = one;
    const { words } = here;
    const questions = subject.questions ?? [];
    const open = questions.filter((question) => !question.answer).length;
    const said = [...questions, ...(subject.notes ?? [])].sort((before, after) => before.seq - after.seq);
    const count = open > 0 ? words.say("talk.open", { count: open }) : words.say(
        said.length > 0 ? "talk.none" : "talk.empty"
    );
    slot(page, "talkCount").textContent = count;
    const typing = slot(page, "talk").querySelector("form textarea:focus")?.form;
    if (!typing) slot(page, "talk").replaceChildren(...said.flatMap((item) => pieces(here, one, item)));
    drawSay(here, one);
}

function pieces(here, one, item) {
    return item.number === undefined ? [word(here, item, { tag: "talk.slipNote" })] : asked(here, one, item);
}

function asked(here, one, question) {
    const { words } = here;
    const tag = question.internal ? "talk.slip" : null;
    const pieces = [word(here, question, {
        tag,
        to: [
            words.say(`talk.to.${question.to}`),
            !question.answer && question.to === "client" ? words.say("talk.stops") : null,
        ],
    })];
    if (!question.answer) pieces[0].classList.add("open");
    if (question.answer) {
        const answer = word(here, question.answer, { tag: tag && "talk.slipAnswer" });
        answer.classList.add("answer");
        pieces.push(answer);
    } else if (question.mayAnswer && one.subject.allowedActions.includes(one.answering)) {
        const item = clone("answer-item");
        item.append(answerForm(here, one, question));
        pieces.push(item);
    }
    return pieces;
}

/** tag: what a slip says of itself; null for what the client reads too. */
function word(here, { by, at, rich: blocks, files }, { tag, to = [] }) {
    const piece = clone(tag ? "slip" : "said");
    const role = by?.role ? here.words.say(`role.${by.role}`) : null;
    fill(
        piece,
        {
            who: by?.name ?? here.words.say("role.system"), role, text: rich(here, blocks), files: attached(here, files),
            to: to.filter(Boolean).join(" · ") || null,
        },
    );
    if (tag) fill(piece, { tag: here.words.say(tag) });
    slot(piece, "at").replaceWith(agoTime(at, here.moments.sentence(at)));
    return piece;
}

function answerForm(here, one, question) {
    const { words } = here;
    const form = clone("answer");
    const reaches = !question.internal;
    form.classList.toggle("internal", !reaches);
    fill(form, {
        tag: words.say("talk.slipAnswer"),
        label: words.say("talk.answerTo", { name: question.by.name }),
        hint: words.say(reaches ? "talk.answerHintClient" : "talk.answerHint"),
        button: words.say(reaches ? "talk.answerSendClient" : "talk.answerSend"),
    });
    addFiles(here, form, form.querySelector(".foot"));
    const kept = keepForm(form, `${one.kept}.answer.${question.number}`);
    const path = `${one.path}/questions/${question.number}/answer`;
    offerPeople(slot(form, "text"), here);
    sendByKeys(form);
    bindForm(form, here, {
        send: (body, submission) => send("POST", path, body, { version: one.version, submission }),
        refused: (problem) => refresh(one, problem),
        done: (answer) => {
            document.activeElement?.blur();
            kept.forget();
            one.take(answer, words.say("rework.sent", { action: words.say("action.answer") }));
        },
    });
    return form;
}
