import { ahead, get } from "../api.js";
import { numberIn } from "../lib/address.js";
import { slot } from "../ui/fill.js";
import { gatePiece } from "../ui/gate.js";
import { openAsked } from "../ui/hand.js";
import { drawFacts } from "../ui/rework/facts.js";
import { drawReworkHand } from "../ui/rework/hand.js";
import { needPieces } from "../ui/rework/need.js";
import { drawPassing } from "../ui/rework/passing.js";
import { promisePiece } from "../ui/rework/promise.js";
import { storyPieces } from "../ui/rework/story.js";
import { drawTalk } from "../ui/rework/talk.js";
import { drawTrace } from "../ui/rework/trace.js";
import { drawTop } from "../ui/rework/top.js";
import { start } from "../ui/start.js";

const number = numberIn(location.pathname);
const path = `/api/v1/reworks/${number}`;

ahead(path);
start("/reworks", async (here) => {
    const page = document.getElementById("page");
    const answer = await get(path);
    const one = {
        path, page, number,
        kept: `rework.kept.${number}`,
        answering: "answer",
        get subject() { return this.rework; },
        rework: answer.body,
        version: answer.version ?? answer.body.version,
        /** A new state: everything is drawn again, but a form somebody is typing in stays. */
        take({ body, version }, said = "") {
            one.rework = body;
            one.version = version ?? body.version;
            draw(here, one);
            slot(page, "status").textContent = said;
        },
        async again(said) {
            one.take(await get(path), said);
        },
    };
    draw(here, one);
    slot(page, "one").hidden = false;
    openAsked(one);
}, { topics: ["workshop"] });

function draw(here, one) {
    const { page, rework } = one;
    drawTop(here, page, rework);
    drawReworkHand(here, one);
    const underWay = rework.promise || rework.court === null;
    const closed = rework.gate && !rework.gate.open && !underWay;
    slot(page, "gate").replaceChildren(...(closed ? [gatePiece(here, rework.gate)] : []));
    drawPassing(here, one);
    slot(page, "promise").replaceChildren(...(rework.promise ? [promisePiece(here, rework.promise)] : []));
    slot(page, "need").replaceChildren(...needPieces(here, rework));
    drawTrace(here, one);
    drawTalk(here, one);
    slot(page, "story").replaceChildren(...storyPieces(here, rework));
    drawFacts(here, page, rework);
}
