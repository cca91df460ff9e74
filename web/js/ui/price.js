import { sayDecimal, sayMinutes, sayMoney } from "../lib/measures.js";
import { clone, fill } from "./fill.js";

/** The arithmetic of a month's price (rule 23): the server has worked it out, here it is said. */
export function readingPiece(here, reading, title = null) {
    const { words } = here;
    const money = (amount) => sayMoney(amount, words.language);
    const decimal = (thousandths) => sayDecimal(thousandths, words.language);
    const base = fill(clone("sum-line"), { what: words.say("prices.base"), how: null, adds: money(reading.base) });
    return fill(clone("reading"), {
        title, formula: title ? null : words.say(`prices.formulaText.${reading.formula}`),
        lines: [...reading.lines.map((line) => linePiece(here, reading, line)), base],
        complexity: decimal(reading.complexity), price: money(reading.price),
        sum: words.say("prices.sum", {
            base: money(reading.base), rate: money(reading.rate), complexity: decimal(reading.complexity),
            price: money(reading.price),
        }),
        more: reading.tenMore ? words.say("prices.tenMore", { sum: money(reading.tenMore) }) : null,
    });
}

function linePiece(here, reading, line) {
    const { words } = here;
    const decimal = (thousandths) => sayDecimal(thousandths, words.language);
    const isType = line.input === "type";
    const multiplies = isType && reading.factor !== undefined;
    const what = words.say(`prices.input.${line.input}`);
    return fill(clone("sum-line"), {
        what: isType ? words.say("prices.type", { name: what, score: typeName(reading.type, words) }) : what,
        how: words.say(`prices.how.${line.input}`, {
            value: valueOf(reading, line.input, words), weight: decimal(line.weight),
            counted: reading.acceptedReworks, opening: reading.openingReworks,
        }),
        points: multiplies ? words.say("prices.times", { factor: decimal(reading.factor) }) : decimal(line.points),
        adds: multiplies ? words.say("prices.multiplies") : sayMoney(line.adds, words.language),
    });
}

function valueOf(reading, input, words) {
    if (input === "type") return sayDecimal(reading.type.score, words.language);
    if (input === "hours") return sayDecimal(Math.round((reading.implementationMinutes * 1000) / 60), words.language);
    const count = input === "users" ? reading.users : reading.acceptedReworks + reading.openingReworks;
    return sayDecimal(count * 1000, words.language);
}

export function typeName(type, words) {
    return words.language === "en" ? type.englishName : type.name;
}

/** Who did what to a price, and when. */
export function eventPiece(here, event, { title = null, words, why = null }) {
    return fill(clone("price-event"), {
        at: { text: here.moments.row(event.at), at: event.at }, title, words,
        by: event.by.name ?? null, why: why ? here.words.say("story.quoted", { text: why }) : null,
    });
}

/** What the history of a client's price says of an event. */
export function eventWords(here, { kind, values }) {
    const { words } = here;
    const price = values.price ? sayMoney(values.price, words.language) : words.say("prices.noPrice");
    return words.say(`prices.event.${kind}`, {
        ...values, price, plan: values.plan ? words.say(`plan.${values.plan}`) : "",
        type: words.language === "en" ? values.englishType : values.type,
        hours: sayMinutes(values.implementationMinutes ?? 0, words), opening: values.openingReworks,
    });
}
