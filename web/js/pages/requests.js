import { ahead, get } from "../api.js";
import { narrows, readFilters, writeFilters } from "../lib/address.js";
import { shownCount } from "../lib/board.js";
import { clone, fill, slot } from "../ui/fill.js";
import { bindMore } from "../ui/more.js";
import { addOptions } from "../ui/options.js";
import { pagePath, pages } from "../ui/pages.js";
import { requestForm } from "../ui/requests/new.js";
import { requestRow, requestsPath } from "../ui/requests/rows.js";
import { part, tellNoClients } from "../ui/rows.js";
import { nameTab, start } from "../ui/start.js";
import { viewsPiece } from "../ui/views.js";

const names = ["q", "kind", "court", "client", "specialist", "developer", "overdue", "live", "queued", "lead", "sort"];
const several = ["stage"];
const kinds = ["consultation", "bug", "rework"];
const stages = [
    "triage", "awaitingSupport", "open", "fixing", "answered", "fixed", "closed", "withdrawn", "becameRework",
];
const step = 50;

const filters = readFilters(location.search, names, several);
/** The least slack first, unless the address says otherwise. */
const asked = { ...filters, sort: filters.sort || "slack" };

ahead("/api/v1/me/views");
ahead(pagePath(asked, step, null, requestsPath()));
start("/requests", async (here) => {
    nameTab(here, here.words.say("requests.title"));
    const page = document.getElementById("page");
    // Before the rows, so that nothing moves when the form has come.
    slot(page, "new").hidden = !choosesClients(here);
    const [clients, people] = await Promise.all([
        itemsOf(here, "/api/v1/clients/names"), itemsOf(here, "/api/v1/people"),
    ]);
    fillFilters(here, page, { clients, people });
    const [views] = await Promise.all([
        viewsPiece(here, filters, narrows(filters) || Boolean(filters.sort), "requests"), list(here, page),
    ]);
    slot(page, "views").replaceChildren(views);
    tellNoClients(here, page, clients);
    slot(page, "new").hidden = clients.length === 0;
    if (clients.length === 0) return;
    slot(page, "newBody").replaceChildren(requestForm(here, { clients }));
    if (location.hash === "#new") slot(page, "new").open = true;
}, { topics: ["requests"] });

function choosesClients(here) {
    return here.me.roles.some((role) => role !== "developer");
}

/** Clients and people are the list of specialists and leads. */
async function itemsOf(here, path) {
    if (!choosesClients(here)) return [];
    return (await get(path)).body.items;
}

function fillFilters(here, page, { clients, people }) {
    const say = (key) => here.words.say(key);
    const form = slot(page, "filters");
    const { kind, court, client, specialist, sort } = form.elements;
    const led = people.filter(({ active, roles }) => active && roles.some((role) => role !== "developer"));
    addOptions(kind, kinds.map((value) => ({ value, text: say(`request.kind.${value}`) })));
    addOptions(court, ["client", "specialist", "developer"].map((value) => ({ value, text: say(`court.${value}`) })));
    addOptions(client, clients.map(({ id, name }) => ({ value: String(id), text: name })));
    addOptions(specialist, led.map(({ id, name }) => ({ value: String(id), text: name })));
    addOptions(sort, ["", "newest"].map((value) => ({ value, text: say(`reworks.sorts.${value || "slack"}`) })));
    slot(form, "stages").replaceChildren(...stages.map((stage) => {
        const choice = clone("stage-choice");
        Object.assign(slot(choice, "box"), { value: stage, checked: filters.stage.includes(stage) });
        return fill(choice, { text: say(`request.stage.${stage}`) });
    }));
    for (const [name, value] of Object.entries(filters)) {
        const field = form.elements[name];
        if (field?.type === "checkbox") field.checked = value === "1";
        else if (field && !several.includes(name)) field.value = value;
    }
    for (const field of [client, specialist]) if (field.options.length < 2) field.closest(".field").hidden = true;
    const { stage, overdue, live, queued, lead } = filters;
    slot(form, "further").open = stage.length > 0 || [overdue, live, queued, lead].some(Boolean);
    slot(page, "clear").hidden = !narrows(filters);
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const typed = readFilters(new URLSearchParams(new FormData(form)), names, several);
        location.assign(`/requests${writeFilters(typed)}`);
    });
}

async function list(here, page) {
    const { words } = here;
    const shown = part(here, { title: words.say("reworks.found"), rows: [document.createElement("li")] });
    const rows = slot(shown, "rows");
    rows.replaceChildren();
    const found = pages(asked, step, requestsPath());
    const more = slot(page, "more");
    async function next() {
        const first = rows.children.length;
        const items = await found.next();
        rows.append(...items.map((item) => requestRow(here, item)));
        more.hidden = !found.hasMore;
        const count = rows.children.length;
        fill(shown, { count: shownCount(count, found.hasMore) });
        fill(page, { lead: told(here, count, found.hasMore) });
        if (first > 0) rows.children[first]?.querySelector("a").focus();
    }
    await next();
    slot(page, "ghost").hidden = true;
    if (rows.children.length > 0) slot(page, "lists").replaceChildren(shown);
    bindMore(here, more, rows, next);
}

function told(here, count, hasMore) {
    if (count === 0 && narrows(filters)) return here.words.say("reworks.none");
    if (count === 0) return here.words.say(choosesClients(here) ? "requests.noneAtAll" : "requests.noneOwn");
    return here.words.say(hasMore ? "reworks.leadMore" : "requests.count", { count });
}
