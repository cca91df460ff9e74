import { ahead, get } from "../api.js";
import { changePiece } from "../ui/changes.js";
import { clone, fill, slot, spoken } from "../ui/fill.js";
import { offer } from "../ui/offer.js";
import { nameTab, start } from "../ui/start.js";
import { editTemplate } from "../ui/template.js";

const path = "/api/v1/spec-library";

ahead(path);
start("/clients", async (here) => {
    nameTab(here, here.words.say("library.title"));
    draw(here, document.getElementById("page"), await get(path));
}, { topics: ["editor"] });

function draw(here, page, { body, version }, told = null) {
    const { words } = here;
    const shelf = { here, page, body, version, redraw: (answer, key) => draw(here, page, answer, key) };
    fill(page, { lead: words.say("library.lead") });
    slot(page, "status").textContent = told ? words.say(told) : "";
    slot(page, "own").replaceChildren(...body.templates.map((template) => ownItem(shelf, template)));
    slot(page, "noOwn").hidden = body.templates.length > 0;
    slot(page, "maker").hidden = !body.allowedActions.includes("publishTemplate");
    slot(page, "maker").open = false;
    slot(page, "products").replaceChildren(...[null, ...body.products].map((product) => productItem(shelf, product)));
    for (const name of ["editor", "compared"]) slot(page, name).hidden = true;
    slot(page, "words").replaceChildren(...body.words.map((lists) => wordsPiece(shelf, lists)));
    slot(page, "whole").hidden = false;
}

function ownItem(shelf, template) {
    const { here: { words }, body } = shelf;
    const item = clone("own-template");
    const newest = Math.max(...template.versions.map((one) => one.version ?? 0));
    const target = `${path}/templates/${template.number}`;
    const edit = (text) => editTemplate(shelf, { template, text, target: `${target}/versions` });
    const read = async (version) => (await get(`${target}?version=${version}`)).body.text;
    fill(item, {
        title: template.title, facts: words.say(template.isRetired ? "library.retired" : "library.facts", {
            language: words.say(`language.${template.language}`), version: newest,
        }),
    });
    slot(item, "title").lang = template.language;
    const mayEdit = body.allowedActions.includes("publishTemplate");
    if (mayEdit) slot(item, "edit").addEventListener("click", async () => edit(await read(newest)));
    else slot(item, "edit").remove();
    slot(item, "versions").replaceChildren(...template.versions.map((one) => versionItem(shelf, one, {
        compare: one.version && one.version < newest
            ? () => showChanges(shelf, template, `${target}/comparison?from=${one.version}&to=${newest}`, one.version) : null,
        restore: mayEdit && one.version && (one.version < newest || template.isRetired)
            ? async () => edit(await read(one.version)) : null,
    })));
    offer(shelf.here, item, "retireTemplate", {
        allowed: template.isRetired ? [] : body.allowedActions, path, target: `${target}/retirement`,
        version: shelf.version, key: `library.${template.number}`,
        done: (answer) => shelf.redraw(answer, "library.isRetired"),
    });
    return item;
}

function versionItem({ here }, version, { compare = null, restore = null } = {}) {
    const { words } = here;
    const item = fill(clone("library-version"), {
        at: { text: here.moments.row(version.at), at: version.at }, by: version.by.name ?? null,
        title: version.version ? words.say("library.version", { version: version.version }) : words.say("library.wasRetired"),
        why: words.say("story.quoted", { text: version.note }),
    });
    for (const [name, act] of Object.entries({ compare, restore })) {
        if (act) slot(item, name).addEventListener("click", act);
        else slot(item, name).remove();
    }
    return item;
}

/** null: from nothing. */
function productItem(shelf, product) {
    const { words } = shelf.here;
    const item = clone("product-choice");
    const button = slot(item, "take");
    // The rest of a product's title is to be replaced by whoever uses it: «Звіт: назва».
    button.replaceChildren(...(product
        ? [spoken(product.title.split(":")[0], product.language)] : [words.say("library.fromNothing")]));
    slot(item, "language").textContent = product ? words.say(`language.${product.language}`) : "";
    button.addEventListener("click", async () => {
        const text = product
            ? (await get(`/api/v1/spec-templates/${product.name}?language=${product.language}`)).body.text : "# ";
        editTemplate(shelf, { template: null, text, language: product?.language, target: `${path}/templates` });
    });
    return item;
}

async function showChanges({ here, page }, template, address, from) {
    const { body } = await get(address);
    const place = slot(page, "compared");
    const isSame = body.changes.every(({ change }) => change === "same" || change === "gap");
    fill(place, { comparedTitle: here.words.say("library.compared", { title: template.title, from, to: body.to }) });
    slot(place, "same").hidden = !isSame;
    slot(place, "changes").lang = template.language;
    slot(place, "changes").replaceChildren(...(isSame ? [] : body.changes.map((one) => changePiece(here.words, one))));
    place.hidden = false;
    slot(place, "comparedTitle").focus();
}

function wordsPiece(shelf, lists) {
    const { here, body } = shelf;
    const { words } = here;
    const piece = clone("words-of-language");
    fill(piece, {
        title: words.say(`language.${lists.language}`), vague: lists.vague.join(", ") || "–", stop: lists.stop.join(", ") || "–",
        facts: words.say(lists.versions.length > 0 ? "library.wordsOwn" : "library.wordsProducts", {
            version: lists.versions.length,
        }),
    });
    for (const name of ["vague", "stop"]) slot(piece, name).lang = lists.language;
    slot(piece, "versions").replaceChildren(...lists.versions.map((one) => versionItem(shelf, one)));
    piece.querySelector("details").hidden = lists.versions.length === 0;
    offer(here, piece, "setWords", {
        allowed: body.allowedActions, path, target: `${path}/words`, version: shelf.version,
        key: `library.words.${lists.language}`,
        prepare: (form) => {
            form.elements.language.value = lists.language;
            for (const name of ["vague", "stop"]) form.elements[name].value = lists[name].join("\n");
            for (const label of form.querySelectorAll("[id], [for]")) {
                for (const name of ["id", "htmlFor"]) if (label[name]) label[name] += `-${lists.language}`;
            }
        },
        done: (answer) => shelf.redraw(answer, "library.wordsSaved"),
    });
    return piece;
}
