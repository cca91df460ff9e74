import assert from "node:assert/strict";
import test from "node:test";
import { makeMoments } from "../../web/js/lib/moments.js";
import { slackBar } from "../../web/js/lib/slack.js";
import { deadlineWords, silence, stateWords } from "../../web/js/lib/when.js";
import { makeWords } from "../../web/js/lib/words.js";
import { at, words } from "./shared.mjs";

const now = at("2026-11-24T10:20+02:00");
const uk = makeMoments("uk", "Europe/Kyiv", () => now);
const en = makeMoments("en", "Europe/Kyiv", () => now);
const say = makeWords("uk", words("common", "uk"), words("workspace", "uk"));
const plain = (text) => text.replaceAll("\u00a0", " ");

test("rows are short, sentences long, another year is named", () => {
    const due = at("2026-11-26T18:00+02:00");
    assert.equal(uk.row(due), "26.11, 18:00");
    assert.equal(plain(uk.sentence(due)), "26 листопада, 18:00");
    assert.equal(plain(en.sentence(due)), "26 November, 18:00");
    assert.equal(plain(uk.sentence(at("2027-01-08T09:00+02:00"))), "8 січня 2027, 09:00");
    assert.equal(uk.day("2026-12-31"), "31.12.2026");
    assert.equal(plain(uk.heading(now)), "Вівторок, 24 листопада");
});

test("what was is told by how long ago within a week, and by its date before", () => {
    const before = (seconds) => now - seconds * 1000;
    assert.equal(plain(uk.ago(before(14 * 60 + 59))), "14 хвилин тому");
    assert.equal(plain(uk.ago(before(3 * 3600))), "3 години тому");
    assert.equal(plain(uk.ago(before(5 * 86400 + 3600))), "5 днів тому");
    assert.equal(plain(en.ago(before(60))), "1 minute ago");
    assert.equal(plain(en.ago(before(59))), "this minute");
    assert.equal(uk.ago(before(7 * 86400)), null);
    assert.equal(uk.ago(now + 60_000), null);
});

test("the exact moment names the weekday and the year", () => {
    const exact = plain(uk.exact(now));
    assert.ok(exact.startsWith("вівторок, 24 листопада 2026"), exact);
    assert.ok(exact.includes("10:20"), exact);
});

test("a day is the vendor's day, not the browser's", () => {
    assert.equal(uk.dayKey(at("2026-11-24T22:30Z")), "2026-11-25");
    assert.equal(uk.isToday(at("2026-11-24T21:59Z")), true);
    assert.equal(uk.isToday(at("2026-11-24T22:00Z")), false);
});

test("a typed wall-clock time is read in the vendor's zone", () => {
    assert.equal(uk.fromLocal("2026-11-26T18:00"), at("2026-11-26T18:00+02:00"));
    assert.equal(uk.fromLocal("2026-07-01T09:00"), at("2026-07-01T09:00+03:00"));
    assert.equal(uk.toLocal(at("2026-07-01T09:00+03:00")), "2026-07-01T09:00");
    assert.ok(Number.isNaN(uk.fromLocal("soon")));
});

test("an hour skipped in spring moves forward, one that comes twice is the first", () => {
    assert.equal(uk.fromLocal("2026-03-29T03:30"), at("2026-03-29T04:30+03:00"));
    assert.equal(uk.fromLocal("2026-10-25T03:30"), at("2026-10-25T03:30+03:00"));
});

test("the bar shows what is gone, the work left and the promise", () => {
    const deadline = { state: "inTime", totalSeconds: 100, elapsedSeconds: 40, workSeconds: 20, slackSeconds: 40 };
    assert.deepEqual(slackBar(deadline), { span: 100, gone: 40, work: { x: 40, width: 20 }, over: null, due: 100 });
});

test("work that does not fit ends at the promise", () => {
    const bar = slackBar({ state: "atRisk", totalSeconds: 100, elapsedSeconds: 80, workSeconds: 60 });
    assert.deepEqual(bar.work, { x: 80, width: 20 });
});

test("past the promise the bar grows and stays readable", () => {
    const late = slackBar({ state: "late", totalSeconds: 80, slackSeconds: -20 });
    assert.deepEqual([late.due, late.over], [80, { x: 80, width: 20 }]);
    assert.equal(slackBar({ state: "late", totalSeconds: 1, slackSeconds: -99 }).due, 40);
});

test("late says by how much, a stopped clock says that it stands", () => {
    assert.equal(plain(stateWords({ state: "late", slackSeconds: -8400 }, say)), "запізнення 2 год 20 хв");
    assert.equal(plain(stateWords({ state: "atRisk", slackSeconds: 4200 }, say)), "запас 1 год 10 хв");
    assert.equal(stateWords({ state: "stopped", slackSeconds: 0 }, say), "годинник зупинено");
});

test("a promise due today is told by its hour", () => {
    const deadline = { kind: "promise", at: at("2026-11-24T18:00+02:00"), state: "inTime", slackSeconds: 3600 };
    const told = deadlineWords(deadline, say, uk);
    assert.deepEqual([told.key, told.date, told.look], ["deadline.by", "18:00", "kept"]);
});

test("a promise that is over says whether it was kept, whatever day it is", () => {
    assert.equal(plain(stateWords({ state: "missed", slackSeconds: -8400 }, say)), "запізнилися на 2 год 20 хв");
    assert.equal(stateWords({ state: "kept", slackSeconds: 0 }, say), "вчасно");
    const deadline = { kind: "promise", at: at("2026-11-24T18:00+02:00"), state: "kept", slackSeconds: 3600 };
    const told = deadlineWords(deadline, say, uk);
    assert.deepEqual([told.key, told.look], ["deadline.promise", "kept"]);
    const bar = slackBar({ state: "missed", totalSeconds: 80, slackSeconds: -20 });
    assert.deepEqual(bar.over, { x: 80, width: 20 });
});

test("silence is told in days", () => {
    assert.equal(silence(3, say), "3\u00a0дні");
    assert.equal(silence(0, say), "менш як день");
});
