/**
 * The drawing of a deadline (rule 15): a row a day, the hours from left to right. Days off, and days that went by in
 * waiting, stand together in one row. Pure geometry: the words come as functions.
 */
const top = 22;
const thick = 34;
/** Of a row: its bar, one line of labels, air. */
const line = 16;
const room = 30;

/**
 * Moments are placed by the wall clock of the calendar: `moments.minute`, `moments.dayKey`. `say(mark)` is what a mark says
 * of itself; `solved` is when it was over.
 */
export function clockDrawing(clock, moments, now, { width, left, right }, say, solved = null) {
    const days = clock.days.map((day) => ({ ...day, from: moments.noon(day.day) }));
    const edges = days.flatMap(({ windows }) => windows.flatMap(({ from, to }) => [from, to]));
    const minutes = edges.map(moments.minute);
    const open = Math.floor(Math.min(...minutes, 9 * 60) / 60) * 60;
    const close = Math.ceil(Math.max(...minutes, 18 * 60) / 60) * 60;
    const span = width - left - right;
    // What was before opening or after closing stands just outside of the hours.
    const x = (ms) => round(left + Math.min(1.03, Math.max(-0.03, (moments.minute(ms) - open) / (close - open))) * span);
    const runs = clockRuns(clock, now);
    const stops = clock.waits.map(({ from, to }) => ({ from, to: to ?? Math.max(now, from) }));
    const marks = clockMarks(clock, now, solved);
    const rows = gather(days.map((day) => {
        const parts = (stretches) => day.windows.flatMap((hours) => stretches
            .map(({ from, to }) => ({ from: Math.max(from, hours.from), to: Math.min(to, hours.to) }))
            .filter(({ from, to }) => to > from));
        return {
            day, run: parts(runs), stop: parts(stops),
            marks: marks.filter(({ at }) => moments.dayKey(at) === day.day),
        };
    }));
    const box = ({ from, to }) => ({ x: x(from), width: round(x(to) - x(from)), seconds: Math.round((to - from) / 1000) });
    let y = top;
    const drawn = rows.map((row) => {
        const marks = row.marks.map((mark) => ({ ...mark, x: x(mark.at), text: say(mark) }));
        const place = {
            kind: row.kind, days: row.days, name: row.name ?? null, y, marks,
            open: row.windows.map(box), run: row.run.map(box), stop: row.stop.map(box),
            labels: placeLabels(marks, { left, end: width - right, after: Math.min(40, right) }),
        };
        y += thick + room + line * Math.max(0, ...place.labels.map((label) => label.line));
        return place;
    });
    return { rows: drawn, height: y, ticks: ticks(days, moments, x), top, thick, left, end: width - right };
}

const round = (number) => Math.round(number * 10) / 10;

/** When the clock ran, or will: from each "counts" until the client is asked or the time is over. */
export function clockRuns({ steps }, now) {
    const runs = [];
    let from = null;
    for (const step of steps) {
        if (step.kind === "counts") from = step.at;
        if (from !== null && ["waited", "stands", "due"].includes(step.kind)) {
            if (step.at > from) runs.push({ from, to: step.at });
            from = null;
        }
    }
    if (from !== null && now > from) runs.push({ from, to: now });
    return runs;
}

/** The moments that the drawing names. */
export function clockMarks(clock, now, solved = null) {
    const marks = [{ kind: "set", at: clock.set }];
    for (const { from, to } of clock.waits) {
        marks.push({ kind: "asked", at: from });
        if (to) marks.push({ kind: "replied", at: to });
    }
    if (clock.due) marks.push({ kind: "due", at: clock.due });
    if (solved !== null) return [...marks, { kind: "solved", at: solved }].sort((one, two) => one.at - two.at);
    // Just done: the other mark says it.
    const isApart = marks.every(({ at }) => Math.abs(at - now) >= 60_000);
    if (isApart && (!clock.due || now < clock.due)) marks.push({ kind: "now", at: now });
    return marks.sort((one, two) => one.at - two.at);
}

/** Days of one kind in a row are one row: days off, and those that were nothing but waiting. */
function gather(days) {
    const rows = [];
    for (const { day, run, stop, marks } of days) {
        const isOff = day.windows.length === 0;
        const waited = stop.reduce((sum, part) => sum + part.to - part.from, 0);
        const whole = day.windows.reduce((sum, part) => sum + part.to - part.from, 0);
        const kind = marks.length > 0 || run.length > 0 ? "day" : isOff ? "off" : waited === whole ? "waited" : "day";
        const last = rows.at(-1);
        // A holiday keeps its name, so it stands alone.
        if (last && kind !== "day" && last.kind === kind && !day.name && !last.name) last.days.push(day);
        else rows.push({
            kind: kind === "day" && isOff ? "offDay" : kind, days: [day], name: day.name, windows: day.windows,
            run, stop, marks,
        });
    }
    return rows;
}

/** Openings and closings; those too close to the one before are left out. */
function ticks(days, moments, x) {
    const found = new Map(days.flatMap(({ windows }) => windows.flatMap(({ from, to }) => [from, to]))
        .map((ms) => [moments.minute(ms), { x: x(ms), at: ms }]));
    const kept = [];
    for (const [, tick] of [...found].sort(([one], [two]) => one - two)) {
        kept.push({ ...tick, named: tick.x - (kept.findLast(({ named }) => named)?.x ?? -99) >= 44 });
    }
    return kept;
}

/**
 * Labels of a row in lines that do not touch: the next line takes what those above have no room for. Words reach beyond the
 * hours by 40 to the left and by `after` to the right, where a phone has less room.
 */
export function placeLabels(labels, { left, end, after = 40, perLetter = 7.5 }) {
    const lines = [];
    return labels.map(({ x, text, ...rest }) => {
        const wide = text.length * perLetter;
        const from = Math.max(left - 40, Math.min(x - wide / 2, end + after - wide));
        const isFree = (taken) => taken.every((one) => from > one.to + 8 || from + wide < one.from - 8);
        const found = lines.findIndex(isFree);
        const place = found < 0 ? lines.push([]) - 1 : found;
        lines[place].push({ from, to: from + wide });
        return { ...rest, text, x: round(from + wide / 2), line: place };
    });
}
