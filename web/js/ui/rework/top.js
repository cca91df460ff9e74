import { lifeLine } from "../../lib/life.js";
import { stageKey } from "../../lib/stage.js";
import { clone, fill, link, phrase, sentenceTime, slot, strong, time } from "../fill.js";
import { nameTab } from "../start.js";

/** Which rework, whose move and since when, and where it stands on its way. */
export function drawTop(here, page, rework) {
    const { words, moments } = here;
    nameTab(here, `${words.say("number", { number: rework.number })} ${rework.title}`);
    const plan = rework.client.plan;
    const kind = words.say(`plan.${plan?.kind ?? "none"}`);
    const held = plan?.through ? words.say(
        "rework.planThrough", { plan: kind, date: moments.day(plan.through) },
    ) : kind;
    const signers = (rework.signatories ?? []).map((person) => person.name).join(", ");
    const client = here.me.roles.includes("developer") && here.me.roles.length === 1
        ? rework.client.name : link(rework.client.name, `/clients/${rework.client.id}`);
    const tail = [held, signers ? words.say("rework.signs", { names: signers }) : null].filter(Boolean).join(" · ");
    fill(page, {
        trail: [`${words.say("number", { number: rework.number })} · `, client, ` · ${tail}`],
        title: rework.title,
        lead: lead(here, rework),
    });
    drawLife(here, page, rework);
}

function lead(here, rework) {
    const { words } = here;
    if (rework.hold) {
        return phrase(
            "rework.held",
            { reason: rework.hold.reason, name: rework.hold.by?.name ?? "", date: sentenceTime(rework.hold.at) },
        );
    }
    const date = sentenceTime(rework.courtSince ?? rework.story?.at(-1)?.at ?? rework.createdAt);
    if (!rework.court) return final(here, rework, date);
    const mine = rework.move && rework.allowedActions.includes(rework.move);
    if (mine) {
        const yours = strong(words.say("court.yours"));
        return words.has(`rework.what.${rework.move}`)
            ? phrase("rework.yours", { yours, date, what: words.say(`rework.what.${rework.move}`) })
            : phrase("rework.yoursBare", { yours, date });
    }
    const question = (rework.questions ?? []).some((one) => !one.answer && one.to === rework.court);
    const isShort = rework.isShort && rework.stage === "specified";
    const what = words.say(`rework.waits.${question ? "question" : isShort ? "specifiedShort" : rework.stage}`);
    return phrase("rework.theirs", { court: words.say(`court.${rework.court}`), date, what });
}

/** Nobody's move; of accepted work, whether the client has it in its working system. */
function final({ words, moments }, { stage, goLive }, date) {
    const told = { stage: strong(words.say(`stage.${stage}`)), date };
    if (stage !== "accepted") return phrase("rework.final", told);
    if (!goLive) return phrase("rework.finalNotLive", told);
    return phrase("rework.finalLive", { ...told, day: moments.longDay(goLive.day) });
}

function drawLife(here, page, rework) {
    const { words, moments } = here;
    const list = slot(page, "life");
    list.replaceChildren(...lifeLine(rework).map((station) => {
        const piece = clone("station");
        fill(piece, { name: words.say(stageKey(station)) });
        const at = station.at ?? station.by;
        const here = station.place === "here";
        const date = at === null ? null : here ? moments.row(at) : moments.rowDay(at);
        const told = station.by ? words.say("deadline.by", { date }) : date;
        if (at === null) slot(piece, "at").remove();
        else slot(piece, "at").replaceWith(time(told, at));
        if (station.place !== "passed") piece.classList.add(station.place);
        if (station.end) piece.classList.add("end");
        if (here) piece.setAttribute("aria-current", "step");
        return piece;
    }));
    list.hidden = false;
}
