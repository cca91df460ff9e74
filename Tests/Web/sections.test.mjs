import assert from "node:assert/strict";
import { test } from "node:test";
import { sectionPut, templateSections } from "../../web/js/lib/sections.js";

const template = "# Звіт\n\n<!-- вступ -->\n\n## Мета\n\nНавіщо.\n\n### Докладно\n\n- раз\n\n## Дані ##\n\n```\n## не заголовок\n```\n";

test("a template falls into its sections, with all that stands under each", () => {
    assert.deepEqual(templateSections(template), [
        { title: "Мета", text: "## Мета\n\nНавіщо.\n\n### Докладно\n\n- раз" },
        { title: "Дані", text: "## Дані ##\n\n```\n## не заголовок\n```" },
    ]);
    assert.deepEqual(templateSections("# Лише назва\n\nСлова"), []);
});

/** The text after, with | where the caret comes. */
function put(marked, section) {
    const place = marked.indexOf("|");
    const text = marked.replace("|", "");
    const change = sectionPut(text, place, section);
    const after = text.slice(0, change.at) + change.put + text.slice(change.at);
    return `${after.slice(0, change.caret)}|${after.slice(change.caret)}`;
}

test("a section goes before the line with the caret, an empty line on both sides", () => {
    assert.equal(put("# А\n\nсло|ва\n", "## М\n\nм"), "# А\n\n## М|\n\nм\n\nслова\n");
    assert.equal(put("# А\n|", "## М\n\nм"), "# А\n\n## М|\n\nм\n");
    assert.equal(put("|", "## М"), "## М|\n");
    assert.equal(put("а\n|\nб", "## М"), "а\n\n## М|\n\nб");
});
