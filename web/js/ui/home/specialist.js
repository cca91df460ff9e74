import { stageKey } from "../../lib/stage.js";
import { clone, fill, link, phrase, sentenceTime, time } from "../fill.js";
import { moveVerb, part, rework, whenDemo, whenDue, whenSilent, whose } from "../rows.js";
import { sectionPart } from "./section.js";

export function specialistSentence(here, home) {
    const say = (key, count) => here.words.say(`home.lead.${key}`, { count });
    const due = home.dueToday.items.length;
    const told = [due > 0 ? say("due", due) : say("noDue")];
    const demos = home.demosToday.items.length;
    if (demos > 0) told.push(say("demos", demos));
    const moves = home.myMove.items;
    told.push(moves.length > 0 ? say("moves", moves.length) : say("noMoves"));
    const late = moves.filter((item) => item.due?.state === "late").length;
    if (late > 0) told.push(say("late", late));
    return told;
}

/** Due today, my move by slack; beside it whom one waits for, what is at risk, what is shown today. */
export function specialistParts(here, home) {
    const due = (item) => ({ verb: moveVerb(here, item), when: whenDue(here, item, { big: true }) });
    const built = (item) => ({ who: [item.client.name, item.developer?.name].filter(Boolean).join(" · ") });
    const shown = (item) => ({ who: whose(here, item), when: whenDemo(here, item) });
    const silent = (item) => ({
        who: `${item.client.name} · ${here.words.say(stageKey(item))}`, verb: asked(here, item),
        when: whenSilent(here, item),
    });
    return {
        left: [
            ...(home.standsIn.length > 0 ? [standsInPart(here, home.standsIn)] : []),
            sectionPart(here, "due", home.dueToday, due, { empty: nothingDue(here, home.nearestDue) }),
            sectionPart(here, "move", home.myMove, (item) => passed(here, item) ?? { verb: moveVerb(here, item) }, {
                empty: "noMove", note: "moveNote",
            }),
            ...(home.notLive.items.length > 0 ? [
                sectionPart(here, "notLive", home.notLive, (item) => notLive(here, item), { note: "notLiveNote" }),
            ] : []),
        ],
        right: [
            sectionPart(here, "waiting", home.waiting, silent, { empty: "noWaiting", note: "waitingNote" }),
            sectionPart(here, "atDevelopers", home.atDevelopers, built, { empty: "noDevelopers" }),
            sectionPart(here, "demos", home.demosToday, shown, { empty: "noDemos" }),
        ],
    };
}

/** Nobody's turn, but a promise all the same: the client reads since when it has the work. */
function notLive(here, item) {
    const at = item.courtSince;
    const under = phrase("home.acceptedOn", { date: time(here.moments.rowDay(at), at) });
    return { verb: moveVerb(here, item), when: fill(clone("row-wait"), { big: null, under }) };
}

/** Rule 18: whose work is the reader's too while they are away. */
function standsInPart(here, standsIn) {
    const { words, moments } = here;
    const rows = standsIn.map(({ person, through, list }) => fill(clone("fact-row"), {
        title: { text: words.say("home.standsInFor", { name: person.name }), href: list },
        who: through ? words.say("home.standsInUntil", { date: moments.longDay(through) }) : words.say("home.standsInOpen"),
        do: null, when: null,
    }));
    return part(here, { title: words.say("home.standsIn"), rows });
}

/** Somebody at the client waits for a word on who signs. */
function passed(here, item) {
    if (!item.passedAt) return null;
    const mine = { ...item, court: "specialist", courtSince: item.passedAt };
    return {
        verb: link(here.words.say("home.passed"), rework(item.number)),
        when: whenDue(here, item.due ? item : mine),
    };
}

/** «Сьогодні термінів немає. Найближчий: …»: one sentence, one way on. */
function nothingDue(here, nearest) {
    if (!nearest?.due) return "noDueToday";
    return phrase("home.nearestDue", {
        date: sentenceTime(nearest.due.at), link: link(nearest.title, rework(nearest.number)),
    });
}

/** Why we wait: the question itself, else till when the offer holds. */
function asked(here, item) {
    if (item.openQuestion) return here.words.say(
        `questionTo.${item.openQuestion.to}`, { text: item.openQuestion.text },
    );
    if (item.due?.kind === "estimateValid") {
        return here.words.say("deadline.estimateValid", { date: here.moments.rowDay(item.due.at) });
    }
    return null;
}
