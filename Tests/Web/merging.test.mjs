import assert from "node:assert/strict";
import { test } from "node:test";
import { assembled, lineChanges } from "../../web/js/lib/draft.js";

test("a text is put together by the choices, and not before each is made", () => {
    const pieces = [
        { agreed: "а\n" }, { base: "б\n", mine: "моє\n", theirs: "їхнє\n" }, { agreed: "в\n" },
        { base: "", mine: "", theirs: "г\n" },
    ];
    assert.equal(assembled(pieces, ["mine"]), null);
    assert.equal(assembled(pieces, ["mine", "theirs"]), "а\nмоє\nв\nг");
    assert.equal(assembled(pieces, ["both", "mine"]), "а\nмоє\nїхнє\nв");
    assert.equal(assembled([{ agreed: "а\n\n" }], []), "а\n");
});

test("changes by lines turn one text into the other, applied from the end", () => {
    const texts = ["", "а", "а\n", "а\nб\nв", "а\nX\nв", "а\nв", "в\nа", "X\nа\nб\nв\nY", "\n\n", "б\n\nа\n"];
    for (const before of texts) {
        for (const after of texts) {
            let text = before;
            for (const { from, to, put } of lineChanges(before, after)) text = text.slice(0, from) + put + text.slice(to);
            assert.equal(text, after, `${JSON.stringify(before)} → ${JSON.stringify(after)}`);
        }
    }
});

test("lines that stay are not touched", () => {
    assert.deepEqual(lineChanges("а\nб\nв\nг", "а\nБ\nв\nг\nд").map(({ put }) => put), ["\nд", "Б\n"]);
});
