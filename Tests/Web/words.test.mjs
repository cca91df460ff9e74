import assert from "node:assert/strict";
import test from "node:test";
import { innerQuotes, makeWords } from "../../web/js/lib/words.js";
import { keysOf, pages, read, words } from "./shared.mjs";

test("a plural is chosen by the language's own rules", () => {
    const uk = makeWords("uk", words("common", "uk"));
    const say = (count) => uk.say("unit.workingDays", { count });
    assert.deepEqual([1, 2, 5, 11, 21, 22].map(say), [
        "1 робочий день", "2 робочі дні", "5 робочих днів", "11 робочих днів", "21 робочий день", "22 робочі дні",
    ]);
    assert.equal(makeWords("en", words("common", "en")).say("unit.workingDays", { count: 1 }), "1 working day");
});

test("a value that is not text stays a piece of its own", () => {
    const date = { element: true };
    const pieces = makeWords("uk", { by: "до {date}." }).pieces("by", { date });
    assert.deepEqual(pieces, ["до ", date, "."]);
});

test("an unknown key is shown as itself and is not known", () => {
    const none = makeWords("uk", {});
    assert.equal(none.say("no.such"), "no.such");
    assert.equal(none.has("no.such"), false);
});

test("quotation marks inside quotation marks are of the inner kind", () => {
    assert.equal(innerQuotes("стан «сторновано»", "uk"), "стан „сторновано“");
    assert.equal(innerQuotes("the “late” one", "en"), "the ‘late’ one");
});

for (const name of ["common", "workspace"]) {
    test(`${name}: both languages have the same words`, () => {
        assert.deepEqual(keysOf(words(name, "uk")).sort(), keysOf(words(name, "en")).sort());
    });

    test(`${name}: a Ukrainian plural has all its forms`, () => {
        const check = (node) => {
            for (const value of Object.values(node)) {
                if (typeof value === "string") continue;
                if ("one" in value && "other" in value) assert.deepEqual(
                    Object.keys(value).sort(), ["few", "many", "one", "other"],
                );
                else check(value);
            }
        };
        check(words(name, "uk"));
    });

    test(`${name}: both languages fill in the same values`, () => {
        const holes = (value) => [...new Set(JSON.stringify(value).match(/\{\w+\}/g) ?? [])].sort();
        const find = (node, key) => key.split(".").reduce((from, step) => from[step], node);
        const [uk, en] = ["uk", "en"].map((language) => words(name, language));
        for (const key of keysOf(uk)) {
            const skip = ["{count}"];
            const both = [find(uk, key), find(en, key)].map(
                (value) => holes(value).filter((hole) => !skip.includes(hole))
            );
            assert.deepEqual(both[0], both[1], key);
        }
    });
}

test("every word the pages name is there", () => {
    const known = makeWords("uk", words("common", "uk"), words("workspace", "uk"));
    for (const page of pages) {
        for (
            const [, key] of read(`${page}.html`).matchAll(
                /data-(?:t|t-label|t-title|t-placeholder|missing)="([^"]+)"/g
            )
        ) {
            assert.ok(known.has(key), `${page}.html: ${key}`);
        }
    }
});

test("every stage, action and problem of the interface has its words", () => {
    const uk = words("common", "uk");
    const stages = ["awaitingSupport", "requested", "estimated", "specifying", "specified", "signed", "ready", "developing",
        "delivered", "demonstrating", "accepted", "declined", "cancelled"];
    assert.deepEqual(Object.keys(uk.stage), stages);
    assert.deepEqual(Object.keys(uk.clientStage), stages);
    for (const verdict of ["met", "metWithNote", "notMet", "notChecked"]) assert.ok(uk.verdict[verdict]);
});

test("every event of the history has its words", () => {
    const kinds = ["requested", "kept", "attemptRefused", "stalled", "admitted", "refused", "estimateOffered",
        "estimateWithdrawn", "estimateExpired", "estimateApproved", "reestimateAsked", "estimateDeclined", "specPublished",
        "specWithdrawn", "specReturned", "specSigned", "handedOff", "claimed", "released", "delivered", "deliveryReturned",
        "demoOffered", "demoWithdrawn", "verdictGiven", "accepted", "changesRequested", "protocolWritten", "deadlineMoved",
        "asked", "answered", "held", "resumed", "reassigned", "cancelled"];
    const told = words("workspace", "uk").story.event;
    for (const kind of kinds) assert.ok(told[kind], kind);
});

test("every action has its words", () => {
    const actions = ["request", "refuse", "offerEstimate", "withdrawEstimate", "approveEstimate", "askToReestimate",
        "declineEstimate", "publishSpec", "withdrawSpec", "returnSpec", "signSpec", "handOff", "claim", "release", "deliver",
        "returnDelivery", "offerDemo", "withdrawDemo", "accept", "requestChanges", "moveDeadline", "ask", "answer", "hold",
        "resume", "reassign", "cancel", "admit"];
    for (const action of actions) assert.ok(words("common", "uk").action[action], action);
});
