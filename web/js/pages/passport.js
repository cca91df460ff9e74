import { ahead, get, send } from "../api.js";
import { numberIn } from "../lib/address.js";
import { clone, fill, link, phrase, rowTime, slot, sentenceTime } from "../ui/fill.js";
import { bindForm } from "../ui/form.js";
import { keepForm } from "../ui/keep.js";
import { fold } from "../ui/person.js";
import { rich } from "../ui/rich.js";
import { nameTab, start } from "../ui/start.js";

const id = numberIn(location.pathname);
const path = `/api/v1/clients/${id}/passport`;

ahead(path);
start("/clients", async (here) => {
    draw(here, document.getElementById("page"), await get(path));
}, { topics: ["team"] });

function draw(here, page, { body: passport, version }) {
    const { words } = here;
    nameTab(here, `${words.say("passport.title")}, ${passport.client.name}`);
    fill(page, {
        client: { text: passport.client.name, href: `/clients/${id}` },
        lead: words.say("passport.lead", { count: passport.entries.length }),
    });
    slot(page, "entries").replaceChildren(...passport.entries.map((entry) => entryItem(here, entry)));
    slot(page, "noEntries").hidden = passport.entries.length > 0;
    const { note } = passport;
    slot(page, "note").replaceChildren(...(note ? rich(here, note.rich) : []));
    slot(page, "noteBy").replaceChildren(...(note ? byWords(note) : []));
    slot(page, "noteBy").hidden = !note;
    slot(page, "noNote").hidden = Boolean(note);
    const older = passport.notes.filter((one) => one.number !== note?.number);
    slot(page, "older").hidden = older.length === 0;
    slot(page, "olderRows").replaceChildren(...older.map((one) => olderItem(here, one)));
    const mayWrite = passport.allowedActions.includes("notePassport");
    slot(page, "write").hidden = !mayWrite;
    slot(page, "form").replaceChildren(...(mayWrite ? [noteForm(here, page, passport, version)] : []));
    slot(page, "split").hidden = false;
}

function entryItem(here, entry) {
    const { words } = here;
    return fill(clone("entry"), {
        title: { text: entry.title, href: `/reworks/${entry.rework}` },
        no: words.say("number", { number: entry.rework }),
        when: [sentenceTime(entry.acceptedAt)],
        place: entry.place ?? words.say("passport.noPlace"),
        criteria: entry.criteria.map((criterion) => fill(clone("entry-criterion"), { id: criterion.id, text: criterion.text })),
        document: entry.specification ? link(words.say("passport.specification"), `/documents/${entry.specification}`) : null,
    });
}

function byWords(note) {
    return phrase("passport.by", { number: String(note.number), name: note.by?.name ?? "", date: rowTime(note.at) });
}

function olderItem(here, note) {
    const said = phrase(note.beside ? "passport.beside" : "passport.older", {
        number: String(note.number), base: String(note.base ?? ""), name: note.by?.name ?? "", date: rowTime(note.at),
    });
    const body = clone("older-text");
    body.append(...rich(here, note.rich));
    return fill(clone("older-row"), { text: fold(said, body) });
}

/** A text that somebody else was faster with stays in the field, beside the newer one on the page. */
function noteForm(here, page, passport, version) {
    const form = clone("act-notePassport");
    form.elements.text.value = passport.note?.text ?? "";
    const kept = keepForm(form, `rework.kept.passport.${id}`);
    let known = version;
    bindForm(form, here, {
        send: (body, submission) => send("POST", `${path}/notes`, body, { version: known, submission }),
        refused: async (problem) => {
            if (problem.code !== "staleVersion") return;
            const newer = await get(path);
            known = newer.version;
            fill(form, { newer: newer.body.note ? rich(here, newer.body.note.rich) : [] });
            slot(form, "newerPart").hidden = false;
        },
        done: (answer) => {
            kept.forget();
            draw(here, page, answer);
            slot(page, "status").textContent = here.words.say("passport.saved");
        },
    });
    return form;
}
