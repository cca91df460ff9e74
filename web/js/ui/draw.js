import { slackBar } from "../lib/slack.js";
import { promiseBox, promiseDrawing } from "../lib/promise.js";

const space = "http://www.w3.org/2000/svg";

/** Geometry is attributes, so the page's policy needs no inline style. */
export function shape(name, attributes, text) {
    const element = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    return element;
}

export function slackShapes(deadline) {
    const bar = slackBar(deadline);
    const shapes = [
        shape("rect", { class: "span", width: bar.span, height: 8 }),
        shape("rect", { class: "gone", width: bar.gone, height: 8 }),
    ];
    if (bar.work) shapes.push(shape("rect", { class: "work", x: bar.work.x, y: 2, width: bar.work.width, height: 4 }));
    if (bar.over) shapes.push(shape("rect", { class: "over", x: bar.over.x, width: bar.over.width, height: 8 }));
    shapes.push(shape("path", { class: "due", d: `M${bar.due} -2V10` }));
    return shapes;
}

export function promiseShapes(promise, here) {
    const { words, moments } = here;
    const { width, top, thick } = promiseBox;
    const plan = promiseDrawing(promise, here.now());
    const box = (kind, x, wide) => shape("rect", { class: kind, x, y: top, width: Math.max(0, wide), height: thick });
    const shapes = [box("f-open", 0, plan.due), box("f-gone", 0, plan.gone)];
    for (const pause of plan.pauses) shapes.push(
        box("f-paper", pause.x, pause.width), box("f-stop", pause.x, pause.width),
    );
    if (plan.slack && plan.slack.width > 3) {
        const { x, width: wide } = plan.slack;
        shapes.push(
            shape("rect", { class: "f-slack", x: x + 0.75, y: top + 0.75, width: wide - 1.5, height: thick - 1.5 })
        );
    }
    if (plan.over) shapes.push(box("f-over", plan.over.x, plan.over.width));
    shapes.push(shape("path", { class: "l-mark", d: `M${plan.due} 14V42` }));
    const dueWord = words.say("promise.dueMark");
    const dueEnd = plan.due > width - 4 || plan.due > 90;
    shapes.push(label(plan.due, 10, dueWord, dueEnd, "f-ink"));
    // Now, or where it ended.
    const end = plan.now ?? plan.shown;
    if (end !== null) {
        const word = words.say(plan.now === null ? "promise.shownMark" : "promise.nowMark");
        shapes.push(shape("path", { class: "l-mark", d: `M${end} 14V42` }));
        const clear = Math.abs(plan.due - end) > 90;
        const left = end > 70;
        if (clear) shapes.push(label(end + (left ? -6 : 6), 10, word, left, "f-ink"));
    }
    for (const tick of plan.ticks) {
        shapes.push(shape("path", { class: "l-hair", d: `M${tick.x + 0.5} 36V44` }));
        if (tick.named) shapes.push(label(tick.x + 6, 54, moments.tick(tick.at), false, tick.minor ? "minor" : ""));
    }
    if (plan.first !== null) {
        shapes.push(shape("path", { class: "l-cut", d: `M${plan.first} 20V62` }));
        const first = words.say("promise.first", { date: moments.row(promise.first) });
        shapes.push(label(plan.first - 6, 74, first, plan.first > 200, "minor"));
    }
    return shapes;
}

function label(x, y, text, atEnd, kind) {
    return shape("text", { x, y, class: kind, "text-anchor": atEnd ? "end" : "start" }, text);
}
