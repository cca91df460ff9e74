import { ahead, get } from "../api.js";
import { numberIn } from "../lib/address.js";
import { sayMoney, typeHours, typeMoney } from "../lib/measures.js";
import { clone, fill, phrase, rowTime, slot } from "../ui/fill.js";
import { bindRows } from "../ui/list-rows.js";
import { offer } from "../ui/offer.js";
import { addOptions } from "../ui/options.js";
import { eventPiece, eventWords, readingPiece, typeName } from "../ui/price.js";
import { nameTab, start } from "../ui/start.js";
import { trainingPiece } from "../ui/training.js";

const id = numberIn(location.pathname);
const path = `/api/v1/clients/${id}/price`;

ahead(path);
start("/clients", async (here) => {
    draw(here, document.getElementById("page"), await get(path));
}, { topics: ["prices"] });

function draw(here, page, { body: price, version }) {
    const { words } = here;
    nameTab(here, `${words.say("prices.clientTitle")}, ${price.name}`);
    fill(page, { client: { text: price.name, href: `/clients/${id}` }, lead: leadWords(words, price) });
    slot(page, "readings").replaceChildren(...readings(here, price));
    const cost = (amount) => (amount ? sayMoney(amount, words.language) : words.say("prices.quoted"));
    fill(page, { paid: cost(price.prices.paid), individual: cost(price.prices.individual), rate: cost(price.hourlyRate) });
    slot(page, "quotations").replaceChildren(...price.quotations.map((one) => quotationItem(here, one)));
    slot(page, "noQuotations").hidden = price.quotations.length > 0;
    slot(page, "story").replaceChildren(
        ...price.story.map((event) => eventPiece(here, event, { words: eventWords(here, event), why: event.values.reason }))
    );
    slot(page, "noHistory").hidden = price.story.length > 0;
    slot(page, "split").hidden = false;
    slot(page, "noTrainings").hidden = price.trainings.length > 0;
    const done = (answer) => {
        draw(here, page, answer);
        slot(page, "status").textContent = words.say("prices.saved");
    };
    const common = { allowed: price.allowedActions, path, version, key: `price.${id}`, done };
    const allowed = price.allowedActions.includes("completeStep");
    slot(page, "trainings").replaceChildren(
        ...price.trainings.map((one) => trainingPiece(here, one, { client: id, version, allowed, done }))
    );
    const target = (noun) => `/api/v1/clients/${id}/${noun}`;
    offer(here, page, "setPriceInputs", {
        ...common, target: target("price-inputs"), prepare: (form) => fillInputs(here, form, price),
    });
    offer(here, page, "setGeneralPrice", {
        ...common, target: target("general-price"),
        prepare: (form) => { form.elements.priceMinor.value = typeMoney(price.prices.paid?.minor); },
    });
    offer(here, page, "setHourlyRate", {
        ...common, target: target("hourly-rate"),
        prepare: (form) => { form.elements.rateMinor.value = typeMoney(price.hourlyRate.minor); },
    });
    offer(here, page, "quoteTraining", {
        ...common, target: target("trainings"),
        prepare: (form, typed) => bindRows(here, form, {
            name: "steps", template: "step-row", legend: "prices.training.stepRow", items: [], typed,
        }),
    });
    offer(here, page, "quote", { ...common, target: target("quotations") });
}

function leadWords(words, price) {
    if (price.types.length === 0) return words.say("prices.noList");
    if (!price.reading) return words.say("prices.noInputs");
    return words.say("prices.now", {
        price: sayMoney(price.reading.price, words.language),
        tax: words.say(price.includesTax ? "prices.withTax" : "prices.withoutTax"),
    });
}

/** Side by side for a lead, where the two readings of the formula make two prices. */
function readings(here, price) {
    const { words } = here;
    if (!price.reading) return [];
    const title = (key, reading) => words.say(key, { formula: words.say(`prices.formula.${reading.formula}`) });
    const two = price.otherReading;
    const pieces = two
        ? [
            readingPiece(here, price.reading, title("prices.readingNow", price.reading)),
            readingPiece(here, two, title("prices.readingOther", two)),
        ]
        : [readingPiece(here, price.reading)];
    return [fill(clone("readings"), { title: words.say(two ? "prices.readings" : "prices.partsTitle"), all: pieces })];
}

function quotationItem(here, quotation) {
    const { words } = here;
    return fill(clone("quotation"), {
        name: { text: words.say("prices.name.quotation", quotation), href: `/documents/${quotation.sha256}` },
        facts: phrase("prices.quotationFacts", {
            price: sayMoney(quotation.price, words.language), date: rowTime(quotation.at),
            version: String(quotation.listVersion),
        }),
    });
}

function fillInputs(here, form, price) {
    const { words } = here;
    fill(form, { counted: words.say("prices.inputsHint", { count: price.acceptedReworks }) });
    const { type, implementationMinutes, openingReworks, users } = form.elements;
    addOptions(type, price.types.map((one) => ({ value: String(one.number), text: typeName(one, words) })));
    if (!price.inputs) return;
    type.value = String(price.inputs.type);
    implementationMinutes.value = typeHours(price.inputs.implementationMinutes);
    openingReworks.value = String(price.inputs.openingReworks);
    users.value = String(price.inputs.users);
}
