import { ahead, get } from "../api.js";
import { numberIn } from "../lib/address.js";
import { slot } from "../ui/fill.js";
import { gatePiece } from "../ui/gate.js";
import { openAsked } from "../ui/hand.js";
import { clockPieces } from "../ui/request/clock.js";
import { drawFacts } from "../ui/request/facts.js";
import { drawRequestHand } from "../ui/request/hand.js";
import { needPieces } from "../ui/request/need.js";
import { storyPiece } from "../ui/request/story.js";
import { drawTop } from "../ui/request/top.js";
import { drawTalk } from "../ui/rework/talk.js";
import { start } from "../ui/start.js";

const number = numberIn(location.pathname);
const path = `/api/v1/requests/${number}`;

ahead(path);
start("/requests", async (here) => {
    const page = document.getElementById("page");
    const answer = await get(path);
    const one = {
        path, page, number,
        kept: `rework.kept.request.${number}`,
        answering: "reply",
        get subject() { return this.request; },
        request: answer.body,
        version: answer.version ?? answer.body.version,
        /** A new state: everything is drawn again, but a form somebody is typing in stays. */
        take({ body, version }, said = "") {
            one.request = body;
            one.version = version ?? body.version;
            draw(here, one);
            slot(page, "status").textContent = said;
        },
    };
    draw(here, one);
    slot(page, "one").hidden = false;
    openAsked(one);
}, { topics: ["requests"] });

function draw(here, one) {
    const { page, request } = one;
    drawTop(here, page, request);
    drawRequestHand(here, one);
    const closed = request.stage === "awaitingSupport" && !request.gate.open;
    const words = { about: `request.gate.${request.kind}`, kept: "request.gate.kept" };
    slot(page, "gate").replaceChildren(...(closed ? [gatePiece(here, request.gate, words)] : []));
    slot(page, "need").replaceChildren(...needPieces(here, request));
    slot(page, "clock").replaceChildren(...clockPieces(here, request));
    drawTalk(here, one);
    slot(page, "story").replaceChildren(storyPiece(here, request));
    drawFacts(here, page, request);
}
