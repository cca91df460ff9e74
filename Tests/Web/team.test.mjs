import assert from "node:assert/strict";
import { test } from "node:test";
import { assignedKey, indicatorRows, loadParts, sayTenths } from "../../web/js/lib/team.js";

const goals = { solved: 30, inTimePercent: 90, reopenedPercent: 10, scoreTenths: 40, leastScores: 5 };
const numbers = {
    solved: 31, timed: 30, inTime: 26, requests: 20, reopened: 1, scores: 6, scoreSum: 26,
    reached: ["solved", "reopened", "score"], unknown: [],
};

test("a load is told in the parts that are not empty, the nearest first", () => {
    const load = { near: 1, week: 0, later: 3, standing: 2 };
    assert.deepEqual(loadParts(load), [
        { key: "near", count: 1 }, { key: "later", count: 3 }, { key: "standing", count: 2 },
    ]);
});

test("tenths are written as each language writes them", () => {
    assert.equal(sayTenths(45, "uk"), "4,5");
    assert.equal(sayTenths(45, "en"), "4.5");
    assert.equal(sayTenths(40, "uk"), "4");
});

test("indicators stand beside their goals, rounded against whoever is measured", () => {
    const rows = indicatorRows(numbers, goals, "uk");
    assert.deepEqual(rows.map((row) => row.value), ["31", "86", "5", "4,3"]);
    assert.deepEqual(rows.map((row) => row.state), ["reached", "missed", "reached", "reached"]);
    assert.deepEqual(rows[1].of, { part: 26, whole: 30 });
});

test("what there is too little of says so and is no zero", () => {
    const few = { ...numbers, timed: 0, inTime: 0, requests: 0, reopened: 0, scores: 1, reached: [], unknown: ["inTime", "reopened", "score"] };
    const rows = indicatorRows(few, goals, "en");
    assert.deepEqual(rows.map((row) => row.value), ["31", null, null, null]);
    assert.deepEqual(rows.map((row) => row.state), ["missed", "unknown", "unknown", "unknown"]);
    assert.deepEqual(rows[3].of, { part: 1, whole: 5 });
});

test("why it is that specialist has a sentence of its own for every case", () => {
    const keys = [
        { kind: "own" }, { kind: "manager" }, { kind: "substitute", through: "2026-12-01" }, { kind: "substitute" },
        { kind: "leastLoaded", next: {} }, { kind: "leastLoaded" }, { kind: "lead" }, { kind: "lead", absent: {} },
    ].map(assignedKey);
    assert.deepEqual(keys, [
        "own", "manager", "substitute", "substituteOpen", "leastLoaded", "leastLoadedAlone", "lead", "leadFor",
    ]);
});
