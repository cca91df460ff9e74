import { get, send } from "../api.js";
import { readFilters, writeFilters } from "../lib/address.js";
import { stations } from "../lib/life.js";
import { addFiles } from "../ui/attached.js";
import { fill, clone, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm } from "../ui/keep.js";
import { addOptions } from "../ui/options.js";
import { moveVerb, part, rework, row } from "../ui/rows.js";
import { nameTab, start } from "../ui/start.js";

const names = ["q", "stage", "court", "client", "specialist"];
const stages = ["awaitingSupport", ...stations, "declined", "cancelled"];

start("/reworks", async (here) => {
    const { words } = here;
    nameTab(here, words.say("reworks.title"));
    const page = document.getElementById("page");
    const filters = readFilters(location.search, names);
    const form = slot(page, "filters");
    const clients = await clientsOf(here);
    addOptions(form.elements.stage, stages.map((stage) => ({ value: stage, text: words.say(`stage.${stage}`) })));
    addOptions(
        form.elements.court,
        ["client", "specialist", "developer"].map((value) => ({ value, text: words.say(`court.${value}`) })),
    );
    addOptions(form.elements.client, clients.map(({ id, name }) => ({ value: String(id), text: name })));
    for (const [name, value] of Object.entries(filters)) if (form.elements[name]) form.elements[name].value = value;
    if (clients.length === 0) form.elements.client.closest(".field").hidden = true;
    if (!Object.values(filters).some(Boolean)) slot(page, "clear").hidden = true;
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        location.assign(`/reworks${writeFilters(readFilters(new URLSearchParams(new FormData(form)), names))}`);
    });
    await list(here, page, filters);
    if (clients.length > 0 && here.me.roles.some((role) => role !== "developer")) offerNew(here, page, clients);
});

async function clientsOf(here) {
    if (!here.me.roles.some((role) => role !== "developer")) return [];
    return (await get("/api/v1/clients")).body.items;
}

async function list(here, page, filters) {
    const { words } = here;
    const shown = part(here, { title: words.say("reworks.found"), rows: [document.createElement("li")] });
    const rows = slot(shown, "rows");
    rows.replaceChildren();
    let cursor = null;
    const more = slot(page, "more");
    async function next() {
        const query = writeFilters({ ...filters, limit: "50", cursor });
        const { body } = await get(`/api/v1/reworks${query}`);
        const first = rows.children.length;
        rows.append(...body.items.map((item) => row(here, item, { verb: moveOrStage(here, item) })));
        cursor = body.next;
        more.hidden = !cursor;
        const count = rows.children.length;
        fill(shown, { count: cursor ? `${count}+` : String(count) });
        const none = Object.values(filters).some(Boolean) ? "reworks.none" : "reworks.noneAtAll";
        fill(
            page,
            {
                lead: count === 0 ? words.say(none) : words.say(
                    cursor ? "reworks.leadMore" : "reworks.lead", { count },
                ),
            },
        );
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
            fill(page, { lead: words.say(`problem.${problem.code ?? "unknown"}`, problem.values) });
        } finally {
            more.removeAttribute("aria-disabled");
        }
    });
}

/** The list is of everybody's: it tells the stage, and the move: this reader's, or whose it is. */
function moveOrStage(here, item) {
    const yours = item.court && here.me.roles.includes(item.court);
    const stage = item.hold ? here.words.say("onHold") : here.words.say(`stage.${item.stage}`);
    const waits = item.court && !item.hold;
    if (!yours || !item.move) {
        return waits ? `${stage} · ${here.words.say("moveOf", { court: here.words.say(`court.${item.court}`) })}` : stage;
    }
    const parts = document.createElement("span");
    parts.append(`${stage} · `, moveVerb(here, item));
    return parts;
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
