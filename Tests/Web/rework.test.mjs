import assert from "node:assert/strict";
import test from "node:test";
import { afterStale, lineAt, lineStart, markDifferences, sectionAt, whatToOffer } from "../../web/js/lib/draft.js";
import { lifeLine } from "../../web/js/lib/life.js";
import { promiseDrawing, secondsAt } from "../../web/js/lib/promise.js";
import { chapters, quote, told } from "../../web/js/lib/story.js";
import { at } from "./shared.mjs";

const hour = 3600;
const day = (text, hours, opens) => ({ day: text, seconds: hours * hour, from: at(`${text}T${opens}+02:00`) });

test("the line shows passed, present and coming stations", () => {
    const line = lifeLine({
        stage: "estimated", promise: null,
        story: [{ at: 1, stage: "requested" }, { at: 2, stage: "estimated" }, { at: 3, stage: "estimated" }],
    });
    assert.equal(line.length, 10);
    assert.deepEqual(
        line.slice(0, 3).map(({ place, at: since }) => [place, since]), [["passed", 1], ["here", 2], ["ahead", null]],
    );
});

test("a short offer has no stations of an estimate and its specification, until it comes to nothing", () => {
    const made = [{ at: 1, stage: "requested", kind: "requested" }, { at: 2, stage: "specified", kind: "shortOffered" }];
    const line = lifeLine({ stage: "specified", story: made });
    assert.deepEqual(line.slice(0, 3).map((one) => [one.station, one.place, one.isShort]), [
        ["requested", "passed", false], ["specified", "here", true], ["signed", "ahead", true],
    ]);
    assert.equal(line.length, 8);
    const returned = [...made, { at: 3, stage: "requested", kind: "shortReturned" }];
    assert.equal(lifeLine({ stage: "requested", story: returned }).length, 10);
    const revised = [...made, { at: 4, stage: "signed", kind: "shortSigned" }, { at: 5, stage: "specifying", kind: "specWithdrawn" },
        { at: 6, stage: "specified", kind: "specPublished" }];
    assert.ok(lifeLine({ stage: "specified", story: revised }).every((one) => !one.isShort));
});

test("a stage come back to is dated by the return", () => {
    const story = ["requested", "estimated", "requested", "estimated"].map((stage, index) => ({ at: index, stage }));
    assert.equal(lifeLine({ stage: "estimated", story })[1].at, 3);
});

test("a rework awaiting support stands at the station it left, under its own name", () => {
    const story = [{ at: 1, stage: "requested" }, { at: 2, stage: "awaitingSupport" }];
    const here = lifeLine(
        { stage: "awaitingSupport", gate: { stageLeft: "requested" }, story }
    ).find((one) => one.place === "here");
    assert.deepEqual([here.station, here.stage, here.at], ["requested", "awaitingSupport", 2]);
});

test("a cancelled rework ends where it stood", () => {
    const story = [{ at: 1, stage: "requested" }, { at: 2, stage: "specifying" }, { at: 3, stage: "cancelled" }];
    const here = lifeLine({ stage: "cancelled", story }).find((one) => one.place === "here");
    assert.deepEqual([here.station, here.stage, here.at], ["specifying", "cancelled", 3]);
});

test("the promised demo is shown ahead", () => {
    const line = lifeLine({ stage: "developing", promise: { due: 99 }, story: [{ at: 1, stage: "developing" }] });
    assert.equal(line.find((one) => one.station === "demonstrating").by, 99);
});

const days = [day("2026-11-24", 8, "09:00"), day("2026-11-25", 8, "09:00")];

test("the drawing of a promise is in working time", () => {
    const deadline = { state: "inTime", elapsedSeconds: 4 * hour, totalSeconds: 16 * hour, slackSeconds: 12 * hour };
    const due = at("2026-11-25T18:00+02:00");
    const plan = promiseDrawing(
        { days, deadline, first: due, due, pauses: [{ from: 0, to: 1, fromSeconds: hour, toSeconds: 2 * hour }] }, 0,
    );
    assert.deepEqual([plan.gone, plan.due, plan.now], [190, 760, 190]);
    assert.deepEqual(plan.slack, { x: 190, width: 570 });
    assert.deepEqual([plan.pauses[0].x, plan.pauses[0].width], [47.5, 47.5]);
    assert.deepEqual([plan.first, plan.over], [null, null]);
});

test("past the promise the line goes on in working time", () => {
    const deadline = { state: "late", elapsedSeconds: 16 * hour, totalSeconds: 16 * hour, slackSeconds: -4 * hour };
    const plan = promiseDrawing({ days, deadline, first: 0, due: 0, pauses: [] }, 0);
    assert.deepEqual([plan.due, plan.over, plan.slack], [608, { x: 608, width: 152 }, null]);
});

const over = (state, elapsed, slack, first = days) => ({
    days: first, first: 0, due: 0, pauses: [], firstDemoAt: 1,
    deadline: { state, elapsedSeconds: elapsed * hour, slackSeconds: slack * hour, totalSeconds: (elapsed + slack) * hour },
});

test("the drawing of a kept promise ends at its demonstration", () => {
    const plan = promiseDrawing(over("kept", 4, 12), 0);
    assert.deepEqual([plan.gone, plan.shown, plan.now, plan.slack, plan.over], [190, 190, null, null, null]);
});

test("the drawing of a missed promise is late up to its demonstration, by the first promise", () => {
    const past = promiseDrawing(over("missed", 20, -4), 0);
    assert.deepEqual([past.due, past.over, past.shown], [608, { x: 608, width: 152 }, 760]);
    const moved = promiseDrawing(over("missed", 12, -4), 0);
    assert.deepEqual([moved.gone, moved.over, moved.shown, moved.due], [380, { x: 380, width: 190 }, 570, 760]);
});

