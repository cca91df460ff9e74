import { ahead, get } from "../api.js";
import { sayDecimal, sayMoney, typeDecimal, typeMoney } from "../lib/measures.js";
import { clone, fill, slot } from "../ui/fill.js";
import { bindRows } from "../ui/list-rows.js";
import { offer } from "../ui/offer.js";
import { eventPiece, typeName } from "../ui/price.js";
import { nameTab, start } from "../ui/start.js";

const path = "/api/v1/price-list";
const inputs = ["type", "hours", "reworks", "users"];

ahead(path);
start("/clients", async (here) => {
    nameTab(here, here.words.say("prices.title"));
    draw(here, document.getElementById("page"), await get(path));
}, { topics: ["prices"] });

function draw(here, page, { body, version }) {
    const { words } = here;
    const list = body.versions[0]?.list;
    const money = (amount) => sayMoney(amount, words.language);
    fill(page, {
        lead: list ? words.say("prices.lead", { base: money(list.base), rate: money(list.rate) }) : words.say("prices.none"),
    });
    slot(page, "typeRows").replaceChildren(...(list?.types ?? []).map((type) => typeItem(words, type)));
    slot(page, "types").hidden = !list;
    slot(page, "story").replaceChildren(...body.versions.map((one) => versionItem(here, one)));
    slot(page, "noHistory").hidden = Boolean(list);
    slot(page, "split").hidden = false;
    offer(here, page, "setPriceList", {
        allowed: body.allowedActions, path, target: path, version, key: "prices",
        prepare: (form, typed) => fillForm(here, form, list, typed),
        done: (answer) => {
            draw(here, page, answer);
            slot(page, "status").textContent = words.say("prices.saved");
        },
    });
}

function typeItem(words, type) {
    const item = clone("type-item");
    const score = sayDecimal(type.score, words.language);
    item.textContent = words.say("prices.typeScore", { name: typeName(type, words), score, count: type.score / 1000 });
    return item;
}

function versionItem(here, version) {
    const { words } = here;
    const { list } = version;
    const weights = inputs.map((input) => sayDecimal(list.weights[input], words.language)).join(" / ");
    return eventPiece(here, version, {
        title: words.say("prices.version", { number: version.version }), why: version.reason,
        words: words.say("prices.versionFacts", {
            base: sayMoney(list.base, words.language), rate: sayMoney(list.rate, words.language), weights,
            formula: words.say(`prices.formula.${list.formula}`),
        }),
    });
}

function fillForm(here, form, list, typed) {
    const { elements } = form;
    elements.baseMinor.value = typeMoney(list?.base.minor);
    elements.rateMinor.value = typeMoney(list?.rate.minor);
    if (list) elements.formula.value = list.formula;
    for (const input of inputs) elements[`weights/${input}`].value = typeDecimal(list?.weights[input] ?? 1000);
    bindRows(here, form, {
        name: "types", template: "type-row", legend: "prices.form.row", items: list?.types ?? [], typed, put: fillRow,
    });
}

function fillRow(row, type) {
    if (!type) return;
    const part = (name) => row.querySelector(`[data-part=${name}]`);
    part("number").value = String(type.number);
    part("name").value = type.name;
    part("englishName").value = type.englishName;
    part("score").value = typeDecimal(type.score);
}
