import { ahead, get, send } from "../api.js";
import { numberIn } from "../lib/address.js";
import { untoldRoles } from "../lib/person.js";
import { clone, fill, slot } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm } from "../ui/keep.js";
import { fillForm, fold, freshly, seenWords, storyItems, workItems } from "../ui/person.js";
import { nameTab, start } from "../ui/start.js";

const id = numberIn(location.pathname);
const path = `/api/v1/people/${id}`;
const nouns = {
    changePerson: "details", deactivatePerson: "deactivation", reactivatePerson: "reactivation",
    resetPassword: "password",
};

ahead("/api/v1/people", path);
start("/people", async (here) => {
    const page = document.getElementById("page");
    const list = await get("/api/v1/people");
    draw(here, page, await get(path), list.body.passwordMinimum);
    slot(page, "split").hidden = false;
});

function draw(here, page, { body: person, version }, minimum) {
    const { words } = here;
    nameTab(here, person.name);
    const roles = untoldRoles(person.position, person.roles.map((role) => words.say(`role.${role}`))).join(", ");
    const gone = person.active ? null : words.say("person.gone");
    fill(page, {
        name: person.name, lead: [gone, person.position, roles].filter(Boolean).join(" · "),
        seen: seenWords(here, person),
    });
    const one = {
        person, known: { version },
        take: (answer, said) => {
            draw(here, page, answer, minimum);
            slot(page, "status").textContent = said;
            slot(page, "name").focus();
        },
    };
    const allowed = person.allowedActions;
    slot(page, "changePerson").replaceChildren(allowed.includes("changePerson") ? changing(here, one) : still(here));
    slot(page, "story").replaceChildren(...storyItems(here, person.story));
    slot(page, "work").replaceChildren(...works(here, person));
    const offered = ["resetPassword", "deactivatePerson", "reactivatePerson"].filter((one) => allowed.includes(one));
    slot(page, "folds").replaceChildren(
        ...offered.map((action) => fold(words.say(`action.${action}`), plain(here, one, action, minimum)))
    );
}

function still(here) {
    const piece = clone("hint");
    piece.textContent = here.words.say("person.goneHint");
    return piece;
}

function changing(here, one) {
    const form = clone("act-changePerson");
    fillForm(form, one.person);
    bind(here, one, form, "changePerson", keepForm(form, `rework.kept.person.${id}`));
    return form;
}

function plain(here, one, action, minimum) {
    const { words } = here;
    const form = clone(`act-${action}`);
    if (action === "resetPassword") fill(form, { policy: words.say("act.addPerson.policy", { minimum }) });
    if (action === "deactivatePerson") {
        const { accountableFor, claims } = one.person;
        fill(form, {
            hint: claims.length > 0
                ? words.say("act.deactivatePerson.claims", { count: claims.length })
                : words.say("act.deactivatePerson.hint"),
            obstacle: accountableFor.length > 0
                ? worksPiece(words.say("act.deactivatePerson.accountable", { count: accountableFor.length }), workItems(here, accountableFor))
                : null,
        });
    }
    bind(here, one, form, action, null);
    return form;
}

function bind(here, one, form, action, kept) {
    bindForm(form, here, {
        send: (body, submission) => send(
            "POST", `${path}/${nouns[action]}`, body, { version: one.known.version, submission },
        ),
        refused: freshly(get, path, one.known),
        done: (answer) => {
            kept?.forget();
            one.take(answer, here.words.say(`person.done.${action}`));
        },
    });
}

function works(here, person) {
    const { words } = here;
    const pieces = [];
    const add = (key, list) => {
        if (list.length > 0) pieces.push(worksPiece(words.say(key, { count: list.length }), workItems(here, list)));
    };
    add("person.accountableFor", person.accountableFor);
    add("person.claims", person.claims);
    if (pieces.length > 0) return pieces;
    const none = clone("hint");
    none.textContent = words.say("person.noWork");
    return [none];
}

function worksPiece(title, rows) {
    return fill(clone("works"), { title, rows });
}
