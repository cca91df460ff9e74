import { get } from "../../api.js";
import { sumOfParts, typedBefore } from "../../lib/estimate.js";
import { readHours, sayMinutes, sayPercent, typeHours } from "../../lib/measures.js";
import { clone, fill, inline, link, slot } from "../fill.js";
import { read, write } from "../keep.js";

const points = ["low", "likely", "high"];
/** A pause in typing after which the server is asked, in milliseconds. */
const pause = 300;

/** The offer built from the draft's criteria: hours of each, what they come to, and how similar works came out. */
export function estimateByCriteria(here, one, form) {
    const place = slot(form, "basis");
    const key = `${one.kept}.offerEstimate.criteria`;
    const known = [...(read(key).rows ?? []), ...(one.rework.estimate?.criteria ?? []).map(asTyped)];
    const state = { key, known, draft: null };
    slot(place, "build").addEventListener("click", () => build(here, one, form, state));
    slot(place, "leave").addEventListener("click", () => leave(form, state));
    slot(place, "use").addEventListener("click", () => use(form));
    place.addEventListener("input", () => {
        keep(form, state);
        tellSum(here, form);
    });
    form.forget = () => localStorage.removeItem(key);
    if (known.length > 0) build(here, one, form, state);
    compare(here, one, form);
}

function asTyped({ criterion, text, lowMinutes, likelyMinutes, highMinutes }) {
    return {
        id: criterion, text, low: typeHours(lowMinutes), likely: typeHours(likelyMinutes), high: typeHours(highMinutes),
    };
}

async function build(here, one, form, state) {
    const { words } = here;
    const place = slot(form, "basis");
    let draft;
    try {
        draft = (await get(`${one.path}/spec-draft`)).body;
    } catch {
        slot(place, "note").textContent = words.say("basis.failed");
        return;
    }
    state.draft = draft;
    const editor = link(words.say("basis.openDraft"), `/reworks/${one.number}/spec`);
    const told = words.say("basis.from", { count: draft.criteria.length, version: draft.version });
    const note = draft.criteria.length > 0 ? told : words.say("basis.none");
    slot(place, "note").replaceChildren(note, " ", editor);
    slot(place, "rows").replaceChildren(...draft.criteria.map((criterion, index) => row(criterion, index, state.known)));
    const has = draft.criteria.length > 0;
    const version = form.elements.draftVersion;
    version.value = has ? String(draft.version) : "";
    slot(place, "built").hidden = !has;
    slot(place, "build").textContent = words.say(has ? "basis.again" : "basis.build");
    tellSum(here, form);
    slot(place, "rows").querySelector("input")?.focus({ preventScroll: true });
}

function row(criterion, index, known) {
    const piece = clone("basis-row");
    fill(piece, { id: criterion.id ?? String(index + 1), text: inline(criterion.text) });
    const before = typedBefore(criterion, known);
    piece.dataset.criterion = criterion.id ?? "";
    piece.dataset.text = criterion.text;
    for (const point of points) {
        const field = piece.querySelector(`[data-part=${point}]`);
        field.name = `criteria/${index}/${point}Minutes`;
        field.value = before?.[point] ?? "";
    }
    return piece;
}

function rows(form) {
    return [...slot(form, "rows").children].map((piece) => {
        const typed = Object.fromEntries(points.map((point) => [point, piece.querySelector(`[data-part=${point}]`).value]));
        return { id: piece.dataset.criterion, text: piece.dataset.text, ...typed };
    });
}

function keep(form, state) {
    const now = rows(form);
    state.known = [...now, ...state.known.filter((old) => !now.some((one) => one.text === old.text))];
    write(state.key, { rows: now });
}

function leave(form, state) {
    const place = slot(form, "basis");
    slot(place, "rows").replaceChildren();
    slot(place, "note").replaceChildren();
    slot(place, "built").hidden = true;
    form.elements.draftVersion.value = "";
    localStorage.removeItem(state.key);
    slot(place, "build").focus();
}

function sum(form) {
    return sumOfParts(rows(form).map(({ low, likely, high }) => ({
        low: readHours(low), likely: readHours(likely), high: readHours(high),
    })));
}

function tellSum({ words }, form) {
    const place = slot(form, "basis");
    const found = sum(form);
    slot(place, "use").hidden = found === null;
    const hours = (minutes) => sayMinutes(minutes, words);
    slot(place, "sum").textContent = found === null ? words.say("basis.untold") : words.say("basis.sum", {
        mean: hours(found.mean), deviation: hours(found.deviation), low: hours(found.low), high: hours(found.high),
    });
}

function use(form) {
    const found = sum(form);
    if (!found) return;
    const { lowMinutes, likelyMinutes, highMinutes } = form.elements;
    const values = [[lowMinutes, Math.max(1, found.low)], [likelyMinutes, found.mean], [highMinutes, found.high]];
    for (const [field, minutes] of values) {
        field.value = typeHours(minutes);
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    likelyMinutes.focus();
}

/** How similar accepted reworks came out, for the likely hours that are typed. */
function compare(here, one, form) {
    const { likelyMinutes } = form.elements;
    const place = slot(form, "similar");
    let asked = 0;
    let timer = null;
    const ask = async () => {
        const minutes = readHours(likelyMinutes.value);
        asked += 1;
        const turn = asked;
        if (!minutes) {
            place.hidden = true;
            return;
        }
        try {
            const { body } = await get(`${one.path}/estimate-comparison?likelyMinutes=${minutes}`);
            if (turn === asked) tellSimilar(here, place, body);
        } catch {
            // It only compares: without it the estimate is offered as before.
            place.hidden = true;
        }
    };
    likelyMinutes.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(ask, pause);
    });
    ask();
}

function tellSimilar({ words }, place, { works, ownWorks, least, outcome }) {
    const hours = (minutes) => sayMinutes(minutes, words);
    const share = (thousandths) => sayPercent(thousandths, words.language);
    const told = outcome ? words.say("similar.told", {
        count: works.length, own: ownWorks, median: share(outcome.median), lower: share(outcome.lower),
        upper: share(outcome.upper), hours: hours(outcome.medianMinutes), from: hours(outcome.lowerMinutes),
        to: hours(outcome.upperMinutes),
    }) : words.say("similar.few", { count: works.length, least });
    slot(place, "told").textContent = told;
    const list = works.flatMap(({ number, ratio }, index) => [
        index > 0 ? ", " : "", link(words.say("number", { number }), `/reworks/${number}`), ` ${share(ratio)}`,
    ]);
    const named = slot(place, "works");
    named.hidden = works.length === 0;
    named.replaceChildren(...list);
    place.hidden = false;
}
