import assert from "node:assert/strict";
import test from "node:test";
import { sumOfParts, typedBefore } from "../../web/js/lib/estimate.js";

const part = (low, likely, high) => ({ low, likely, high });

test("the page's sum is the server's: the same figures worked out by hand", () => {
    assert.deepEqual(sumOfParts([part(60, 120, 240)]), { mean: 130, deviation: 30, low: 81, high: 179 });
    assert.deepEqual(sumOfParts([part(0, 90, 180), part(0, 120, 240)]), { mean: 210, deviation: 50, low: 128, high: 292 });
    assert.equal(sumOfParts([part(1, 1, 2), part(1, 1, 2), part(1, 1, 2)]).mean, 4);
    assert.deepEqual(sumOfParts([part(60, 60, 60)]), { mean: 60, deviation: 0, low: 60, high: 60 });
});

test("nothing is summed while a part is not told, cannot be read or does not rise", () => {
    for (const parts of [[], [part(null, 1, 2)], [part(1, Number.NaN, 2)], [part(3, 2, 1)], [part(1, 2, 3), part(1, 2, null)]]) {
        assert.equal(sumOfParts(parts), null);
    }
});

test("what was typed for a criterion follows its id, else its words", () => {
    const known = [{ id: "AC-2", text: "old words", low: "1" }, { id: "", text: "prints a page", low: "2" }];
    assert.equal(typedBefore({ id: "AC-2", text: "new words" }, known).low, "1");
    assert.equal(typedBefore({ text: "prints a page" }, known).low, "2");
    assert.equal(typedBefore({ id: "AC-9", text: "something else" }, known), null);
});
