import { ahead, get } from "../api.js";
import { numberIn } from "../lib/address.js";
import { sides } from "../lib/comparison.js";
import { changePiece, parts } from "../ui/changes.js";
import { clone, fill, link, slot } from "../ui/fill.js";
import { addOptions } from "../ui/options.js";
import { nameTab, start } from "../ui/start.js";

const number = numberIn(location.pathname);
const path = `/api/v1/reworks/${number}`;
const asked = new URLSearchParams(location.search);
const look = asked.get("look") === "side" ? "side" : "inline";

ahead(path);
start("/reworks", async (here) => {
    const { words } = here;
    const page = document.getElementById("page");
    const { body: rework } = await get(path);
    nameTab(here, `${words.say("compare.title")} ${words.say("number", { number })}`);
    fill(page, {
        trail: [
            `${words.say("number", { number })} · `, link(rework.title, `/reworks/${number}`),
            ` · ${rework.client.name}`,
        ],
    });
    const last = rework.spec?.revision ?? 0;
    if (last < 2) {
        fill(page, { lead: words.say("compare.few") });
        return;
    }
    const from = revision(asked.get("from"), last) ?? last - 1;
    const to = revision(asked.get("to"), last) ?? last;
    choose(page, last, from, to);
    const { body } = await get(`${path}/spec-comparison?from=${from}&to=${to}`);
    for (const name of ["changes", "rows"]) slot(page, name).lang = rework.client.language;
    draw(here, page, body);
}, { topics: ["editor"] });

function revision(text, last) {
    const given = Number(text);
    return Number.isInteger(given) && given >= 1 && given <= last ? given : null;
}

function choose(page, last, from, to) {
    const form = slot(page, "choice");
    const revisions = Array.from({ length: last }, (_, index) => String(index + 1));
    for (const [name, value] of [["from", from], ["to", to]]) {
        addOptions(form.elements[name], revisions.map((text) => ({ value: text, text })));
        form.elements[name].value = String(value);
    }
    form.elements.look.value = look;
    form.hidden = false;
}

function draw(here, page, body) {
    const { words } = here;
    const isSame = body.changes.every(({ change }) => change === "same" || change === "gap");
    fill(page, { lead: isSame ? words.say("compare.same") : criteriaWords(words, body) });
    if (isSame) return;
    if (look === "side") {
        fill(page, {
            before: words.say("compare.before", { number: body.from }), after: words.say("compare.after", { number: body.to }),
        });
        slot(page, "rows").replaceChildren(...sides(body.changes).map((row) => rowPiece(words, row)));
        slot(page, "side").hidden = false;
        return;
    }
    slot(page, "changes").replaceChildren(...body.changes.map((change) => changePiece(words, change)));
    slot(page, "compared").hidden = false;
}

function criteriaWords(words, { addedCriteria, changedCriteria, removedCriteria }) {
    const told = Object.entries({ addedCriteria, changedCriteria, removedCriteria })
        .filter(([, ids]) => ids.length > 0)
        .map(([key, ids]) => words.say(`compare.${key}`, { list: ids.join(", ") }));
    return told.length > 0 ? told.join(" ") : words.say("compare.noCriteria");
}

function rowPiece(words, { gap, before, after }) {
    if (gap) return fill(clone("gap-row"), { words: words.say("compare.gap", { count: gap }) });
    const piece = clone("change-row");
    for (const [side, change] of [["before", before], ["after", after]]) {
        if (!change) continue;
        if (change.kind) slot(piece, side).classList.add(change.kind);
        slot(piece, side).replaceChildren(...parts(words, change));
    }
    return piece;
}
