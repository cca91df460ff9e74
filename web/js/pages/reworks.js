import { ahead, get, send } from "../api.js";
import { narrows, readFilters, writeFilters } from "../lib/address.js";
import { shownCount } from "../lib/board.js";
import { stations } from "../lib/life.js";
import { boardPiece } from "../ui/board.js";
import { addFiles } from "../ui/attached.js";
import { fill, clone, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm } from "../ui/keep.js";
import { addOptions } from "../ui/options.js";
import { pagePath, pages } from "../ui/pages.js";
import { part, rework, row, standing, whenSilent } from "../ui/rows.js";
import { nameTab, problemWords, start } from "../ui/start.js";
import { viewsPiece } from "../ui/views.js";

const names = ["q", "court", "client", "person", "specialist", "developer", "overdue", "waiting", "live", "sort", "view"];
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
    const [clients, people] = await Promise.all([itemsOf(here, "/api/v1/clients"), itemsOf(here, "/api/v1/people")]);
    fillFilters(here, page, filters, { clients, people });
    slot(page, "views").replaceChildren(await viewsPiece(here, filters, narrows(filters) || Boolean(filters.sort)));
    const draw = filters.view === "board" ? board : list;
    await draw(here, page, filters);
    if (clients.length > 0) offerNew(here, page, clients);
});

/** Clients and people are the list of specialists and leads. */
async function itemsOf(here, path) {
    if (!here.me.roles.some((role) => role !== "developer")) return [];
    return (await get(path)).body.items;
}

function fillFilters(here, page, filters, { clients, people }) {
    const say = (key) => here.words.say(key);
    const form = slot(page, "filters");
    const { court, client, person, sort } = form.elements;
    addOptions(court, ["client", "specialist", "developer"].map((value) => ({ value, text: say(`court.${value}`) })));
    addOptions(client, clients.map(({ id, name }) => ({ value: String(id), text: name })));
    addOptions(person, people.filter(({ active }) => active).map(({ id, name }) => ({ value: String(id), text: name })));
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
    for (const field of [client, person]) if (field.options.length < 2) field.closest(".field").hidden = true;
    slot(form, "further").open = filters.stage.length > 0 || [filters.waiting, filters.overdue, filters.live].some(Boolean);
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
        location.assign(`/reworks${writeFilters({ ...typed, view: filters.view })}`);
    });
}

async function board(here, page, filters) {
    const piece = await boardPiece(here, filters, (item) => standing(here, item));
    slot(page, "lists").replaceChildren(piece);
    fill(page, { lead: here.words.say("reworks.boardLead") });
}

async function list(here, page, filters) {
    const { words } = here;
    const shown = part(here, { title: words.say("reworks.found"), rows: [document.createElement("li")] });
    const rows = slot(shown, "rows");
    rows.replaceChildren();
    const found = pages({ ...filters, view: "" }, step);
    const more = slot(page, "more");
    const when = (item) => (filters.sort === "waiting" ? { when: whenSilent(here, item) } : {});
    async function next() {
        const first = rows.children.length;
        const items = await found.next();
        rows.append(...items.map((item) => row(here, item, { verb: standing(here, item), ...when(item) })));
        more.hidden = !found.hasMore;
        const count = rows.children.length;
        fill(shown, { count: shownCount(count, found.hasMore) });
        fill(page, { lead: told(here, filters, count, found.hasMore) });
        if (first > 0) rows.children[first]?.querySelector("a").focus();
    }
    await next();
    if (rows.children.length > 0) slot(page, "lists").replaceChildren(shown);
    more.addEventListener("click", async () => {
        if (more.getAttribute("aria-disabled")) return;
        more.setAttribute("aria-disabled", "true");
        try {
            await next();
        } catch (problem) {
            fill(page, { lead: problemWords(problem, words) });
        } finally {
            more.removeAttribute("aria-disabled");
        }
    });
}

function told(here, filters, count, hasMore) {
    if (count === 0) return here.words.say(narrows(filters) ? "reworks.none" : "reworks.noneAtAll");
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
    slot(page, "new").hidden = false;
}
