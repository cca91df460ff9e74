import { ahead, get, send } from "../api.js";
import { narrows, readFilters, writeFilters } from "../lib/address.js";
import { shownCount } from "../lib/board.js";
import { stations } from "../lib/life.js";
import { boardPiece } from "../ui/board.js";
import { addFiles } from "../ui/attached.js";
import { fill, clone, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm } from "../ui/keep.js";
import { bindMore } from "../ui/more.js";
import { addOptions } from "../ui/options.js";
import { pagePath, pages } from "../ui/pages.js";
import { part, rework, row, standing, tellNoClients, whenSilent } from "../ui/rows.js";
import { nameTab, start } from "../ui/start.js";
import { viewsPiece } from "../ui/views.js";

const names = ["q", "court", "client", "person", "specialist", "developer", "overdue", "waiting", "live", "notLive", "sort", "view"];
const several = ["stage"];
const stages = ["awaitingSupport", ...stations, "declined", "cancelled"];
const step = 50;

const filters = readFilters(location.search, names, several);

ahead("/api/v1/me/views");
if (filters.view !== "board") ahead(pagePath({ ...filters, view: "" }, step));
start("/reworks", async (here) => {
    const { words } = here;
    nameTab(here, words.say("reworks.title"));
    const page = document.getElementById("page");
    const isBoard = filters.view === "board";
    // Before the rows, so that nothing moves when the form has come.
    slot(page, "new").hidden = !choosesClients(here);
    slot(page, "ghost").classList.toggle("board", isBoard);
    if (isBoard) fill(page, { lead: words.say("reworks.boardLead") });
    fillFilters(here, page, filters);
    const found = pages({ ...filters, view: "" }, step);
    // The rows do not wait for what the filters may be set to, which is asked for only when it is known who reads.
    const choices = Promise.all([itemsOf(here, "/api/v1/clients/names"), itemsOf(here, "/api/v1/people")]);
    choices.catch(() => {});
    const [views, shown] = await Promise.all([
        viewsPiece(here, filters, narrows(filters) || Boolean(filters.sort)),
        isBoard ? boardPiece(here, filters, (item) => standing(here, item)) : found.next(),
    ]);
    slot(page, "ghost").hidden = true;
    slot(page, "views").replaceChildren(views);
    if (isBoard) {
        slot(page, "lists").replaceChildren(shown);
        if (!shown.querySelector(".card")) fill(page, { lead: told(here, filters, 0, false) });
    } else list(here, page, found, shown);
    const [clients, people] = await choices;
    fillChoices(page, filters, { clients, people });
    slot(page, "new").hidden = clients.length === 0;
    tellNoClients(here, page, clients);
    if (clients.length > 0) offerNew(here, page, clients);
});

function choosesClients(here) {
    return here.me.roles.some((role) => role !== "developer");
}

/** Clients and people are the list of specialists and leads. */
async function itemsOf(here, path) {
    if (!choosesClients(here)) return [];
    return (await get(path)).body.items;
}

function fillFilters(here, page, filters) {
    const say = (key) => here.words.say(key);
    const form = slot(page, "filters");
    const { court, client, person, sort } = form.elements;
    for (const field of [client, person]) field.closest(".field").hidden = !choosesClients(here);
    addOptions(court, ["client", "specialist", "developer"].map((value) => ({ value, text: say(`court.${value}`) })));
    addOptions(sort, ["", "slack", "waiting"].map((value) => ({ value, text: say(`reworks.sorts.${value || "newest"}`) })));
    slot(form, "stages").replaceChildren(...stages.map((stage) => {
        const choice = clone("stage-choice");
        Object.assign(slot(choice, "box"), { value: stage, checked: filters.stage.includes(stage) });
        return fill(choice, { text: say(`stage.${stage}`) });
    }));
    for (const [name, value] of Object.entries(filters)) {
        const field = form.elements[name];
        if (field?.type === "checkbox") field.checked = value === "1";
        else if (field && !several.includes(name)) field.value = value;
    }
    slot(form, "further").open = filters.stage.length > 0 || [filters.waiting, filters.overdue, filters.live, filters.notLive].some(Boolean);
    slot(page, "clear").hidden = !narrows(filters);
    slot(page, "clear").href = `/reworks${writeFilters({ view: filters.view })}`;
    const isBoard = filters.view === "board";
    fill(page, { other: {
        text: say(isBoard ? "reworks.asList" : "reworks.asBoard"),
        href: `/reworks${writeFilters({ ...filters, view: isBoard ? "" : "board" })}`,
    } });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const typed = readFilters(new URLSearchParams(new FormData(form)), names, several);
        // What is not there to choose from yet stays as it was asked for.
        for (const field of [client, person]) if (field.options.length < 2) typed[field.name] = filters[field.name];
        location.assign(`/reworks${writeFilters({ ...typed, view: filters.view })}`);
    });
}

function fillChoices(page, filters, { clients, people }) {
    const { client, person } = slot(page, "filters").elements;
    const active = people.filter((one) => one.active);
    for (const [field, items] of [[client, clients], [person, active]]) {
        addOptions(field, items.map(({ id, name }) => ({ value: String(id), text: name })));
        field.value = filters[field.name];
        field.closest(".field").hidden = items.length === 0;
    }
}

function list(here, page, found, items) {
    const shown = part(here, { title: here.words.say("reworks.found"), rows: [document.createElement("li")] });
    const rows = slot(shown, "rows");
    const more = slot(page, "more");
    const when = (item) => (filters.sort === "waiting" ? { when: whenSilent(here, item) } : {});
    const draw = (some) => {
        rows.append(...some.map((item) => row(here, item, { verb: standing(here, item), ...when(item) })));
        more.hidden = !found.hasMore;
        const count = rows.children.length;
        fill(shown, { count: shownCount(count, found.hasMore) });
        fill(page, { lead: told(here, filters, count, found.hasMore) });
    };
    rows.replaceChildren();
    draw(items);
    if (items.length > 0) slot(page, "lists").replaceChildren(shown);
    bindMore(here, more, rows, async () => {
        const first = rows.children.length;
        draw(await found.next());
        rows.children[first]?.querySelector("a").focus();
    });
}

function told(here, filters, count, hasMore) {
    if (count === 0 && narrows(filters)) return here.words.say("reworks.none");
    if (count === 0) return here.words.say(choosesClients(here) ? "reworks.noneAtAll" : "reworks.noneOwn");
    return here.words.say(hasMore ? "reworks.leadMore" : "reworks.lead", { count });
}

function offerNew(here, page, clients) {
    const form = clone("act-request");
    const { client, contact } = form.elements;
    const choose = contact.options[0];
    addOptions(client, clients.map(({ id, name }) => ({ value: String(id), text: name })));
    const fillContacts = async () => {
        contact.replaceChildren(choose);
        if (client.value === "") return;
        const { body } = await get(`/api/v1/clients/${client.value}`);
        addOptions(
            contact,
            body.contacts.map(
                ({ id, name, position }) => ({ value: String(id), text: [name, position].filter(Boolean).join(", ") })
            ),
        );
    };
    client.addEventListener("change", fillContacts);
    addFiles(here, form, form.querySelector(".tools"));
    const kept = keepForm(form, "rework.kept.request");
    if (client.value !== "") fillContacts().then(() => keepForm(form, "rework.kept.request"));
    bindForm(form, here, {
        send: (body, submission) => send("POST", "/api/v1/reworks", body, { submission }),
        done: (answer) => {
            kept.forget();
            location.assign(rework(answer.body.number));
        },
    });
    slot(page, "newBody").replaceChildren(form);
}
