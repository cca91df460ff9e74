import { clockDrawing } from "../../lib/clock.js";
import { saySeconds } from "../../lib/measures.js";
import { shape } from "../draw.js";
import { clone, slot } from "../fill.js";

const narrow = matchMedia("(max-width: 47.99rem)");
const boxes = { wide: { width: 700, left: 84, right: 76 }, narrow: { width: 350, left: 54, right: 22 } };

/** The days of a deadline, and when it was met; another drawing for a phone, so that its words keep their size. */
export function clockDays(here, clock, solved) {
    const piece = clone("clock-days");
    const fixed = [...piece.childNodes];
    const draw = () => piece.replaceChildren(...fixed, ...shapes(here, clock, piece, solved));
    draw();
    narrow.addEventListener("change", draw);
    return piece;
}

function shapes(here, clock, piece, solved) {
    const { words, moments } = here;
    const box = narrow.matches ? boxes.narrow : boxes.wide;
    const plan = clockDrawing(clock, moments, here.now(), box, (mark) => markWords(here, mark), solved);
    piece.setAttribute("viewBox", `0 0 ${box.width} ${plan.height}`);
    slot(piece, "title").textContent = clock.due
        ? words.say("request.clock.drawn", { due: moments.sentence(clock.due) }) : words.say("request.clock.drawnOpen");
    slot(piece, "told").textContent = plan.rows.map((row) => told(here, row)).join(" ");
    return [
        ...plan.ticks.flatMap((tick) => [
            shape("path", { class: "l-hair", d: `M${tick.x} ${plan.top}V${plan.height - 18}` }),
            ...(tick.named ? [text(tick.x, 14, moments.time(tick.at), "middle")] : []),
        ]),
        ...plan.rows.flatMap((row) => rowShapes(here, row, plan)),
    ];
}

function rowShapes(here, row, plan) {
    const { words, moments } = here;
    const { y } = row;
    const bar = (kind, { x, width }) => shape("rect", { class: kind, x, y, width, height: plan.thick });
    const noons = row.days.map(({ from }) => from);
    const found = [
        text(0, y + 13, span(noons.map(moments.shortWeekday)), "start", "f-ink"),
        text(0, y + 30, dates(row, moments), "start"),
    ];
    if (row.kind === "off" || row.kind === "offDay") {
        found.push(shape("path", { class: "l-hair", d: `M${plan.left} ${y + plan.thick / 2}H${plan.end}` }));
        const middle = (plan.left + plan.end) / 2;
        found.push(text(middle, y + plan.thick / 2 - 4, row.name ?? words.say("request.clock.off"), "middle"));
    }
    found.push(...row.open.map((part) => bar("f-open", part)));
    found.push(...row.stop.flatMap((part) => [bar("f-paper", part), bar("f-stop", part)]));
    for (const part of row.run) {
        found.push(bar("f-run", part));
        const length = saySeconds(part.seconds, words);
        const fits = part.width > length.length * 7.5;
        if (fits) found.push(text(part.x + part.width / 2, y + 22, length, "middle", "f-on"));
    }
    if (row.kind === "waited") {
        found.push(text(plan.left, y + plan.thick + 15, words.say("request.clock.waitedDays"), "start"));
    }
    for (const { kind, x } of row.marks) found.push(shape("path", {
        class: kind === "now" ? "l-cut" : "l-mark", d: `M${x} ${y - 6}V${y + plan.thick + 6}`,
    }));
    for (const label of row.labels) {
        found.push(text(label.x, y + plan.thick + 16 + label.line * 15, label.text, "middle", label.kind === "now" ? "" : "f-ink"));
    }
    return found;
}

/** A mark stands in the row of its own day, so its hour says all. */
function markWords({ words, moments }, { kind, at }) {
    return words.say(`request.clock.mark.${kind}`, { time: moments.time(at) });
}

function told(here, row) {
    const { words, moments } = here;
    const day = span(row.days.map(({ from }) => `${moments.longWeekday(from)}, ${moments.sentenceDay(from)}`));
    const length = (parts) => saySeconds(parts.reduce((sum, { seconds }) => sum + seconds, 0), words);
    const marks = [
        row.kind === "off" || row.kind === "offDay" ? (row.name ?? words.say("request.clock.off")) : null,
        row.kind === "waited" ? words.say("request.clock.waitedDays") : null,
        ...row.marks.map((mark) => mark.text),
        row.run.length > 0 ? words.say("request.clock.toldRun", { duration: length(row.run) }) : null,
        row.stop.length > 0 ? words.say("request.clock.toldStop", { duration: length(row.stop) }) : null,
    ].filter(Boolean);
    return words.say("request.clock.told", { day, marks: marks.length > 0 ? marks.join(", ") : "–" });
}

/** "21.11", "21–22". */
function dates({ days }, moments) {
    return days.length > 1 ? span(days.map(({ day }) => Number(day.slice(8)))) : moments.rowDay(days[0].from);
}

/** «сб», «сб–нд». */
function span(names) {
    return names.length > 1 ? `${names[0]}–${names.at(-1)}` : names[0];
}

function text(x, y, words, anchor, kind = "") {
    return shape("text", { x, y, class: kind, "text-anchor": anchor }, words);
}
