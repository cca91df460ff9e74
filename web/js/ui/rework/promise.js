import { sayMinutes, saySeconds } from "../../lib/measures.js";
import { isOver, stateLook } from "../../lib/slack.js";
import { stateWords } from "../../lib/when.js";
import { promiseShapes } from "../draw.js";
import { clone, fill, phrase, rowTime, sentenceTime, slot, time } from "../fill.js";

/** One promise, drawn in working time, with its reasons told under it. */
export function promisePiece(here, promise) {
    const { words, moments } = here;
    const deadline = promise.deadline ?? { state: "done" };
    const piece = clone("promise");
    const gone = saySeconds(deadline.elapsedSeconds ?? 0, words);
    const paused = promise.pausedSeconds > 0 ? saySeconds(promise.pausedSeconds, words) : null;
    const running = !isOver(deadline);
    // What is over is told by the moment it was judged by.
    const due = running ? promise.due : deadline.at ?? promise.due;
    const state = promise.deadline ? standing(here, promise) : [];
    const stateText = state.map((piece) => piece.textContent ?? piece).join("");
    fill(piece, {
        figure: phrase(running ? "promise.figure" : "promise.figureOver", { date: sentenceTime(due) }),
        state: stateText ? { parts: state, look: stateLook(deadline.state) } : null,
        told: words.say(
            "promise.told",
            { from: moments.sentence(promise.from), due: moments.sentence(due), gone, state: stateText },
        ),
        now: running ? phrase("promise.now", { date: time(moments.row(here.now()), here.now()) }) : null,
        goneWords: words.say("promise.gone", { duration: gone }),
        pausedWords: paused ? words.say("promise.paused", { duration: paused }) : "",
        steps: steps(here, promise),
    });
    if (!paused) slot(piece, "paused").remove();
    if (!running || deadline.state === "late") slot(piece, "slack").remove();
    slot(piece, "drawing").append(...promiseShapes(promise, here));
    return piece;
}

/** In pieces, since the moment it was shown at is one of them. */
function standing({ words }, { deadline, firstDemoAt }) {
    if (deadline.state === "stopped") return [words.say("deadline.stoppedClient")];
    if (!isOver(deadline) || !firstDemoAt) return [stateWords(deadline, words)];
    const duration = saySeconds(deadline.slackSeconds ?? 0, words);
    return phrase(`promise.${deadline.state}`, { date: rowTime(firstDemoAt), duration });
}

function steps(here, promise) {
    const { words } = here;
    const step = (parts, why) => fill(clone("step"), { words: { parts }, why: why ?? null });
    const told = (key, values, why) => step(phrase(`promise.step.${key}`, values), why);
    const working = promise.days ?? [];
    const all = working.reduce((sum, day) => sum + day.seconds, 0);
    const list = [
        told("from", { date: sentenceTime(promise.from) }),
        told("size", { duration: sayMinutes(promise.sizeMinutes, words), date: sentenceTime(promise.first) }),
    ];
    for (const pause of promise.pauses ?? []) {
        const values = { from: rowTime(pause.from), to: pause.to ? rowTime(pause.to) : "" };
        list.push(told(pause.to ? "pause" : "pauseOpen", values, words.say("promise.step.pauseWhy")));
    }
    for (const move of promise.moves ?? []) {
        const why = phrase(
            "promise.step.moveWhy", { name: move.by?.name ?? "", date: rowTime(move.at), reason: move.reason },
        );
        list.push(told("move", { from: rowTime(move.from), to: rowTime(move.to) }, why));
    }
    const days = { count: working.length, duration: saySeconds(all, words) };
    list.push(told("days", days, words.say("promise.step.daysWhy", { zone: here.me.zone })));
    list.push(told("due", { date: sentenceTime(promise.due) }));
    if (promise.firstDemoAt) {
        const step = promise.kept === false ? "missed" : "kept";
        list.push(told(step, { date: sentenceTime(promise.firstDemoAt) }, words.say("promise.step.shownWhy")));
    }
    return list;
}
