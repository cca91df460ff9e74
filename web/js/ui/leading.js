import { clone, fill, link, phrase, slot } from "./fill.js";
import { offer } from "./offer.js";
import { addOptions } from "./options.js";

/** Who leads the client, where it stands in line for a manager, and what a lead may do about it (rules 18, 19). */
export function drawLeading(here, page, client, common) {
    const { words, moments } = here;
    const { wait, offeredBy, managers, specialists, projects } = client.leading;
    // What was true before the last answer is not.
    slot(page, "wait").replaceChildren();
    slot(page, "turn").replaceChildren();
    slot(page, "wait").hidden = !wait;
    if (wait) fill(page, { wait: { text: words.say(wait.manager ? "client.waits" : "client.waitsForAny", {
        name: wait.manager?.name ?? "", place: wait.place, date: moments.rowDay(wait.since),
    }) } });
    slot(page, "turn").hidden = offeredBy.length === 0;
    if (offeredBy.length > 0) {
        const names = offeredBy.map((manager) => manager.name).join(", ");
        fill(page, { turn: { parts: phrase("client.turn", { names, link: link(words.say("client.team"), "/team") }) } });
    }
    slot(page, "projects").hidden = projects === 1;
    slot(page, "projects").textContent = projects === 1 ? "" : words.say("client.projects", { count: projects });
    const { story } = client.leading;
    slot(page, "led").hidden = story.length === 0;
    slot(page, "ledRows").replaceChildren(...story.map((event) => ledItem(here, event)));
    const target = (noun) => `${common.path}/${noun}`;
    offer(here, page, "awaitManager", {
        ...common, target: target("manager-wait"),
        prepare: (form) => addOptions(form.elements.manager, managers.filter((one) => !one.hasRoom).map(
            (manager) => ({ value: String(manager.id), text: managerWords(words, manager) })
        )),
    });
    offer(here, page, "leaveLine", { ...common, target: target("manager-wait/ending") });
    offer(here, page, "changeProjects", {
        ...common, target: target("projects"), prepare: (form) => { form.elements.projects.value = String(projects); },
    });
    offer(here, page, "changeSpecialist", {
        ...common, target: target("manager"),
        prepare: (form) => addOptions(form.elements.manager, specialists.map(
            ({ id, name }) => ({ value: String(id), text: name })
        )),
    });
}

function ledItem({ words, moments }, event) {
    const key = event.kind === "managerAwaited" && !event.person ? "managerAwaitedAny" : event.kind;
    const facts = [moments.row(event.at), event.by?.name, event.reason ? words.say("story.quoted", { text: event.reason }) : null];
    return fill(clone("led-row"), {
        words: words.say(`client.led.${key}`, { name: event.person?.name ?? "", count: event.projects ?? 0 }), facts: facts.filter(Boolean).join(" · "),
    });
}

/** An individual plan names its manager: everybody certified, with their places. */
export function offerManagers(here, form, client) {
    const { kind, manager } = form.elements;
    const { managers } = client.leading;
    addOptions(manager, managers.map((one) => ({ value: String(one.id), text: managerWords(here.words, one) })));
    const own = managers.find((one) => one.id === client.specialist?.id);
    const show = () => {
        slot(form, "managerPart").hidden = kind.value !== "individual";
        manager.value = kind.value === "individual" && own ? String(own.id) : "";
    };
    kind.addEventListener("change", show);
    show();
}

function managerWords(words, manager) {
    const values = { name: manager.name, taken: manager.taken, limit: manager.limit, waiting: manager.waiting };
    return words.say(manager.waiting > 0 ? "client.managerWithLine" : "client.managerPlaces", values);
}
