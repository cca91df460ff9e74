import { ahead, get, send } from "../api.js";
import { sayWindows } from "../lib/windows.js";
import { dayOf, firstMonday, weekdays } from "../lib/year.js";
import { fillTerms, offerZones } from "../ui/calendar/terms.js";
import { clone, fill, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm } from "../ui/keep.js";
import { nameTab, start } from "../ui/start.js";

const path = "/api/v1/calendars";

ahead(path);
start("/clients", async (here) => {
    const { words } = here;
    nameTab(here, words.say("calendars.title"));
    const page = document.getElementById("page");
    // Before the rows, so that nothing moves when the form has come.
    slot(page, "new").hidden = !here.me.roles.includes("lead");
    const { body } = await get(path);
    fill(page, { lead: words.say("calendars.lead", { count: body.items.length }) });
    slot(page, "rows").replaceChildren(...body.items.map((calendar) => calendarRow(here, calendar)));
    slot(page, "ghost").hidden = true;
    const adds = body.allowedActions.includes("addCalendar");
    slot(page, "new").hidden = !adds;
    if (adds) await offerNew(here, page, body.items[0]);
}, { topics: ["calendars"] });

function calendarRow(here, calendar) {
    const { words } = here;
    return fill(clone("calendar-row"), {
        name: { text: calendar.name, href: `/calendars/${calendar.number}` },
        who: [calendar.main ? words.say("calendars.isMain") : null, calendar.timeZone].filter(Boolean).join(" · "),
        hours: weekWords(here, calendar.week),
        clients: calendar.clients > 0 ? words.say("calendars.clients", { count: calendar.clients }) : words.say("calendars.noClients"),
    });
}

/** Weekdays of the same hours in a row are told together: «пн–пт 09:00–13:00, 14:00–18:00». */
function weekWords(here, week) {
    const { moments, words } = here;
    const name = (index) => moments.shortWeekday(moments.noon(dayOf(firstMonday + index)));
    const runs = [];
    for (const [index, day] of weekdays.entries()) {
        const told = sayWindows(week[day] ?? []);
        const last = runs.at(-1);
        if (last?.told === told && told) last.to = index;
        else runs.push({ from: index, to: index, told });
    }
    return runs.filter(({ told }) => told).map(({ from, to, told }) => words.say(
        from === to ? "calendars.hoursOn" : "calendars.hoursFromTo", { from: name(from), to: name(to), hours: told },
    )).join("; ");
}

/** A new calendar begins as the vendor's own. */
async function offerNew(here, page, first) {
    const { body } = await get(`${path}/${first.number}`);
    const form = clone("act-addCalendar");
    fillTerms(form, { ...body, name: "" });
    offerZones(form);
    const kept = keepForm(form, "rework.kept.addCalendar");
    bindForm(form, here, {
        send: (typed, submission) => send("POST", path, typed, { submission }),
        done: (answer) => {
            kept.forget();
            location.assign(`/calendars/${answer.body.number}`);
        },
    });
    slot(page, "newBody").replaceChildren(form);
    slot(page, "new").hidden = false;
}
