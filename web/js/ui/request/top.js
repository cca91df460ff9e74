import { isServed, stageKey } from "../../lib/request.js";
import { clone, fill, link, phrase, sentenceTime, slot, state, strong } from "../fill.js";
import { kindPiece } from "../requests/rows.js";
import { nameTab } from "../start.js";

/** Which request, of what kind, where it stands, whose move it is and since when. */
export function drawTop(here, page, request) {
    const { words, moments } = here;
    nameTab(here, `${words.say("number", { number: request.number })} ${request.title}`);
    const plan = request.client.plan;
    const kind = words.say(`plan.${plan?.kind ?? "none"}`);
    const held = plan?.through ? words.say(
        "rework.planThrough", { plan: kind, date: moments.day(plan.through) },
    ) : kind;
    const client = here.me.roles.includes("developer") && here.me.roles.length === 1
        ? request.client.name : link(request.client.name, `/clients/${request.client.id}`);
    const halted = request.workStopped && isServed(request);
    fill(page, {
        trail: [`${words.say("number", { number: request.number })} · `, client, ` · ${held}`],
        title: request.title, lead: lead(here, request),
    });
    slot(page, "kinds").replaceChildren(
        kindPiece(here, request.kind), " ", strong(words.say(`request.stage.${stageKey(request)}`)),
        ...(halted ? [" ", halt(here)] : []),
    );
}

function halt(here) {
    const piece = clone("kind");
    piece.className = "halt";
    piece.textContent = here.words.say("request.stopped");
    return piece;
}

function lead(here, request) {
    const { words } = here;
    const date = sentenceTime(request.courtSince);
    const { contest, court, move } = request;
    if (contest && move === "settle") return yours(here, date, "settle");
    if (isContested(request)) return phrase("request.contestedLead", { date: sentenceTime(contest.at) });
    if (!court) return phrase("request.final", { date });
    if (move) return yours(here, date, move);
    const open = request.questions.some((question) => !question.answer && question.to === court);
    return phrase("request.theirs", {
        court: words.say(`court.${court}`), date, what: words.say(`request.waits.${open ? "waiting" : stageKey(request)}`),
    });
}

function yours(here, date, move) {
    const { words } = here;
    return phrase("request.yours", {
        yours: strong(words.say("court.yours")), date, what: words.say(`request.what.${move}`),
    });
}

/** A contest that no lead has settled yet. */
export function isContested({ contest, classified }) {
    return Boolean(contest) && !(classified?.final && classified.at >= contest.at);
}

/** Whether it came by its due moment, as the solution says itself. */
export function keptState({ words }, { inTime }) {
    return inTime
        ? state(words.say("request.solution.inTime"), "kept") : state(words.say("request.solution.late"), "late");
}
