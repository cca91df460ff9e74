import { ahead, get, send } from "../api.js";
import { numberIn } from "../lib/address.js";
import { sayWindows } from "../lib/windows.js";
import { calendarFile, holidays } from "../ui/calendar/found.js";
import { inTwoSteps, movedItem, movedPiece } from "../ui/calendar/moved.js";
import { fillTerms, offerZones, partsOf, toldTerms, typedTerms } from "../ui/calendar/terms.js";
import { dayWords, yearPicture } from "../ui/calendar/year.js";
import { clone, fill, link, quoted, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm, read } from "../ui/keep.js";
import { bindRows } from "../ui/list-rows.js";
import { nameTab, start } from "../ui/start.js";

const id = numberIn(location.pathname);
const path = `/api/v1/calendars/${id}`;

ahead(path);
start("/clients", async (here) => {
    draw(here, document.getElementById("page"), await get(path));
}, { topics: ["calendars"] });

function draw(here, page, { body: calendar, version }) {
    const { words, moments } = here;
    nameTab(here, calendar.name);
    const led = calendar.clients.length > 0
        ? words.say("calendars.countsBy", { count: calendar.clients.length }) : words.say("calendars.countsNobody");
    fill(page, {
        name: calendar.name,
        lead: [calendar.main ? words.say("calendars.mainLead") : null, led].filter(Boolean).join(" "),
        zone: words.say("calendars.zone", { zone: calendar.timeZone }),
    });
    slot(page, "clients").replaceChildren(...calendar.clients.map(({ id: number, name }) => {
        const item = clone("client-item");
        item.append(link(name, `/clients/${number}`));
        return item;
    }));
    slot(page, "ofClients").hidden = calendar.clients.length === 0;
    slot(page, "story").replaceChildren(...calendar.versions.map((one) => versionItem(here, one)));
    slot(page, "noHistory").hidden = calendar.versions.length > 0;
    const view = showYear(here, page, calendar, Number(moments.dayKey(here.now()).slice(0, 4)));
    if (calendar.allowedActions.includes("setCalendar")) edit(here, page, calendar, version, view);
    slot(page, "body").hidden = false;
}

/** The picture of a year, and the ways to the one before and after. */
function showYear(here, page, calendar, first) {
    const { words } = here;
    const view = { year: first, terms: toldTerms(calendar), chosen: () => {}, turned: () => {} };
    let picture = null;
    view.paint = (terms) => {
        view.terms = terms;
        picture.paint(terms);
        if (view.day) say();
    };
    const say = () => { slot(page, "day").textContent = dayWords(here, view.day, view.terms); };
    view.turn = (year) => {
        view.year = year;
        slot(page, "yearName").textContent = String(year);
        picture = yearPicture(here, {
            year, terms: view.terms,
            chosen: (day) => {
                view.day = day;
                say();
                view.chosen(day);
            },
        });
        slot(page, "picture").replaceChildren(picture.piece);
        slot(page, "day").textContent = words.say("calendars.chooseDay");
        view.day = null;
        view.turned(year);
    };
    slot(page, "before").onclick = () => view.turn(view.year - 1);
    slot(page, "after").onclick = () => view.turn(view.year + 1);
    view.turn(first);
    return view;
}

