import assert from "node:assert/strict";
import test from "node:test";
import { innerQuotes, makeWords } from "../../web/js/lib/words.js";
import { words } from "./shared.mjs";

test("a plural is chosen by the language's own rules", () => {
    const days = { one: "{count} день", few: "{count} дні", many: "{count} днів", other: "{count} дня" };
    const uk = makeWords("uk", { days });
    assert.deepEqual([1, 2, 5, 11, 21, 22].map((count) => uk.say("days", { count })), [
        "1 день", "2 дні", "5 днів", "11 днів", "21 день", "22 дні",
    ]);
    const en = makeWords("en", { days: { one: "{count} day", other: "{count} days" } });
    assert.deepEqual([1, 2, 21].map((count) => en.say("days", { count })), ["1 day", "2 days", "21 days"]);
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

test("every stage, action and problem of the interface has its words", () => {
    const uk = words("common", "uk");
    const stages = ["awaitingSupport", "requested", "estimated", "specifying", "specified", "signed", "ready", "developing",
        "delivered", "demonstrating", "accepted", "declined", "cancelled"];
    assert.deepEqual(Object.keys(uk.stage), stages);
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