test("a date that was shown on is not promised again", () => {
    const promise = { due: 99, deadline: { state: "kept" } };
    const line = lifeLine({ stage: "developing", promise, story: [{ at: 1, stage: "developing" }] });
    assert.equal(line.find((one) => one.station === "demonstrating").by, null);
});

test("a moment has its place among the working days", () => {
    assert.equal(secondsAt(days, at("2026-11-24T11:00+02:00")), 2 * hour);
    assert.equal(secondsAt(days, at("2026-11-24T23:00+02:00")), 8 * hour);
    assert.equal(secondsAt(days, at("2026-11-23T23:00+02:00")), null);
});

test("history has chapters, the newest first", () => {
    const told = chapters([
        { kind: "requested", at: 1 }, { kind: "estimateApproved", at: 2 }, { kind: "asked", at: 3 },
        { kind: "specSigned", at: 4 }, { kind: "handedOff", at: 5 }, { kind: "deadlineMoved", at: 6 },
    ]);
    assert.deepEqual(told.map(({ chapter }) => chapter), ["work", "spec", "wish"]);
    assert.deepEqual(told[0].events.map((event) => event.at), [6, 5]);
    assert.deepEqual(told[2].events.map((event) => event.at), [3, 2, 1]);
});

test("verdicts of one person are told together", () => {
    const verdict = (id) => ({ kind: "verdictGiven", at: id, by: { id: 1 }, values: { criterion: `AC-${id}` } });
    const [demo] = chapters([verdict(1), verdict(2), verdict(3)]);
    assert.deepEqual(demo.events.map((event) => event.values.count), [3]);
});

test("what an earlier event said is not asked again", () => {
    const verdict = (criterion, word) => ({ kind: "verdictGiven", values: { criterion, verdict: word } });
    const events = told([
        { kind: "specPublished" }, { kind: "specPublished" }, { kind: "specSigned" },
        { kind: "handedOff", values: { due: 5 } }, { kind: "deadlineMoved", values: { to: 9 } },
        { kind: "demoOffered" }, verdict("AC-1", "notMet"), verdict("AC-2", "notMet"), verdict("AC-1", "met"),
        { kind: "changesRequested" }, { kind: "admitted", stage: "signed" },
    ]);
    const values = Object.fromEntries(events.map((event) => [event.kind, event.values]));
    assert.equal(values.specSigned.revision, 2);
    assert.deepEqual(values.deadlineMoved, { to: 9, from: 5 });
    assert.equal(values.demoOffered.number, 1);
    assert.equal(values.changesRequested.count, 1);
    assert.equal(values.admitted.stage, "signed");
});

test("an event is quoted in its author's words", () => {
    assert.equal(quote({ kind: "held", values: { reason: "сезон" } }), "сезон");
    assert.equal(quote({ kind: "attemptRefused", values: { reason: "free" } }), null);
    assert.equal(quote({ kind: "claimed" }), null);
});

test("a kept text is restored over its own version and compared over another", () => {
    const server = { version: 7, text: "a" };
    assert.equal(whatToOffer(null, server).kind, "nothing");
    assert.equal(whatToOffer({ text: "a", base: 3 }, server).kind, "nothing");
    assert.deepEqual(whatToOffer({ text: "b", base: 7 }, server), { kind: "restore", text: "b" });
    assert.deepEqual(whatToOffer({ text: "b", base: 6 }, server), { kind: "choose", mine: "b", theirs: "a" });
});

test("the same text by two hands is no conflict", () => {
    assert.equal(afterStale("a", { text: "a" }).kind, "nothing");
    assert.equal(afterStale("a", { text: "b" }).kind, "choose");
    assert.equal(afterStale("a", {}).kind, "fetch");
});

test("lines are found in the text and back", () => {
    const text = "один\nдва\n\nчотири";
    assert.deepEqual([1, 2, 3, 4, 9].map((line) => lineStart(text, line)), [0, 5, 9, 10, 16]);
    assert.deepEqual([0, 6, 10].map((offset) => lineAt(text, offset)), [1, 2, 4]);
    assert.equal(sectionAt([{ line: 1 }, { line: 4 }], 3), 0);
    assert.equal(sectionAt([{ line: 3 }], 1), null);
});

test("two texts show which lines are only theirs", () => {
    const marked = markDifferences("a\nb\nb", "a\nb\nc");
    assert.deepEqual(marked.mine.map(({ own }) => own), [false, false, true]);
    assert.deepEqual(marked.theirs.map(({ own }) => own), [false, false, true]);
});

test("the names of days never touch, however short the first day was", () => {
    const opening = Date.parse("2026-10-26T07:00:00Z");
    const whole = Array.from({ length: 20 }, (_, day) => ({ from: opening + day * 86_400_000, seconds: 28_800, day }));
    const days = whole.map((day, index) => (index === 0 ? { ...day, seconds: 5_000 } : day));
    const plan = promiseDrawing({ days, deadline: { state: "onTime", elapsedSeconds: 0 }, first: 0, due: 0, pauses: [] }, 0);
    const named = plan.ticks.filter((tick) => tick.named);
    assert.ok(named.length > 5);
    for (const [index, tick] of named.entries()) {
        if (index > 0) assert.ok(tick.x - named[index - 1].x >= 54, `${named[index - 1].x} ${tick.x}`);
    }
});
