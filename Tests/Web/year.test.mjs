import assert from "node:assert/strict";
import test from "node:test";
import { countKinds, dayKind, dayOf, keyDay, numberOf, weekdayOf, yearMonths } from "../../web/js/lib/year.js";
import { minutesOf, readTime, readWindows, sayWindows } from "../../web/js/lib/windows.js";

const usual = [["09:00", "13:00"], ["14:00", "18:00"]];
const week = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, usual]));

test("windows are read as people type them, and said in one way", () => {
    assert.deepEqual(readWindows("9-13, 14:00–18.30"), [["09:00", "13:00"], ["14:00", "18:30"]]);
    assert.deepEqual(readWindows(" "), []);
    assert.deepEqual(readWindows("10:00 — 19:00;"), [["10:00", "19:00"]]);
    for (const wrong of ["9", "9-", "9-13-14", "ранок", "9-13 14-18", "900-1300"]) assert.ok(Number.isNaN(readWindows(wrong)), wrong);
    assert.equal(sayWindows(usual), "09:00–13:00, 14:00–18:00");
    assert.equal(readTime("7.05"), "07:05");
    assert.equal(readTime("7.5"), null);
});

test("the time of windows is counted, and of what can't be read there is none", () => {
    assert.equal(minutesOf(usual), 480);
    assert.equal(minutesOf(Number.NaN), 0);
});

test("a day is a working one, off, a holiday, short or of other hours", () => {
    const exceptions = {
        "2026-12-31": { windows: [["09:00", "13:00"]] }, "2026-12-25": { windows: [] },
        "2026-12-26": { windows: [["10:00", "12:00"]] },
    };
    const kind = (day) => dayKind(numberOf(day), week, exceptions);
    assert.deepEqual(
        ["2026-12-24", "2026-12-27", "2026-12-25", "2026-12-31", "2026-12-26"].map(kind),
        ["work", "off", "holiday", "short", "special"],
    );
});

test("a year is twelve months in whole weeks that begin on Monday", () => {
    const months = yearMonths(2026);
    assert.equal(months.length, 12);
    const days = months.flatMap(({ weeks }) => weeks.flat()).filter((number) => number !== null);
    assert.equal(days.length, 365);
    assert.equal(dayOf(days[0]), "2026-01-01");
    assert.equal(dayOf(days.at(-1)), "2026-12-31");
    for (const { weeks } of months) {
        for (const row of weeks) {
            assert.equal(row.length, 7);
            row.forEach((number, index) => assert.ok(number === null || weekdayOf(number) === index));
        }
    }
    assert.equal(yearMonths(2028)[1].weeks.flat().filter((number) => number !== null).length, 29);
});

test("the days of a year are counted by kind", () => {
    assert.deepEqual(countKinds(2026, week, {}), { work: 261, short: 0, special: 0, holiday: 0, off: 104 });
    assert.equal(countKinds(2026, week, { "2026-12-25": { windows: [] } }).holiday, 1);
});

test("keys lead from day to day, week to week and month to month, and never out of the year", () => {
    const from = (day, key) => {
        const found = keyDay(numberOf(day), key);
        return found === null ? null : dayOf(found);
    };
    assert.equal(from("2026-03-31", "ArrowRight"), "2026-04-01");
    assert.equal(from("2026-03-31", "ArrowUp"), "2026-03-24");
    assert.equal(from("2026-03-31", "PageUp"), "2026-02-28");
    assert.equal(from("2026-01-31", "PageDown"), "2026-02-28");
    assert.equal(from("2026-04-01", "Home"), "2026-03-30");
    assert.equal(from("2026-04-01", "End"), "2026-04-05");
    assert.equal(from("2026-01-01", "ArrowLeft"), null);
    assert.equal(from("2026-12-31", "PageDown"), null);
    assert.equal(from("2026-04-01", "a"), null);
});
