import { get } from "../../api.js";
import { readHours, saySeconds } from "../../lib/measures.js";
import { phrase, sentenceTime, slot } from "../fill.js";

/** A pause in typing after which the server is asked, in milliseconds. */
const pause = 300;

/** Rule 13: the date the server proposes for the size that is typed, and what it follows from. */
export function proposeDate(here, one, form) {
    const { sizeMinutes, due } = form.elements;
    const place = slot(form, "proposal");
    let asked = 0;
    let timer = null;
    const ask = async () => {
        const minutes = readHours(sizeMinutes.value);
        asked += 1;
        const turn = asked;
        if (!minutes) {
            place.hidden = true;
            return;
        }
        try {
            const { body } = await get(`${one.path}/deadline-proposal?sizeMinutes=${minutes}`);
            if (turn === asked) show(here, place, body, due);
        } catch {
            // It only proposes: without it the date is chosen as before.
            place.hidden = true;
        }
    };
    sizeMinutes.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(ask, pause);
    });
    ask();
}

function show({ words, moments }, place, proposal, due) {
    const { startsAt, builtAt, ahead, aheadSeconds, developers, reserveSeconds } = proposal;
    const isKnown = proposal.due !== undefined && proposal.due !== null;
    slot(place, "proposed").replaceChildren(...(isKnown ? phrase("act.proposal.text", {
        due: sentenceTime(proposal.due), start: sentenceTime(startsAt), built: sentenceTime(builtAt),
        reserve: saySeconds(reserveSeconds, words),
    }) : [words.say("act.proposal.none")]));
    slot(place, "queue").textContent = !isKnown ? "" : ahead > 0
        ? words.say("act.proposal.queue", { count: ahead, time: saySeconds(aheadSeconds, words), developers })
        : words.say("act.proposal.free", { developers });
    const take = slot(place, "take");
    take.hidden = !isKnown;
    take.onclick = () => {
        due.value = moments.toLocal(proposal.due);
        due.dispatchEvent(new Event("input", { bubbles: true }));
        due.focus();
    };
    place.hidden = false;
}
