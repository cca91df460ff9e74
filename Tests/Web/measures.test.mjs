import assert from "node:assert/strict";
import { test } from "node:test";
import { sayPercent, sayPlain } from "../../web/js/lib/measures.js";
import { makeWords } from "../../web/js/lib/words.js";
import { words as read } from "./shared.mjs";

test("a share is told to the tenth of a percent, less than nothing with a minus", () => {
    assert.equal(sayPercent(634, "en"), "63.4%");
    assert.equal(sayPercent(1000, "en"), "100.0%");
    assert.equal(sayPercent(-55, "en"), "−5.5%");
    assert.equal(sayPercent(634, "uk"), "63,4\u00a0%", "with a space that does not break");
});

test("time by any clock is days and hours, under a day hours and minutes", () => {
    const words = makeWords("en", read("common", "en"), read("workspace", "en"));
    assert.equal(sayPlain(0, words), sayPlain(60, words), "under a minute is a minute");
    assert.match(sayPlain(90 * 60, words), /^1.h.30.min$/);
    assert.match(sayPlain(86400, words), /^1.day$/);
    assert.match(sayPlain(3 * 86400 + 4 * 3600 + 50 * 60, words), /^3.days 4.h$/);
});
