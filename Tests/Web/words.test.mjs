import assert from "node:assert/strict";
import test from "node:test";
import { innerQuotes, makeWords } from "../../web/js/lib/words.js";
import { words } from "./shared.mjs";

test("a plural is chosen by the language's own rules", () => {
    const days = { one: "{count} день", few: "{count} дні", many: "{count} днів", other: "{count} дня" };
    const uk = makeWords("uk", { days });
    assert.deepEqual([1, 2, 5, 11, 21, 22].map((count) => uk.say("days", { count })), [
        "1\u00a0день", "2\u00a0дні", "5\u00a0днів", "11\u00a0днів", "21\u00a0день", "22\u00a0дні",
    ]);
    const en = makeWords("en", { days: { one: "{count} day", other: "{count} days" } });
    assert.deepEqual([1, 2, 21].map((count) => en.say("days", { count })), ["1\u00a0day", "2\u00a0days", "21\u00a0days"]);
});

test("what belongs together stays on one line", () => {
    const words = makeWords("uk", {
        count: "№ {number}, 5 пунктів", short: "робота в черзі, а час іде й далі", share: "{value} % і 95 %", would: "додали б {sum}",
    });
    assert.equal(words.say("count", { number: 7 }), "№\u00a07, 5\u00a0пунктів");
    assert.equal(words.say("short"), "робота в\u00a0черзі, а\u00a0час іде й\u00a0далі");
    assert.equal(words.say("share", { value: 80 }), "80\u00a0% і\u00a095\u00a0%");
    assert.equal(words.say("would", { sum: "1" }), "додали\u00a0б 1");
    assert.equal(words.say("count", { number: "а б" }), "№\u00a0а б, 5\u00a0пунктів", "what people wrote is left as it is");
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
