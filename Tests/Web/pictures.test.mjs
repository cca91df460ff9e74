import assert from "node:assert/strict";
import { test } from "node:test";
import { fileFor, filesBeside, markOf, placeAfter, withKept } from "../../web/js/lib/pictures.js";

const sha256 = "a1".repeat(32);

test("a picture is shown by its name without the ending, any other file is linked to by its whole name", () => {
    assert.equal(markOf({ sha256, name: "Екран 1.png", type: "png" }), `![Екран 1](/files/${sha256})`);
    assert.equal(markOf({ sha256, name: "план.pdf", type: "pdf" }), `[план.pdf](/files/${sha256})`);
    assert.equal(markOf({ sha256, name: "a]b*c[1].png", type: "png" }), `![a\\]b\\*c\\[1\\]](/files/${sha256})`);
});

test("a place goes along with the text around it", () => {
    assert.equal(placeAfter("один два", "один два", 4), 4);
    assert.equal(placeAfter("один два", "нуль один два", 4), 9);
    assert.equal(placeAfter("один два", "один два три", 4), 4);
    assert.equal(placeAfter("один два", "два", 8), 3);
    assert.equal(placeAfter("один два три", "один три", 7), 5);
    assert.equal(placeAfter("один", "", 2), 0);
});

test("what lies beside a text is found in images, links and definitions, and not in code", () => {
    const text = [
        "![а](images/a.png) [б](<план дому.pdf> \"т\") ![в](b%20c.png 'т')", "[г]: ./d.png", "`![е](e.png)`", "```",
        "![є](f.png)", "```", "[ж](https://example.com/x.png) [з](#кроки) ![и](/files/abc) [і](mailto:a@b.c)",
        "[![й](g.png)](https://example.com/)", "![к](h\\(1\\).png) ![л](i(2).png)",
    ].join("\n");
    assert.deepEqual(filesBeside(text).map(({ path }) => path), [
        "images/a.png", "план дому.pdf", "b c.png", "./d.png", "g.png", "h(1).png", "i(2).png",
    ]);
    for (const { address, from, to } of filesBeside(text)) assert.ok(text.slice(from, to).includes(address));
});

test("what is kept takes the place of its path, and what is missing is told by name", () => {
    const text = "![а](a.png \"т\") і ![б](<b c.png>) і [в](нема.pdf) і знов ![а](a.png)\n\n[г]: d.png";
    const kept = new Map([["a.png", { sha256 }], ["b c.png", { sha256 }], ["d.png", { sha256 }]]);
    const found = withKept(text, (path) => kept.get(path) ?? null);
    const address = `/files/${sha256}`;
    assert.equal(found.text, `![а](${address} "т") і ![б](${address}) і [в](нема.pdf) і знов ![а](${address})\n\n[г]: ${address}`);
    assert.deepEqual(found.missing, ["нема.pdf"]);
});

test("a path is looked for from the text's own folder, else by its name where only one file has it", () => {
    const files = ["тз/spec.md", "тз/img/a.png", "тз/інше/a.png", "тз/img/b.png"].map((path) => ({ path }));
    const find = (path) => fileFor(files, "тз/spec.md", path)?.path ?? null;
    assert.equal(find("img/a.png"), "тз/img/a.png");
    assert.equal(find("./img/../інше/a.png"), "тз/інше/a.png");
    assert.equal(find("деінде/b.png"), "тз/img/b.png");
    assert.equal(find("деінде/a.png"), null);
    assert.equal(find("c.png"), null);
    assert.equal(fileFor([{ path: "a.png" }], "spec.md", "images/a.png")?.path, "a.png");
});