function edit(here, page, calendar, version, view) {
    const { words } = here;
    const key = `rework.kept.calendar.${id}`;
    const form = clone("act-setCalendar");
    offerZones(form);
    const typed = read(key);
    const rows = bindRows(here, form, {
        name: "exceptions", template: "special-row", legend: "calendars.form.row", items: calendar.exceptions, typed,
        least: 0, put: fillRow,
    });
    fillTerms(form, calendar);
    const kept = keepForm(form, key);
    let known = version;
    const steps = inTwoSteps(here, form, {
        preview: (body, submission) => send("POST", `${path}/previews`, body, { submission }),
        save: (body, submission) => send("POST", `${path}/versions`, body, { version: known, submission }),
        saved: (answer) => {
            kept.forget();
            draw(here, page, answer);
            const moved = movedPiece(here, answer.body.versions[0].moved, { title: "calendars.moved", empty: "calendars.movedNone" });
            slot(page, "status").replaceChildren(words.say("calendars.saved"));
            slot(page, "told").replaceChildren(moved);
            slot(page, "top").scrollIntoView();
        },
    });
    bindForm(form, here, {
        ...steps,
        refused: async (problem) => {
            if (problem.code === "staleVersion") known = (await get(path)).version;
        },
    });
    const repaint = () => {
        view.paint(typedTerms(form));
        showRowsOf(form, view.year);
    };
    form.addEventListener("input", repaint);
    form.addEventListener("change", repaint);
    const rowOf = (day) => [...slot(form, "rows").children].find((row) => partsOf(row).day.value === day);
    const add = (day, name) => {
        if (rowOf(day)) return;
        rows.add({ day, name, windows: [] });
        form.dispatchEvent(new Event("input", { bubbles: true }));
    };
    bindDay(here, page, view, { rowOf, add });
    const pick = { known: (day) => Boolean(rowOf(day)), add };
    bindFound(here, page, view, pick);
    slot(page, "setCalendarBody").replaceChildren(form);
    slot(page, "setCalendar").hidden = false;
    repaint();
}

function fillRow(row, special) {
    if (!special) return;
    const { day, name, windows } = partsOf(row);
    day.value = special.day;
    name.value = special.name ?? "";
    windows.value = sayWindows(special.windows);
}

/** Rows of other years stay in the form, out of sight; a new one has no year yet. */
function showRowsOf(form, year) {
    const rows = [...slot(form, "rows").children];
    for (const row of rows) {
        const day = partsOf(row).day.value;
        row.hidden = day !== "" && !day.startsWith(`${year}-`);
    }
    slot(form, "otherYears").hidden = rows.every((row) => !row.hidden);
}

/** The chosen day may have hours of its own. */
function bindDay(here, page, view, { rowOf, add }) {
    const button = slot(page, "makeSpecial");
    view.chosen = (day) => {
        button.textContent = here.words.say(rowOf(day) ? "calendars.goToRow" : "calendars.makeSpecial");
        button.hidden = false;
    };
    button.onclick = () => {
        if (!rowOf(view.day)) add(view.day, "");
        slot(page, "setCalendar").open = true;
        partsOf(rowOf(view.day)).name.focus();
    };
}

function bindFound(here, page, view, pick) {
    const place = slot(page, "holidays");
    place.hidden = false;
    const show = async (year) => {
        slot(page, "holidaysTitle").textContent = here.words.say("calendars.holidays", { year });
        if (place.open) await holidays(here, slot(page, "holidaysBody"), year, pick);
    };
    place.ontoggle = () => show(view.year);
    view.turned = (year) => {
        slot(page, "makeSpecial").hidden = true;
        const form = slot(page, "setCalendarBody").querySelector("form");
        if (form) showRowsOf(form, year);
        show(year);
    };
    show(view.year);
    const file = slot(page, "calendarFile");
    file.hidden = false;
    const piece = clone("act-calendarFile");
    calendarFile(here, piece, pick);
    slot(page, "calendarFileBody").replaceChildren(piece);
}

function versionItem(here, version) {
    const { words, moments } = here;
    const piece = fill(clone("calendar-version"), {
        at: { text: moments.row(version.at), at: version.at }, title: words.say("calendars.version", { number: version.version }),
        by: version.by.name ?? null, why: quoted(version.reason),
        count: version.moved.length > 0 ? words.say("calendars.moved", { count: version.moved.length }) : null,
    });
    const moved = slot(piece, "moved");
    if (version.moved.length === 0) moved.remove();
    else slot(moved, "rows").replaceChildren(...version.moved.map((one) => movedItem(here, one)));
    return piece;
}
