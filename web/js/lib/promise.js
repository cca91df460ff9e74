import { isOver } from "./slack.js";

/** Geometry of one promise on a line of working time: days side by side, gone, stopped, slack, over. */
export const promiseBox = { width: 760, height: 80, top: 20, thick: 16 };

export function promiseDrawing(promise, now) {
    const days = promise.days ?? [];
    const deadline = promise.deadline ?? { state: "done", elapsedSeconds: 0 };
    const planned = days.reduce((sum, day) => sum + day.seconds, 0) || deadline.totalSeconds || 1;
    const isLate = deadline.state === "late" || deadline.state === "missed";
    const over = isLate ? Math.max(0, -(deadline.slackSeconds ?? 0)) : 0;
    const done = isOver(deadline);
    // What is over is judged by the first promise, which a moved date leaves behind.
    const judged = done ? Math.min(planned, deadline.totalSeconds ?? planned) : planned;
    const scale = promiseBox.width / Math.max(planned, judged + over);
    const x = (seconds) => Math.min(promiseBox.width, Math.round(seconds * scale * 10) / 10);
    const gone = Math.min(judged, deadline.elapsedSeconds ?? 0);

    let before = 0;
    const ticks = days.map((day) => {
        const tick = { x: x(before), at: day.from, day: day.day };
        before += day.seconds;
        return tick;
    });
    const first = secondsAt(days, promise.first);
    return {
        gone: x(gone),
        due: x(planned),
        now: done ? null : x(over > 0 ? planned + over : gone),
        shown: done && promise.firstDemoAt ? x(over > 0 ? judged + over : gone) : null,
        slack: over > 0 || done ? null : { x: x(gone), width: x(planned - gone) },
        over: over > 0 ? { x: x(judged), width: x(over) } : null,
        pauses: (promise.pauses ?? []).map((pause) => pauseBox(pause, days, gone, x, now)),
        ticks: thin(ticks),
        first: promise.first !== promise.due && first !== null ? x(first) : null,
    };
}

function pauseBox(pause, days, gone, x, now) {
    const from = pause.fromSeconds ?? secondsAt(days, pause.from) ?? 0;
    const to = pause.toSeconds ?? (pause.to ? secondsAt(days, pause.to) : null) ?? Math.max(gone, from);
    return { x: x(from), width: Math.max(3, x(to) - x(from)), open: !pause.to, at: pause.from, until: pause.to ?? now };
}

/** Working seconds from the start to a moment, as near as the days' openings tell. Null when it lies outside. */
export function secondsAt(days, moment) {
    let before = 0;
    for (const [index, day] of days.entries()) {
        const next = days[index + 1]?.from ?? Number.POSITIVE_INFINITY;
        if (moment < day.from) return index === 0 ? null : before;
        if (moment < next) return before + Math.min(day.seconds, Math.round((moment - day.from) / 1000));
        before += day.seconds;
    }
    return days.length === 0 ? null : before;
}

/** As wide as "Wed 28" with air on both sides. */
const label = 54;

/** Labels must not touch: about fourteen fit; the others keep their hairline. Every fourth stays on a phone. */
function thin(ticks) {
    const every = Math.max(1, Math.ceil(ticks.length / 13));
    return ticks.map((tick, index) => {
        const room = (ticks[index + every]?.x ?? promiseBox.width) - tick.x;
        return { ...tick, named: index % every === 0 && room >= label, minor: index % (every * 4) !== 0 };
    });
}
