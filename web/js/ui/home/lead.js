import { stageKey } from "../../lib/stage.js";
import { endingLook } from "../../lib/plan.js";
import { clone, fill, link, phrase, quoted, rowTime, state } from "../fill.js";
import { moveVerb, part, row, whenSilent, whose } from "../rows.js";
import { sectionPart } from "./section.js";

export function leadSentence(here, lead) {
    const say = (key, count) => here.words.say(`home.lead.${key}`, { count });
    const [breaking, overdue] = [lead.breaking.items.length, lead.overdue.items.length];
    const told = [];
    if (breaking > 0) told.push(say("breaking", breaking));
    if (overdue > 0) told.push(say("overdue", overdue));
    return told.length > 0 ? told : [say("calm")];
}

/** What breaks, what is late, who carries how much; beside it what needs a lead's word. */
export function leadParts(here, lead, { nothingAsked = false } = {}) {
    const held = (item) => ({
        who: [whose(here, item), item.specialist?.name, item.developer?.name].filter(Boolean).join(" · "),
        verb: here.words.say(stageKey(item)),
    });
    const waits = (item) => ({ who: whose(here, item), verb: moveVerb(here, item), when: whenSilent(here, item) });
    const isBeyond = lead.breaking.items.some((item) => item.due?.state === "late");
    const late = isBeyond ? { empty: "noMoreOverdue", note: "overdueNote" } : { empty: "noOverdue" };
    return {
        left: [
            ...(nothingAsked && isNew(lead) ? [clone("begin")] : []),
            sectionPart(here, "breaking", lead.breaking, held, { empty: "noBreaking", note: "moveNote" }),
            sectionPart(here, "overdue", lead.overdue, held, late),
            loadPart(here, lead.load),
        ],
        right: [
            overridesPart(here, lead.overrides),
            sectionPart(here, "awaitingSupport", lead.awaitingSupport, waits, { empty: "noSupport" }),
            plansPart(here, lead.plansEnding),
            ...(lead.places.length > 0 ? [placesPart(here, lead.places)] : []),
        ],
    };
}

/** Nobody carries anything and nothing waits: what comes first is said. */
function isNew({ load, breaking, overdue, awaitingSupport, plansEnding }) {
    const some = [breaking.items, overdue.items, awaitingSupport.items, plansEnding].some((list) => list.length > 0);
    return !some && load.every(({ live, claimed }) => !live && !claimed);
}

function loadPart(here, load) {
    const { words } = here;
    return part(here, {
        title: words.say("home.load"),
        empty: phrase("home.noLoad", { link: link(words.say("home.addPeople"), "/people") }),
        rows: load.map(({ person, live, claimed, wipLimit, list }) => fill(clone("fact-row"), {
            title: { text: person.name, href: list },
            who: null, do: null,
            when: [
                live === null || live === undefined ? null : words.say("home.loadLive", { count: live }),
                claimed === null || claimed === undefined
                    ? null : words.say("home.loadClaimed", { claimed, limit: wipLimit }),
            ].filter(Boolean).join(" · "),
        })),
    });
}

function overridesPart(here, overrides) {
    const rows = overrides.map((item) => row(here, item, {
        // A reason is a sentence or three: it has the width of its column.
        who: [
            ...(item.client ? [`${item.client.name} · `] : []),
            ...phrase("home.overrideBy", { name: item.by?.name ?? "", date: rowTime(item.at) }),
        ],
        verb: quoted(item.reason),
    }));
    return part(here, { title: here.words.say("home.overrides"), rows, empty: here.words.say("home.noOverrides") });
}

function plansPart(here, plans) {
    const { words, moments } = here;
    const rows = plans.map(({ client, plan, daysLeft, notice }) => fill(clone("fact-row"), {
        title: { text: client.name, href: `/clients/${client.id}` },
        who: words.say("home.planUntil", { plan: words.say(`plan.${plan.kind}`), date: moments.day(plan.through) }),
        do: null,
        when: [state(words.say(daysLeft > 0 ? "home.planLeft" : "home.planLast", { count: daysLeft }), endingLook[notice])],
    }));
    return part(here, { title: words.say("home.plansEnding"), rows, empty: words.say("home.noPlans") });
}

/** Rule 19: a manager has a place, and somebody waits. */
function placesPart(here, places) {
    const { words } = here;
    const rows = places.map(({ client, manager }) => fill(clone("fact-row"), {
        title: { text: client.name, href: `/clients/${client.id}` },
        who: words.say("home.placeWith", { name: manager.name }), do: null, when: null,
    }));
    return part(here, { title: words.say("home.places"), rows });
}
