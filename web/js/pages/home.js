import { ahead, get } from "../api.js";
import { fill, phrase, slot, sentenceTime } from "../ui/fill.js";
import { nextPiece } from "../ui/next.js";
import { moveVerb, part, row, whenDemo, whenDue, whenSilent, whose } from "../ui/rows.js";
import { nameTab, start } from "../ui/start.js";

ahead("/api/v1/home");
start("/home", async (here) => {
    nameTab(here, here.words.say("home.title"));
    const builds = here.me.roles.includes("developer");
    const [home, queue] = await Promise.all([get("/api/v1/home"), builds ? get("/api/v1/queue") : null]);
    const page = document.getElementById("page");
    fill(page, { heading: here.moments.heading(here.now()), lead: lead(here, home.body) });
    slot(page, "left").replaceChildren(...left(here, home.body, queue));
    slot(page, "right").replaceChildren(...right(here, home.body));
    slot(page, "split").hidden = false;
});

const leads = (here) => here.me.roles.some((role) => role === "specialist" || role === "lead");

function lead(here, home) {
    const say = (key, count) => here.words.say(`home.lead.${key}`, { count });
    const told = [];
    if (home.dueToday.length > 0) told.push(say("due", home.dueToday.length));
    else {
        told.push(say("noDue"));
        if (home.nearestDue?.due) told.push(
            ...phrase("home.lead.nearest", { date: sentenceTime(home.nearestDue.due.at) })
        );
    }
    if (home.demosToday.length > 0) told.push(say("demos", home.demosToday.length));
    if (leads(here)) told.push(home.myMove.length > 0 ? say("moves", home.myMove.length) : say("noMoves"));
    const late = home.myMove.filter((item) => item.due?.state === "late").length;
    if (late > 0) told.push(say("late", late));
    return told.flatMap(
        (piece, index) => (index === 0 || piece === "." ? [piece] : [typeof piece === "string" ? ` ${piece}` : piece])
    );
}

function left(here, home, queue) {
    const say = (key, values) => here.words.say(key, values);
    const rows = (items, how) => items.map((item) => row(here, item, how(item)));
    const pieces = [];
    if (queue) pieces.push(nextPiece(here, queue.body, () => location.reload()), mine(here, home));
    if (!leads(here)) return pieces;
    if (home.dueToday.length > 0) {
        const how = (item) => ({ verb: moveVerb(here, item), when: whenDue(here, item, { big: true }) });
        pieces.push(part(here, { title: say("home.due"), rows: rows(home.dueToday, how) }));
    }
    pieces.push(part(here, {
        title: say("home.move"), note: say("home.moveNote"), more: { text: say("more"), href: "/reworks" },
        rows: rows(home.myMove, (item) => ({ verb: moveVerb(here, item) })), empty: say("home.noMove"),
    }));
    return pieces;
}

function mine(here, home) {
    return part(here, {
        title: here.words.say("home.mine"),
        note: home.queueCount > 0
            ? here.words.say("home.inQueue", { count: home.queueCount })
            : null, empty: here.words.say("home.noMine"),
        rows: (home.mine ?? []).map((item) => row(here, item, { verb: moveVerb(here, item) })),
    });
}

function right(here, home) {
    const say = (key) => here.words.say(key);
    if (!leads(here)) return [];
    const staged = (item) => (
        {
            who: `${item.client.name} · ${say(`stage.${item.stage}`)}`, verb: asked(here, item),
            when: whenSilent(here, item),
        }
    );
    const built = (item) => ({ who: [item.client.name, item.developer?.name].filter(Boolean).join(" · ") });
    const lists = [
        ["home.waiting", home.waiting, staged],
        ["home.atDevelopers", home.atDevelopers, built],
        ["home.demos", home.demosToday, (item) => ({ who: whose(here, item), when: whenDemo(here, item) })],
        [
            "home.awaitingSupport", home.awaitingSupport ?? [],
            (item) => ({ who: whose(here, item), when: whenSilent(here, item) }),
        ],
    ];
    return lists
        .filter(([, items]) => items.length > 0)
        .map(
            ([title, items, how]) => part(
                here, { title: say(title), rows: items.map((item) => row(here, item, how(item))) },
            )
        );
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
