import assert from "node:assert/strict";
import { test } from "node:test";
import { sides } from "../../web/js/lib/comparison.js";

test("side by side each text stands in its own column, a changed block in both", () => {
    const changed = { change: "changed", text: "25 рядків", words: [
        { change: "removed", text: "20" }, { change: "added", text: "25" }, { change: "same", text: " рядків" },
    ] };
    const rows = sides([
        { change: "gap", count: 3 }, { change: "added", text: "а" }, { change: "removed", text: "б" },
        { change: "same", text: "в" }, changed,
    ]);
    assert.deepEqual(rows[0], { gap: 3 });
    assert.equal(rows[1].before, null);
    assert.equal(rows[1].after.text, "а");
    assert.equal(rows[2].before.text, "б");
    assert.equal(rows[2].after, null);
    assert.equal(rows[3].before.text, rows[3].after.text);
    assert.deepEqual(rows[4].before.words.map((run) => run.text), ["20", " рядків"]);
    assert.deepEqual(rows[4].after.words.map((run) => run.text), ["25", " рядків"]);
});
