import assert from "node:assert/strict";
import test from "node:test";
import { classificationBody, confirmation, isServed, queuedBugs, stageKey, storyKey } from "../../web/js/lib/request.js";
import { pagePath } from "../../web/js/ui/pages.js";
import { words } from "./shared.mjs";

test("where it stands is told by more than the stage", () => {
    assert.equal(stageKey({ stage: "open", court: "client" }), "waiting");
    assert.equal(stageKey({ stage: "open", court: "specialist", reopenings: 1 }), "reopened");
    assert.equal(stageKey({ stage: "fixing", court: "developer", queued: true }), "queued");
    assert.equal(stageKey({ stage: "fixing", court: "developer", queued: true, developer: { id: 8 } }), "fixing");
    // What is solved is the client's to close: nobody is waited for.
    assert.equal(stageKey({ stage: "answered", court: "client" }), "answered");
    assert.equal(stageKey({ stage: "awaitingSupport", court: "client" }), "awaitingSupport");
});

test("only what is being served is hurried", () => {
    const stages = ["triage", "awaitingSupport", "open", "fixing", "answered", "fixed", "closed", "withdrawn", "becameRework"];
    assert.deepEqual(stages.filter((stage) => isServed({ stage })), ["triage", "open", "fixing"]);
});

test("a criterion under warranty goes with a bug and with nothing else", () => {
    const typed = { reason: "Було прийнято", warranty: "37 AC-2" };
    assert.deepEqual(classificationBody({ ...typed, kind: "bug" }), {
        kind: "bug", reason: "Було прийнято", warranty: { rework: 37, criterion: "AC-2" },
    });
    assert.deepEqual(classificationBody({ ...typed, kind: "consultation" }), { kind: "consultation", reason: "Було прийнято" });
    assert.deepEqual(classificationBody({ kind: "bug", warranty: "" }), { kind: "bug", reason: "" });
});

test("confirming says what the contact said, the criterion too", () => {
    const warranty = { rework: 37, criterion: "AC-2" };
    assert.deepEqual(confirmation({ proposedKind: "bug", proposedWarranty: warranty }), { kind: "bug", warranty });
    assert.deepEqual(confirmation({ proposedKind: "consultation" }), { kind: "consultation" });
});

test("a developer's own bugs stand apart from those to take, and others' are left out", () => {
    const bug = (number, developer) => ({ number, stage: "fixing", developer: developer ? { id: developer } : undefined });
    const { own, free } = queuedBugs([bug(1), bug(2, 8), bug(3, 9)], 8);
    assert.deepEqual([own, free].map((items) => items.map(({ number }) => number)), [[2], [1]]);
});

test("every event of a history has its sentence in the words", () => {
    const story = words("requests", "uk").request.story;
    const kinds = [
        "made", "classified", "settled", "contested", "admitted", "referred", "begun", "queued", "claimed", "released",
        "solved", "fixed", "closed", "reopened", "withdrawn", "asked", "answered", "noted", "reassigned", "flagged",
        "becameRework",
    ];
    const values = [
        {}, { stopped: true }, { rule: 6 }, { warranty: "№ 37, AC-2" }, { override: "…" }, { inTime: false }, { to: "client" },
    ];
    for (const kind of kinds) for (const one of values) assert.ok(story[storyKey({ kind, values: one })], `${kind} ${JSON.stringify(one)}`);
});

test("a solution that came late says so, one in time does not", () => {
    assert.equal(storyKey({ kind: "fixed", values: { inTime: false } }), "fixedLate");
    assert.equal(storyKey({ kind: "fixed", values: { inTime: true } }), "fixed");
});

test("the same filter is the same address, whatever list it narrows", () => {
    assert.equal(
        pagePath({ kind: "bug", sort: "slack", stage: ["open", "fixing"] }, 50, "c", "/api/v1/requests"),
        "/api/v1/requests?kind=bug&sort=slack&stage=open&stage=fixing&limit=50&cursor=c",
    );
    assert.equal(pagePath({}, 10), "/api/v1/reworks?limit=10");
});
