import assert from "node:assert/strict";
import test from "node:test";
import { keyName, makeChords } from "../../web/js/lib/keys.js";

test("a letter is known by its place, whatever the layout types there", () => {
    assert.equal(keyName({ key: "g", code: "KeyG" }), "g");
    assert.equal(keyName({ key: "п", code: "KeyG" }), "g");
    assert.equal(keyName({ key: "/", code: "Slash" }), "/");
    assert.equal(keyName({ key: ".", code: "Slash" }), "/");
});

test("the question mark is known by what it types, wherever it stands", () => {
    assert.equal(keyName({ key: "?", code: "Slash", shiftKey: true }), "?");
    assert.equal(keyName({ key: "?", code: "Digit7", shiftKey: true }), "?");
});

test("what the browser or the system may mean is left to them", () => {
    for (const held of ["ctrlKey", "metaKey", "altKey"]) {
        assert.equal(keyName({ key: "c", code: "KeyC", [held]: true }), null);
    }
    assert.equal(keyName({ key: "G", code: "KeyG", shiftKey: true }), null);
    assert.equal(keyName({ key: "Enter", code: "Enter" }), null);
});

test("two keys in time are one shortcut, too slow or too wrong they are none", () => {
    let now = 0;
    const chord = makeChords(["g h", "g q", "j"], () => now, 1500);
    const press = (name, wait = 100) => {
        now += wait;
        return chord(name);
    };
    assert.deepEqual([press("g"), press("h")], [null, "g h"]);
    assert.deepEqual([press("g"), press("q", 1501)], [null, null]);
    assert.deepEqual([press("g"), press("x"), press("h")], [null, null, null]);
    assert.deepEqual([press("j"), press("g"), press("j"), press("h")], ["j", null, "j", null]);
    assert.deepEqual([press("g"), press("g"), press("h")], [null, null, "g h"]);
});
