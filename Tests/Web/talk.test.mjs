import assert from "node:assert/strict";
import test from "node:test";
import { callAt, called, putName } from "../../web/js/lib/mention.js";
import { readFiles, writeFiles } from "../../web/js/lib/body.js";
import { sayBytes } from "../../web/js/lib/measures.js";
import { makeWords } from "../../web/js/lib/words.js";
import { words } from "./shared.mjs";
import { richPieces } from "../../web/js/lib/rich.js";

const draw = {
    text: (words) => words,
    element: (name, children, attributes = {}) => ({ name, children, attributes }),
};
const shown = (blocks) => richPieces(blocks, draw);
const paragraph = (...parts) => ({ kind: "paragraph", parts });
const text = (words) => ({ kind: "text", text: words });

test("words of others go in as text, whatever they look like", () => {
    const [piece] = shown([paragraph(text("<img src=x onerror=alert(1)>"))]);
    assert.deepEqual(piece, { name: "p", children: ["<img src=x onerror=alert(1)>"], attributes: {} });
});

test("blocks stand in one another as they were written", () => {
    const [list, quote, code] = shown([
        { kind: "list", start: 3, items: [[{ kind: "line", parts: [text("три")] }], [paragraph(text("чотири"))]] },
        { kind: "quote", blocks: [{ kind: "rule" }] },
        { kind: "code", text: "a < b" },
    ]);
    assert.deepEqual([list.name, list.attributes], ["ol", { start: "3" }]);
    assert.deepEqual(list.children.map((item) => item.children[0].name), ["span", "p"]);
    assert.equal(quote.children[0].name, "hr");
    assert.equal(code.children[0].children[0], "a < b");
});

test("headings stay below those of the page", () => {
    assert.deepEqual([1, 6].map((level) => shown([{ kind: "heading", level, parts: [] }])[0].name), ["h3", "h6"]);
});

test("a link to anywhere but the web is its words alone", () => {
    const bad = ["javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "//evil.example", "\\\\evil", "blob:x", " javascript:x"];
    for (const href of bad) {
        const [piece] = shown([paragraph({ kind: "link", href, parts: [text("слово")] })]);
        assert.deepEqual(piece.children, ["слово"], href);
    }
    for (const href of ["https://a.example/x:y", "mailto:a@b.example", "/files/1", "#here", "page?x=1:2"]) {
        const [link] = shown([paragraph({ kind: "link", href, parts: [text("слово")] })])[0].children;
        assert.deepEqual(link.attributes, { href, rel: "noopener nofollow ugc" });
    }
});

test("somebody named is their name, with the number beside it", () => {
    const [piece] = shown([paragraph({ kind: "mention", person: 12, text: "Тарас Ярема" })]);
    assert.deepEqual(piece.children[0].children, ["@Тарас Ярема"]);
    assert.equal(piece.children[0].attributes["data-person"], "12");
});

test("what a newer server might send is left out, not guessed", () => {
    assert.deepEqual(shown([{ kind: "graph" }, paragraph({ kind: "sound" })]), [{ name: "p", children: [], attributes: {} }]);
    assert.deepEqual(shown(undefined), []);
});

test("a call begins at an @ that follows no letter, and ends with the line", () => {
    assert.deepEqual(callAt("Спитай @Тар", 11), { from: 7, words: "Тар" });
    assert.deepEqual(callAt("@", 1), { from: 0, words: "" });
    assert.equal(callAt("olena@gmail", 11), null);
    assert.equal(callAt("@Тарас\nдалі", 11), null);
    assert.equal(callAt("@ далі", 6), null);
    assert.equal(callAt("без виклику", 5), null);
});

test("people are found by any part of their name, six at most", () => {
    const people = ["Тарас Ярема", "Олена Гнатюк", "Ярина Тарасенко"].map((name) => ({ name }));
    assert.deepEqual(called(people, "яр").map(({ name }) => name), ["Тарас Ярема", "Ярина Тарасенко"]);
    assert.deepEqual(called(people, "олена г").map(({ name }) => name), ["Олена Гнатюк"]);
    assert.equal(called(Array.from({ length: 9 }, () => ({ name: "Оля" })), "").length, 6);
});

test("the whole name takes the place of what was typed, and the caret stands behind it", () => {
    const call = callAt("Спитай @тар завтра", 11);
    const put = putName("Спитай @тар завтра", call, "Тарас Ярема");
    assert.deepEqual(put, { text: "Спитай @Тарас Ярема завтра", caret: 20 });
});

test("files of a form are a line each, whatever their names", () => {
    const files = [{ sha256: "a1", name: "екран № 1 (копія).png" }, { sha256: "b2", name: "x" }];
    assert.deepEqual(readFiles(writeFiles(files)), files);
    assert.deepEqual(readFiles(""), []);
    assert.equal(writeFiles([]), "");
});

test("sizes are told in thousands, with the decimal sign of the language", () => {
    const say = (language) => makeWords(language, words("common", language), words("workspace", language));
    assert.equal(sayBytes(80, say("uk")), "80\u00a0Б");
    assert.equal(sayBytes(1540, say("uk")), "1,5\u00a0КБ");
    assert.equal(sayBytes(999960, say("uk")), "1\u00a0МБ");
    assert.equal(sayBytes(3200000, say("en")), "3.2\u00a0MB");
});
