import { ahead, get, send } from "../api.js";
import { clone, fill, slot, state } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm } from "../ui/keep.js";
import { addOptions } from "../ui/options.js";
import { nameTab, start } from "../ui/start.js";

ahead("/api/v1/clients");
start("/clients", async (here) => {
    const { words } = here;
    nameTab(here, words.say("clients.title"));
    const page = document.getElementById("page");
    const leads = here.me.roles.includes("lead");
    // Before the rows, so that nothing moves when the form has come.
    slot(page, "new").hidden = !leads;
    const [{ body }, people] = await Promise.all([get("/api/v1/clients"), leads ? get("/api/v1/people") : null]);
    const empty = body.items.length === 0;
    fill(
        page,
        {
            lead: empty ? words.say(leads ? "clients.none" : "clients.noneYet") : words.say(
                "clients.lead", { count: body.items.length },
            ),
        },
    );
    slot(page, "rows").replaceChildren(...body.items.map((client) => clientRow(here, client)));
    if (empty) slot(page, "rows").remove();
    if (leads) offerNew(here, page, people.body.items);
});

function clientRow(here, client) {
    const { words, moments } = here;
    const plan = client.plan;
    const until = plan?.through ? `, ${words.say("planThrough", { date: moments.day(plan.through) })}` : "";
    const led = client.specialist
        ? words.say("clients.led", { name: client.specialist.name })
        : words.say("clients.noOne");
    return fill(clone("client-row"), {
        name: { text: client.name, href: `/clients/${client.id}` },
        who: `${words.say(`plan.${plan?.kind ?? "none"}`)}${until} · ${led}`,
        gate: client.gate.open ? state(words.say("clients.gateOpen"), "kept") : state(
            words.say("clients.gateClosed"), "still",
        ),
        live: client.live > 0 ? words.say("clients.live", { count: client.live }) : words.say("clients.noLive"),
    });
}

function offerNew(here, page, people) {
    const form = clone("act-addClient");
    const able = people.filter((person) => person.active && person.roles.includes("specialist"));
    addOptions(form.elements.specialist, able.map(({ id, name }) => ({ value: String(id), text: name })));
    const kept = keepForm(form, "rework.kept.addClient");
    bindForm(form, here, {
        send: (typed, submission) => send("POST", "/api/v1/clients", typed, { submission }),
        done: (answer) => {
            kept.forget();
            location.assign(`/clients/${answer.body.id}`);
        },
    });
    slot(page, "newBody").replaceChildren(form);
}
