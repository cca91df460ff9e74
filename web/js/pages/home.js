import { ahead, get } from "../api.js";
import { fill, slot } from "../ui/fill.js";
import { developerParts } from "../ui/home/developer.js";
import { leadParts, leadSentence } from "../ui/home/lead.js";
import { requestParts } from "../ui/home/requests.js";
import { specialistParts, specialistSentence } from "../ui/home/specialist.js";
import { mentionsPart } from "../ui/rows.js";
import { nameTab, start } from "../ui/start.js";

ahead("/api/v1/home");
/** The first screen: what each of the reader's roles does now, the lead's first. */
start("/home", async (here) => {
    nameTab(here, here.words.say("home.title"));
    const [{ body: home }, asked] = await Promise.all([get("/api/v1/home"), requestParts(here)]);
    const page = document.getElementById("page");
    fill(page, { heading: here.moments.heading(here.now()), lead: sentence(here, home, asked.told) });
    const nothingAsked = ![...asked.left, ...asked.right].some((piece) => piece.querySelector(".row"));
    const parts = [
        home.lead && leadParts(here, home.lead, { nothingAsked }),
        home.specialist && specialistParts(here, home.specialist),
        home.developer && developerParts(here, home.developer),
    ].filter(Boolean);
    slot(page, "left").replaceChildren(...asked.left, ...parts.flatMap(({ left }) => left));
    // A developer's part tells it beside what came back.
    const mentions = home.developer ? [] : mentionsPart(here, here.words.say("home.mentioned"), home.mentioned);
    slot(page, "right").replaceChildren(...mentions, ...asked.right, ...parts.flatMap(({ right }) => right));
    slot(page, "split").hidden = false;
}, { topics: ["requests"] });

function sentence(here, home, requests) {
    const told = [
        ...requests,
        ...(home.lead ? leadSentence(here, home.lead) : []),
        ...(home.specialist ? specialistSentence(here, home.specialist) : []),
    ];
    if (home.developer) told.push(here.words.say("home.lead.wip", home.developer.wip));
    return told.flatMap((piece, index) => (index === 0 ? [piece] : [" ", piece]));
}
