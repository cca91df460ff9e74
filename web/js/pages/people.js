import { ahead, get, send } from "../api.js";
import { sorted, untoldRoles } from "../lib/person.js";
import { clone, fill, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm } from "../ui/keep.js";
import { seenWords } from "../ui/person.js";
import { nameTab, start } from "../ui/start.js";

ahead("/api/v1/people");
start("/people", async (here) => {
    const { words } = here;
    nameTab(here, words.say("people.title"));
    const page = document.getElementById("page");
    // Before the rows, so that nothing moves when the form has come.
    slot(page, "addPerson").hidden = !here.me.roles.includes("lead");
    const { body } = await get("/api/v1/people");
    const people = sorted(body.items, words.language);
    const active = people.filter((person) => person.active);
    const gone = people.filter((person) => !person.active);
    fill(page, { lead: words.say("people.lead", { count: active.length }) });
    slot(page, "rows").replaceChildren(...active.map((person) => personRow(here, person)));
    slot(page, "goneRows").replaceChildren(...gone.map((person) => personRow(here, person)));
    slot(page, "gone").hidden = gone.length === 0;
    const adds = body.allowedActions.includes("addPerson");
    slot(page, "addPerson").hidden = !adds;
    if (adds) offerNew(here, page, body.passwordMinimum);
});

function personRow(here, person) {
    const { words } = here;
    const roles = untoldRoles(person.position, person.roles.map((role) => words.say(`role.${role}`))).join(", ");
    const facts = [
        person.position, roles, person.isCertified ? words.say("people.certified") : null,
        person.roles.includes("developer") ? words.say("people.wip", { limit: person.wipLimit }) : null,
    ];
    return fill(clone("person-row"), {
        name: { text: person.name, href: `/people/${person.id}` },
        who: facts.filter(Boolean).join(" · "),
        load: loadWords(words, person),
        seen: seenWords(here, person),
    });
}

/** What somebody is accountable for; nothing of one who never is. */
function loadWords(words, person) {
    if (person.live > 0) return words.say("people.live", { count: person.live });
    return person.roles.includes("specialist") ? words.say("people.noLive") : null;
}

function offerNew(here, page, minimum) {
    const form = clone("act-addPerson");
    fill(form, { policy: here.words.say("act.addPerson.policy", { minimum }) });
    const kept = keepForm(form, "rework.kept.addPerson");
    bindForm(form, here, {
        send: (typed, submission) => send("POST", "/api/v1/people", typed, { submission }),
        done: (answer) => {
            kept.forget();
            location.assign(`/people/${answer.body.id}`);
        },
    });
    slot(page, "addPersonBody").replaceChildren(form);
}
