import assert from "node:assert/strict";
import test from "node:test";
import { narrows, readFilters, numberIn, writeFilters } from "../../web/js/lib/address.js";
import { fieldOf, filesFault, readBody } from "../../web/js/lib/body.js";
import { readDecimal, readHours, readMoney, sayDecimal, sayMinutes, sayMoney, typeDecimal, typeHours, typeMoney } from "../../web/js/lib/measures.js";
import { makeMoments } from "../../web/js/lib/moments.js";
import { makeSubmission } from "../../web/js/lib/submission.js";
import { makeWords } from "../../web/js/lib/words.js";
import { at, words } from "./shared.mjs";

const moments = makeMoments("uk", "Europe/Kyiv");
const plain = (text) => text.replaceAll("\u00a0", " ");

test("hours are read as people type them", () => {
    const typed = ["12", "12,5", "12.5", "13:30", "13 год 30 хв", "45 хв", "2 h"];
    assert.deepEqual(typed.map(readHours), [720, 750, 750, 810, 810, 45, 120]);
    assert.equal(readHours(" "), null);
    for (const wrong of ["багато", "1:75", "-3"]) assert.ok(Number.isNaN(readHours(wrong)), wrong);
    assert.deepEqual([720, 810, null].map(typeHours), ["12", "13:30", ""]);
});

test("money is read with spaces, commas and the sign", () => {
    assert.deepEqual(["14 400,00", "14400.5", "14 400 ₴", "0"].map(readMoney), [1440000, 1440050, 1440000, 0]);
    assert.ok(Number.isNaN(readMoney("дорого")));
    assert.deepEqual([1440000, 1440050].map(typeMoney), ["14400", "14400,50"]);
});

test("rule 23: weights and scores are whole thousandths, typed with a comma or a point", () => {
    assert.deepEqual(["1", "0,5", "1 250.25", "0", ""].map(readDecimal), [1000, 500, 1250250, 0, null]);
    for (const wrong of ["-1", "1,2345", "багато", "1.2.3"]) assert.ok(Number.isNaN(readDecimal(wrong)), wrong);
    assert.deepEqual([1000, 500, 1250250].map(typeDecimal), ["1", "0,5", "1250,25"]);
    assert.equal(sayDecimal(1250250, "uk"), "1\u00a0250,25");
    assert.equal(sayDecimal(1250250, "en"), "1,250.25");
});

test("money and hours are said in the reader's language", () => {
    const uk = makeWords("uk", words("common", "uk"));
    assert.equal(sayMoney({ minor: 1440000, currency: "UAH" }, "uk"), "14\u00a0400,00\u00a0₴");
    assert.equal(sayMoney({ minor: 1440000, currency: "UAH" }, "en"), "UAH\u00a014,400.00", "as documents write it");
    assert.equal(sayMoney({ minor: 450, currency: "EUR" }, "uk"), "4,50\u00a0€");
    assert.equal(plain(sayMinutes(810, uk)), "13 год 30 хв");
    assert.equal(plain(sayMinutes(720, uk)), "12 год");
    assert.equal(plain(sayMinutes(20, uk)), "20 хв");
});

test("fields become a body by their names and kinds", () => {
    const { body, faults } = readBody([
        { name: "sizeMinutes", kind: "hours", value: "12" },
        { name: "due", kind: "moment", value: "2026-11-26T18:00" },
        { name: "note", kind: "text", value: "  готово " },
        { name: "link", kind: "optional", value: "" },
        { name: "cover/0/criterion", kind: "text", value: "AC-1" },
        { name: "cover/0/how", kind: "text", value: "" },
        { name: "where/0/criterion", kind: "text", value: "AC-1" },
        { name: "where/0/text", kind: "text", value: "" },
        { name: "lines/0/work", kind: "text", value: "" },
        { name: "lines/0/minutes", kind: "hours", value: "" },
        { name: "maySign", kind: "check", value: true },
    ], moments);
    assert.deepEqual(faults, []);
    assert.deepEqual(body, {
        sizeMinutes: 720, due: at("2026-11-26T18:00+02:00"), note: "готово", link: null,
        cover: [{ criterion: "AC-1", how: "" }], where: [], lines: [], maySign: true,
    });
});

test("what cannot be read is a fault at its field", () => {
    const { faults } = readBody([{ name: "highMinutes", kind: "hours", value: "багато" }], moments);
    assert.deepEqual(faults, [{ pointer: "/highMinutes", code: "format", values: {} }]);
});

test("a fault finds its field by the pointer, by the criterion, or by the group", () => {
    const names = ["cover/0/how", "cover/1/how", "minutesSpent"];
    const criteria = ["AC-1", "AC-7"];
    assert.equal(fieldOf(names, { pointer: "/minutesSpent" }), "minutesSpent");
    assert.equal(fieldOf(names, { pointer: "/cover", values: { criterion: "AC-7" } }, criteria), "cover/1/how");
    assert.equal(fieldOf(names, { pointer: "/cover/AC-7", values: {} }, criteria), "cover/1/how");
    assert.equal(fieldOf(names, { pointer: "/cover" }, criteria), "cover/0/how");
    assert.equal(fieldOf(names, { pointer: "/elsewhere" }, criteria), null);
    assert.equal(fieldOf(names, {}, criteria), null);
});

test("a retry of the same words keeps its key until the server has answered", () => {
    let made = 0;
    const submission = makeSubmission(() => `key-${(made += 1)}`);
    const first = submission.keyFor("/holds", { reason: "a" });
    submission.answered(0);
    assert.equal(submission.keyFor("/holds", { reason: "a" }), first);
    submission.answered(503);
    submission.answered(401);
    assert.equal(submission.keyFor("/holds", { reason: "a" }), first);
    assert.notEqual(submission.keyFor("/holds", { reason: "b" }), first);
    submission.answered(422);
    assert.equal(submission.keyFor("/holds", { reason: "b" }), "key-3");
});

test("filters live in the address, empty ones do not", () => {
    const filters = readFilters("?court=client&q=%20ТТН%20&page=9", ["q", "stage", "court"]);
    assert.deepEqual(filters, { q: "ТТН", stage: "", court: "client" });
    assert.equal(writeFilters({ stage: "", court: "client" }), "?court=client");
    assert.equal(writeFilters({ stage: "" }), "");
});

test("a filter may name several stages; order and look narrow nothing", () => {
    const filters = readFilters("?stage=ready&stage=developing&sort=slack&stage=", ["sort", "q"], ["stage"]);
    assert.deepEqual(filters, { sort: "slack", q: "", stage: ["ready", "developing"] });
    assert.equal(writeFilters(filters), "?sort=slack&stage=ready&stage=developing");
    assert.equal(narrows(filters), true);
    assert.equal(narrows({ sort: "slack", view: "board", q: "", stage: [] }), false);
});

test("a page knows its number from the address", () => {
    assert.deepEqual(["/reworks/128", "/reworks/128/spec", "/reworks"].map(numberIn), [128, 128, null]);
});

test("a refused file is told by its name, and too many by how many there may be", () => {
    const value = `${"a".repeat(64)} перший.png\n${"b".repeat(64)} другий звіт.png`;
    assert.deepEqual(filesFault({ pointer: "/files/1" }, value), { key: "files.gone", name: "другий звіт.png" });
    assert.deepEqual(filesFault({ pointer: "/files/7/sha256" }, value), { key: "files.gone", name: "" });
    assert.deepEqual(
        filesFault({ pointer: "/files", values: { maximum: 10 } }, value), { key: "files.tooMany", limit: 10 },
    );
});
