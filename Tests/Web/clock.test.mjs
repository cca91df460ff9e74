import assert from "node:assert/strict";
import test from "node:test";
import { clockDrawing, clockMarks, clockRuns, placeLabels } from "../../web/js/lib/clock.js";
import { makeMoments } from "../../web/js/lib/moments.js";
import { at } from "./shared.mjs";

const kyiv = (text) => at(`${text}+02:00`);
const moments = makeMoments("uk", "Europe/Kyiv", () => kyiv("2026-11-24T10:20"));
const box = { width: 700, left: 84, right: 76 };

function day(text, name) {
    const isOff = name !== undefined || [0, 6].includes(new Date(`${text}T00:00Z`).getUTCDay());
    const hours = [["09:00", "13:00"], ["14:00", "18:00"]];
    const windows = isOff ? [] : hours.map(([from, to]) => ({ from: kyiv(`${text}T${from}`), to: kyiv(`${text}T${to}`) }));
    return { day: text, windows, ...(name ? { name } : {}) };
}

/** The design's own case: a bug of Friday 16:30, the client asked on Monday from 11:00 to 16:40. */
const friday = {
    kind: "bug", set: kyiv("2026-11-20T16:30"), due: kyiv("2026-11-24T16:00"),
    days: ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"].map((text) => day(text)),
    waits: [{ from: kyiv("2026-11-23T11:00"), to: kyiv("2026-11-23T16:40") }],
    steps: [
        { kind: "set", at: kyiv("2026-11-20T16:30") }, { kind: "later", why: "cutoff", cutoff: 57600 },
        { kind: "daysOff", days: [{ day: "2026-11-21" }, { day: "2026-11-22" }] },
        { kind: "counts", at: kyiv("2026-11-23T09:00"), seconds: 28800 },
        { kind: "waited", at: kyiv("2026-11-23T11:00"), to: kyiv("2026-11-23T16:40"), seconds: 16800 },
        { kind: "later", why: "cutoff", cutoff: 57600 },
        { kind: "counts", at: kyiv("2026-11-24T09:00"), seconds: 21600 }, { kind: "due", at: kyiv("2026-11-24T16:00") },
    ],
};
const draw = (clock, now = kyiv("2026-11-24T10:20")) => clockDrawing(clock, moments, now, box, ({ kind }) => kind);
const seconds = (parts) => parts.reduce((sum, part) => sum + part.seconds, 0);

test("a weekend is one row, working days have a row each", () => {
    const { rows } = draw(friday);
    assert.deepEqual(rows.map(({ kind, days }) => [kind, days.length]), [["day", 1], ["off", 2], ["day", 1], ["day", 1]]);
});

test("what is drawn as running adds up to the hours of the rule, and nothing of it lies in the waiting", () => {
    const { rows } = draw(friday);
    assert.equal(rows.reduce((sum, { run }) => sum + seconds(run), 0), 8 * 3600);
    assert.deepEqual(rows.map(({ run }) => seconds(run) / 3600), [0, 0, 2, 6]);
    assert.equal(seconds(rows[2].stop), 16800);
});

test("the bars stand at their hours, and the lunch is left free", () => {
    const { rows, ticks } = draw(friday);
    const [first, second] = rows[3].run;
    assert.deepEqual([first.x, first.width, second.x, second.width], [84, 240, 384, 120]);
    assert.deepEqual(ticks.map(({ x, named }) => [x, named]), [[84, true], [324, true], [384, true], [624, true]]);
});

test("the moments are named in the row of their day", () => {
    const { rows } = draw(friday);
    assert.deepEqual(rows.map(({ marks }) => marks.map(({ kind }) => kind)), [["set"], [], ["asked", "replied"], ["now", "due"]]);
});

