import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, formValues, sorted, untoldRoles } from "../../web/js/lib/person.js";

const say = (key, value) => (value === undefined ? key : `${key} ${value.minor ?? value}`);

test("what changed is told field by field, as what was and what is", () => {
    const event = {
        changes: [
            { field: "roles", from: ["developer"], to: ["developer", "lead"] },
            { field: "isCertified", from: false, to: true },
            { field: "signLimit", to: { minor: 500, currency: "UAH" } },
            { field: "phone", from: "112" },
        ],
    };
    assert.deepEqual(differences(event, say), [
        { field: "roles", from: "role developer", to: "role developer, role lead" },
        { field: "isCertified", from: "no", to: "yes" },
        { field: "signLimit", from: "nothing", to: "money 500" },
        { field: "phone", from: "112", to: "nothing" },
    ]);
});

test("an event without changes tells none", () => {
    assert.deepEqual(differences({ kind: "added" }, say), []);
});

test("a form begins with what is, whatever is left out", () => {
    const values = formValues({ name: "Олена", language: "uk", wipLimit: 2 });
    assert.deepEqual(values, {
        name: "Олена", position: "", phone: "", language: "uk", roles: [], isCertified: false, wipLimit: "2",
        maySign: false,
    });
});

test("those who work here stand first, each kind by the Ukrainian alphabet", () => {
    const people = [
        { name: "Ганна", active: false }, { name: "Євген", active: true }, { name: "Ґалина", active: true },
        { name: "Жанна", active: true }, { name: "Галина", active: true },
    ];
    assert.deepEqual(sorted(people, "uk").map((person) => person.name), ["Галина", "Ґалина", "Євген", "Жанна", "Ганна"]);
});

test("a role that the position says is not said again", () => {
    assert.deepEqual(untoldRoles("спеціалістка підтримки", ["спеціаліст"]), []);
    assert.deepEqual(untoldRoles("розробниця", ["розробник", "керівник підтримки"]), ["керівник підтримки"]);
    assert.deepEqual(untoldRoles("заступник керівниці підтримки", ["керівник підтримки"]), ["керівник підтримки"]);
    assert.deepEqual(untoldRoles("розробник", ["developer"]), ["developer"]);
    assert.deepEqual(untoldRoles(null, ["спеціаліст"]), ["спеціаліст"]);
});
