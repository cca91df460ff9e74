import { get, send } from "../api.js";
import { sayMoney, typeMoney } from "../lib/measures.js";
import { enterPiece } from "./enter.js";
import { clone, fill, phrase, slot, time } from "./fill.js";
import { bindForm } from "./form.js";
import { keepForm } from "./keep.js";
import { addOptions } from "./options.js";
import { fillForm, fold, freshly, seenWords, storyItems } from "./person.js";

const nouns = { changePerson: "details", deactivatePerson: "deactivation", reactivatePerson: "reactivation" };
const looks = { open: "kept", used: "still", expired: "still", revoked: "still" };

/** A contact on the client's page: who, with which right to sign, how they come in, and what may be changed. */
export function contactItem(here, person, client, again) {
    const { words } = here;
    const piece = clone("contact");
    const facts = [signing(here, person), person.phone, words.say(`language.${person.language}`)];
    fill(piece, {
        name: person.name, position: person.position || null,
        facts: [facts.filter(Boolean).join(" · "), " · ", ...seenWords(here, person)],
    });
    const { allowedActions: allowed } = person;
    const link = allowed.includes("makeEnterLink") ? makingLink(here, person, client, again) : null;
    fill(piece, { link });
    slot(piece, "folds").replaceChildren(...folds(here, person, allowed, again));
    return piece;
}

function signing(here, person) {
    if (!person.maySign) return null;
    return person.signLimit
        ? here.words.say("client.maySignUpTo", { limit: sayMoney(person.signLimit, here.words.language) })
        : here.words.say("client.maySign");
}

function makingLink(here, person, client, again) {
    const form = clone("enter-button");
    const live = client.reworks.filter((rework) => rework.court !== null);
    addOptions(form.elements.rework, live.map(({ number, title }) => ({
        value: String(number), text: `${here.words.say("number", { number })} ${title}`,
    })));
    if (live.length === 0) slot(form, "goal").remove();
    bindForm(form, here, {
        send: (body, submission) => send(
            "POST", `/api/v1/people/${person.id}/enter-links`, body.rework ? { rework: body.rework } : {}, { submission },
        ),
        done: async ({ body }) => {
            const made = enterPiece(here, body, person.name);
            form.replaceWith(made);
            slot(made, "url").select();
        },
    });
    return form;
}

function folds(here, person, allowed, again) {
    const { words } = here;
    const found = [];
    if (allowed.includes("changePerson")) found.push(fold(words.say("client.change"), changing(here, person, again)));
    if (person.links.length > 0) {
        found.push(fold(words.say("client.links", { count: person.links.length }), links(here, person, person.links)));
    }
    found.push(history(here, person));
    for (const action of ["deactivatePerson", "reactivatePerson"]) {
        if (allowed.includes(action)) found.push(fold(words.say(`action.${action}`), plain(here, person, action, again)));
    }
    return found;
}

function changing(here, person, again) {
    const form = clone("act-changePerson");
    fillForm(form, person);
    form.elements.signLimitMinor.value = typeMoney(person.signLimit?.minor ?? null);
    form.elements.currency.value = person.signLimit?.currency ?? "UAH";
    bind(here, person, form, "changePerson", again, keepForm(form, `rework.kept.person.${person.id}`));
    return form;
}

function plain(here, person, action, again) {
    const form = clone(`act-${action}`);
    bind(here, person, form, action, again, null);
    return form;
}

function bind(here, person, form, action, again, kept) {
    const path = `/api/v1/people/${person.id}`;
    const known = { version: person.version };
    bindForm(form, here, {
        send: (body, submission) => send("POST", `${path}/${nouns[action]}`, body, { version: known.version, submission }),
        refused: freshly(get, path, known),
        done: (answer) => {
            kept?.forget();
            return again(answer);
        },
    });
}

function links(here, person, items) {
    const { words, moments } = here;
    const at = (ms) => time(moments.row(ms), ms);
    const piece = clone("links");
    const rows = items.map((link) => {
        const row = fill(clone("link-row"), {
            words: link.rework ? words.say("client.linkToRework", { number: link.rework }) : words.say("client.linkHome"),
            state: { text: words.say(`client.linkState.${link.state}`), look: looks[link.state] },
            facts: phrase(
                "client.linkMade", { name: link.madeBy?.name ?? "", made: at(link.madeAt), until: at(link.expiresAt) },
            ),
        });
        const isOpen = link.state === "open";
        fill(row, { revoke: isOpen ? revoking(here, person, link, piece) : null });
        return row;
    });
    fill(piece, { rows });
    return piece;
}

function revoking(here, person, link, list) {
    const form = clone("revoke-link");
    bindForm(form, here, {
        send: (_, submission) => send(
            "POST", `/api/v1/people/${person.id}/enter-links/${link.id}/revocation`, {}, { submission },
        ),
        done: ({ body }) => list.replaceWith(links(here, person, body.items)),
    });
    return form;
}

/** Read when it is unfolded: most are never looked at. */
function history(here, person) {
    const place = clone("story");
    const piece = fold(here.words.say("person.history"), place);
    piece.addEventListener("toggle", async () => {
        if (!piece.open || place.children.length > 0) return;
        const { body } = await get(`/api/v1/people/${person.id}`);
        fill(place, { rows: storyItems(here, body.story) });
    });
    return piece;
}
