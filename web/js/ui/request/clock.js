import { saySeconds } from "../../lib/measures.js";
import { makeMoments } from "../../lib/moments.js";
import { stateLook } from "../../lib/slack.js";
import { isServed } from "../../lib/request.js";
import { stateWords } from "../../lib/when.js";
import { clone, fill, phrase, slot, state, strong, time } from "../fill.js";
import { clockDays } from "./days.js";
import { keptState } from "./top.js";

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Rule 15: what is due, why then, drawn in days, and what would be if the client answered. */
export function clockPieces(reader, request) {
    const { clock, deadline } = request;
    if (!clock && !deadline) return [];
    const here = inTimeOf(reader, clock);
    const piece = clone("clock");
    fill(piece, {
        figure: figure(here, request), standing: standing(here, request), also: also(here, request),
        whatIf: whatIf(here, clock),
        zoneNote: here === reader ? null : here.words.say("request.clock.zoneNote", { zone: clock.timeZone }),
    });
    if (!clock) {
        piece.querySelector("details").remove();
        return [piece];
    }
    const has = (kind) => clock.steps.some((step) => step.kind === kind);
    fill(piece, {
        drawing: clockDays(here, clock, isServed(request) ? null : (request.solution?.at ?? null)),
        steps: stepPieces(here, request),
        ...(has("waited") || has("stands") ? {} : { keyStop: null }),
    });
    return [piece];
}

/** A client's calendar has a zone of its own: what is counted by it is told on its wall clock, and says so. */
function inTimeOf(here, clock) {
    if (!clock || clock.timeZone === here.me.zone) return here;
    return { ...here, moments: makeMoments(here.words.language, clock.timeZone, here.now) };
}

const sentenceTime = ({ moments }, at) => time(moments.sentence(at), at);

function figure(here, { clock, deadline }) {
    const kind = deadline?.kind ?? clock.kind;
    const due = deadline && deadline.state !== "done" ? deadline.at : (clock?.due ?? deadline?.at);
    if (deadline?.state === "stopped" && clock) {
        const stands = clock.steps.find((step) => step.kind === "stands");
        return here.words.say("request.clock.stands", { duration: saySeconds(stands?.seconds ?? 0, here.words) });
    }
    return phrase(`request.clock.figure.${kind}`, { date: due ? sentenceTime(here, due) : "–" });
}

/** While its kind is to be settled first, the clock of what it seems to be runs already (rule 8). */
function also(here, { clock, deadline }) {
    if (deadline?.kind !== "triage" || !clock?.due) return null;
    const span = document.createElement("span");
    span.append(...phrase(`request.clock.figure.${clock.kind}`, { date: sentenceTime(here, clock.due) }));
    const duration = saySeconds(clock.triageSeconds, here.words);
    return phrase("request.clock.triage", { figure: span, duration });
}

function standing(here, request) {
    const { deadline, solution } = request;
    if (!isServed(request)) return solution ? keptState(here, solution) : null;
    if (!deadline) return null;
    const { words } = here;
    const isStopped = deadline.state === "stopped";
    return state(isStopped ? words.say("deadline.stoppedClient") : stateWords(deadline, words), stateLook(deadline.state));
}

function whatIf(here, clock) {
    if (!clock || clock.whatIf.length === 0) return null;
    const keys = ["now", "soon", "tomorrow"];
    const piece = clone("what-if");
    slot(piece, "list").append(...clock.whatIf.map(({ answeredAt, due }, index) => {
        const row = clone("what-if-row");
        row.append(...phrase(`request.clock.whatIf.${keys[index]}`, {
            at: time(here.moments.row(answeredAt), answeredAt), due: due ? sentenceTime(here, due) : "–",
        }));
        return row;
    }));
    return piece;
}

function stepPieces(here, request) {
    const { clock } = request;
    const { words } = here;
    let counted = false;
    return clock.steps.map((step) => {
        const told = stepWords(here, request, step, counted);
        let why = null;
        if (step.kind === "counts") {
            if (!counted) why = words.say(`request.clock.rule.${clock.kind}`, { duration: saySeconds(clock.limitSeconds, words) });
            counted = true;
        }
        if (step.kind === "waited" || step.kind === "stands") why = words.say("request.clock.rule.waiting");
        return fill(clone("step"), { words: { parts: told }, why });
    });
}

function stepWords(here, { clock, createdAt, reopenings }, step, counted) {
    const { words, moments } = here;
    const say = (key, values) => phrase(`request.clock.step.${key}`, values);
    const duration = saySeconds(step.seconds ?? 0, words);
    const at = step.at === undefined ? {} : moment(here, step.at);
    if (step.kind === "set") return say(step.at === createdAt ? "set" : reopenings > 0 ? "reopened" : "admitted", at);
    // After waiting it is the answer that came late.
    if (step.kind === "later") return say(counted ? `${step.why}Again` : step.why, { cutoff: minutes(step.cutoff / 60) });
    if (step.kind === "daysOff") return say("daysOff", { days: step.days.map((day) => dayOff(here, day)).join(", ") });
    if (step.kind === "counts") return say(counted ? "goesOn" : "counts", { ...at, duration: strong(duration) });
    if (step.kind === "waited") {
        return say(step.seconds > 0 ? "waited" : "waitedNone", { ...at, to: until(here, step), duration });
    }
    if (step.kind === "stands") return say("stands", { ...at, duration: strong(duration) });
    if (step.kind === "dayLimit") return say("dayLimit", { time: moments.time(step.at) });
    const zone = clock.timeZone === "Europe/Kyiv"
        ? words.say("request.clock.zoneKyiv") : words.say("request.clock.zoneOther", { zone: clock.timeZone });
    return say("due", { ...at, date: strong(sentenceTime(here, step.at)), zone });
}

/** «у п’ятницю», «п’ятниці», "20 листопада, 16:30". */
function moment(here, at) {
    const { words, moments } = here;
    const day = weekdays[moments.weekday(at)];
    return { on: words.say(`request.clock.on.${day}`), of: words.say(`request.clock.of.${day}`), date: sentenceTime(here, at) };
}

/** Of the same day its hour says enough. */
function until(here, { at, to }) {
    const { moments } = here;
    if (moments.dayKey(at) === moments.dayKey(to)) return time(moments.time(to), to);
    const piece = document.createElement("span");
    const { of, date } = moment(here, to);
    piece.append(of, ", ", date);
    return piece;
}

function dayOff({ moments }, { day, name }) {
    const noon = moments.noon(day);
    const told = `${moments.longWeekday(noon)} ${moments.rowDay(noon)}`;
    return name ? `${told} (${name})` : told;
}

/** 960 → 16:00. */
function minutes(total) {
    return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, "0")}`;
}
