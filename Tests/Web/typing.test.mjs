import assert from "node:assert/strict";
import { test } from "node:test";
import { filledIn, fixRange, withoutIDs } from "../../web/js/lib/draft.js";
import { continued, indented, newItem } from "../../web/js/lib/typing.js";

/** The text after a change, with | at the caret. */
function after(text, change) {
    if (!change) return null;
    const changed = text.slice(0, change.from) + change.put + text.slice(change.to);
    return `${changed.slice(0, change.caret)}|${changed.slice(change.caret)}`;
}

const enter = (marked) => {
    const place = marked.indexOf("|");
    const text = marked.replace("|", "");
    return after(text, continued(text, place, place));
};

const tab = (marked, isBack = false) => {
    const place = marked.indexOf("|");
    const text = marked.replace("|", "");
    return after(text, indented(text, place, place, isBack));
};

test("enter goes on with a list: the same mark, the next number, an empty box", () => {
    assert.equal(enter("- один|"), "- один\n- |");
    assert.equal(enter("  * один|\nдалі"), "  * один\n  * |\nдалі");
    assert.equal(enter("9. дев’ять|"), "9. дев’ять\n10. |");
    assert.equal(enter("3) три|"), "3) три\n4) |");
    assert.equal(enter("- [x] зроблено|"), "- [x] зроблено\n- [ ] |");
    assert.equal(enter("- пів|тора"), "- пів\n- |тора");
});

test("enter in an empty item ends the list, elsewhere it is what it is anywhere", () => {
    assert.equal(enter("- один\n- |"), "- один\n|");
    assert.equal(enter("1. |"), "|");
    assert.equal(enter("просто|"), null);
    assert.equal(enter("-тире|"), null);
    assert.equal(enter("|- один"), null);
    assert.equal(continued("- один", 2, 4), null, "a selection is replaced by a line end");
});

test("tab moves a list item in and out, all that are chosen, and nothing outside lists", () => {
    assert.equal(tab("- один|"), "  - один|");
    assert.equal(tab("  - один|", true), "- один|");
    assert.equal(tab("- один|", true), "- один|");
    assert.equal(tab("просто|"), null);
    const text = "- а\n- б\nв";
    const change = indented(text, 0, 7, false);
    assert.equal(text.slice(0, change.from) + change.put + text.slice(change.to), "  - а\n  - б\nв");
});

test("a mending takes whole lines, with their ends when they go", () => {
    const mended = (text, fix) => {
        const { from, to, put } = fixRange(text, fix);
        return text.slice(0, from) + put + text.slice(to);
    };
    assert.equal(mended("а\nб\nв", { firstLine: 2, lastLine: 2 }), "а\nв");
    assert.equal(mended("а\nб\nв", { firstLine: 2, lastLine: 2, text: "я" }), "а\nя\nв");
    assert.equal(mended("а\nб", { firstLine: 2, lastLine: 2, text: "я" }), "а\nя");
    assert.equal(mended("а\nб\n", { firstLine: 1, lastLine: 2, text: "я" }), "я\n");
});

test("a new criterion comes behind the last of its section, with the mark of its list", () => {
    const text = "# Звіт\n\n## Критерії приймання\n\n* один\n* два\n\n## Далі\n";
    assert.equal(after(text, newItem(text, 3, 8)), "# Звіт\n\n## Критерії приймання\n\n* один\n* два\n* |\n\n## Далі\n");
    assert.equal(after("## Критерії приймання\n", newItem("## Критерії приймання\n", 1, null)), "## Критерії приймання\n\n- |\n");
});

test("a template's variables are filled in, what is none stays", () => {
    const text = "{{client}}, № {{number}}: {{інше}} {{other}}";
    assert.equal(filledIn(text, { client: "Млин", number: "12" }), "Млин, № 12: {{інше}} {{other}}");
});

test("a text to begin from has no numbers at its criteria, and nothing else is touched", () => {
    assert.equal(withoutIDs("- AC-1: Звіт є\n* AC-12:  Два\n1. AC-3: Три\n"), "- Звіт є\n* Два\n1. Три\n");
    assert.equal(withoutIDs("Див. AC-1: там\n- за AC-2: ні\n- AC-0: ні\n"), "Див. AC-1: там\n- за AC-2: ні\n- AC-0: ні\n");
});
