import { drawHand } from "../hand.js";
import { forms } from "./acts.js";

/** Actions of no words: one press sends them. */
const bare = new Set(["claim", "resume"]);
const nouns = {
    refuse: "refusal", offerEstimate: "estimates", withdrawEstimate: "estimate-withdrawal",
    withdrawSpec: "spec-withdrawal", withdrawShort: "short-offer-withdrawal",
    handOff: "hand-off", claim: "claim", release: "release", deliver: "delivery", returnDelivery: "delivery-return",
    offerDemo: "demo", withdrawDemo: "demo-withdrawal", moveDeadline: "deadline", hold: "hold", resume: "resumption",
    reassign: "assignment", cancel: "cancellation", admit: "override", putLive: "go-live",
};

/** What is done where the text is written. */
const inEditor = {
    publishSpec: { words: "rework.editor", place: "" }, writeDraft: { words: "rework.editor", place: "" },
    offerShort: { words: "action.offerShort", place: "#short" },
};

const kit = {
    nouns, forms,
    elsewhere: new Set(["answer"]),
    known: new Set([
        ...Object.keys(nouns), "publishSpec", "offerShort", "writeDraft", "ask", "answer", "note", "comment", "settleComment", "makeEnterLink",
    ]),
    // Comments are settled where they are written: one way there is enough.
    twins: { settleComment: "comment" },
    bare: (one, action) => (bare.has(action) ? {} : null),
    say: (here, one, action) => here.words.say(
        action === "putLive" && one.rework.goLive ? "act.putLive.anew" : `action.${action}`,
    ),
    link(here, one, action) {
        const say = here.words.say;
        const there = inEditor[action];
        if (there) return { text: say(there.words), href: `/reworks/${one.number}/spec${there.place}` };
        const isComment = action === "comment" || action === "settleComment";
        return isComment ? { text: say(`action.${action}`), href: `/reworks/${one.number}/spec/comments` } : null;
    },
    criteria: (one) => (one.rework.spec?.criteria ?? []).map((criterion) => criterion.id),
};

export function drawReworkHand(here, one) {
    drawHand(here, one, kit);
}
