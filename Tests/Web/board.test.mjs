import assert from "node:assert/strict";
import test from "node:test";
import { columnsFor, phases, shownCount } from "../../web/js/lib/board.js";

/** The live stages of the lifecycle, from the description of the domain. */
const live = [
    "awaitingSupport", "requested", "estimated", "specifying", "specified", "signed", "ready", "developing",
    "delivered", "demonstrating",
];

test("every live stage stands in one phase, in the order of life", () => {
    assert.deepEqual(phases.flatMap(({ stages }) => stages), live);
});

test("a filter by stage leaves only the phases it asks for", () => {
    assert.deepEqual(columnsFor([]), phases);
    assert.deepEqual(columnsFor(["ready", "signed"]), [
        { phase: "spec", stages: ["signed"] }, { phase: "work", stages: ["ready"] },
    ]);
    assert.deepEqual(columnsFor(["accepted"]), []);
});

test("a count says when there is more", () => {
    assert.equal(shownCount(20, true), "20+");
    assert.equal(shownCount(20, false), "20");
});