test("while the client is waited for the clock stands until now and nothing is due", () => {
    const asked = kyiv("2026-11-24T09:30");
    const standing = {
        ...friday, set: kyiv("2026-11-24T09:00"), due: null, days: [day("2026-11-24")], waits: [{ from: asked }],
        steps: [{ kind: "counts", at: kyiv("2026-11-24T09:00"), seconds: 28800 }, { kind: "stands", at: asked, seconds: 27000 }],
    };
    const { rows } = draw(standing);
    assert.equal(seconds(rows[0].run), 1800);
    assert.equal(seconds(rows[0].stop), 50 * 60);
    assert.deepEqual(rows[0].marks.map(({ kind }) => kind), ["set", "asked", "now"]);
});

test("asked before counting began, nothing ran", () => {
    const steps = [
        { kind: "counts", at: kyiv("2026-11-23T09:00"), seconds: 28800 },
        { kind: "stands", at: kyiv("2026-11-21T10:00"), seconds: 28800 },
    ];
    assert.deepEqual(clockRuns({ steps }, kyiv("2026-11-23T12:00")), []);
});

test("days that were nothing but waiting stand together, a holiday keeps its name", () => {
    const days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"].map((text) => day(text));
    const waiting = {
        ...friday, set: kyiv("2026-11-20T10:00"), due: kyiv("2026-12-02T11:00"),
        days: [day("2026-11-20"), ...days, day("2026-11-27", "Свято"), day("2026-11-30")],
        waits: [{ from: kyiv("2026-11-20T18:00"), to: kyiv("2026-11-30T09:00") }],
        steps: [{ kind: "counts", at: kyiv("2026-11-20T10:00"), seconds: 43200 }, { kind: "waited", at: kyiv("2026-11-20T18:00"), to: kyiv("2026-11-30T09:00"), seconds: 1 }],
    };
    const rows = draw(waiting, kyiv("2026-12-03T09:00")).rows.map(({ kind, days: all, name }) => [kind, all.length, name]);
    assert.deepEqual(rows, [["day", 1, null], ["waited", 4, null], ["off", 1, "Свято"], ["day", 1, null]]);
});

test("what has just been done is not called now besides", () => {
    const kinds = (now) => clockMarks({ set: 0, due: 9e6, waits: [] }, now).map(({ kind }) => kind);
    assert.deepEqual(kinds(59_000), ["set", "due"]);
    assert.deepEqual(kinds(61_000), ["set", "now", "due"]);
    assert.deepEqual(kinds(9e6 + 61_000), ["set", "due"]);
});

test("what is over is named instead of now", () => {
    const kinds = clockMarks({ set: 0, due: 9e6, waits: [] }, 8e6, 5e6).map(({ kind }) => kind);
    assert.deepEqual(kinds, ["set", "solved", "due"]);
});

test("labels that would touch take the next line, and stay inside of the drawing", () => {
    const at = (x, text) => ({ x, text });
    const edges = { left: 84, end: 624 };
    const lines = (labels) => placeLabels(labels, edges).map(({ line }) => line);
    assert.deepEqual(lines([at(100, "отримано 9:05"), at(300, "запитали 11:00")]), [0, 0]);
    assert.deepEqual(lines([at(100, "отримано 9:05"), at(110, "запитали 9:10"), at(120, "зараз 9:20")]), [0, 1, 2]);
    const [right] = placeLabels([at(624, "термін 18:00")], edges);
    assert.ok(right.x + "термін 18:00".length * 3.5 <= edges.end + 40);
    const phone = clockDrawing({ ...friday, due: kyiv("2026-11-24T18:00") }, moments, kyiv("2026-11-24T10:20"),
        { width: 350, left: 54, right: 22 }, ({ at: moment }) => `термін ${moments.time(moment)}`);
    for (const { x, text } of phone.rows.flatMap((row) => row.labels)) assert.ok(x + text.length * 3.5 <= 350, text);
});

test("what came before opening stands just outside of the hours", () => {
    const { rows } = draw({ ...friday, set: kyiv("2026-11-20T02:41") });
    assert.ok(rows[0].marks[0].x < 84 && rows[0].marks[0].x > 60);
});
