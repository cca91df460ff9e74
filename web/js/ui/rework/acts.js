import { send } from "../../api.js";
import { coveredBy } from "../../lib/commits.js";
import { sayMinutes, sayMoney, typeHours, typeMoney, readHours } from "../../lib/measures.js";
import { addFiles } from "../attached.js";
import { enterPiece } from "../enter.js";
import { clone, fill, inline, phrase, sentenceTime, slot } from "../fill.js";
import { read } from "../keep.js";
import { addOptions } from "../options.js";
import { estimateByCriteria } from "./basis.js";
import { proposeDate } from "./proposal.js";

const reasons = [
    "withdrawEstimate", "withdrawSpec", "withdrawShort", "release", "returnDelivery", "withdrawDemo", "hold", "cancel", "admit",
];

/** The form of an action: its template, what it starts with, and what follows the typing. */
export function forms(here, one, action) {
    const form = clone(reasons.includes(action) ? "act-reason" : `act-${action}`);
    if (reasons.includes(action)) return { form, prepare: () => reason(here, form, action) };
    const [prepare, after] = dressed[action] ?? [];
    return { form, prepare: () => prepare?.(here, one, form), after: () => after?.(here, one, form) };
}

const dressed = {
    offerEstimate: [estimate, followEstimate],
    handOff: [handOff],
    moveDeadline: [moveDeadline],
    deliver: [deliver, followDeliver],
    offerDemo: [offerDemo],
    putLive: [putLive],
    reassign: [reassign],
    makeEnterLink: [enterLink],
};

function reason(here, form, action) {
    const { words } = here;
    fill(
        form,
        {
            label: words.say(`act.${action}.label`), hint: words.say(`act.${action}.hint`),
            submit: words.say(`action.${action}`),
        },
    );
    form.elements.reason.dataset.missing = `act.${action}.missing`;
}

function estimate(here, one, form) {
    const { lowMinutes, likelyMinutes, highMinutes, validUntil } = form.elements;
    const before = one.rework.estimate;
    const days = here.me.settings?.estimateValidDays ?? 14;
    validUntil.value = here.moments.dayAfter(here.now(), days);
    if (before) {
        lowMinutes.value = typeHours(before.hours?.lowMinutes);
        likelyMinutes.value = typeHours(before.hours?.likelyMinutes);
        highMinutes.value = typeHours(before.hours?.highMinutes);
        form.elements.priceMinor.value = typeMoney(before.price?.minor);
        form.elements.leadDaysFrom.value = before.leadDays?.from ?? "";
        form.elements.leadDaysTo.value = before.leadDays?.to ?? "";
        form.elements.summary.value = before.summary ?? "";
        form.elements.excluded.value = before.excluded ?? "";
    }
    const kept = Object.keys(read(`rework.kept.${one.number}.offerEstimate`));
    const lines = 1 + kept.filter((name) => /^lines\/[1-9]\d*\/work$/.test(name)).length;
    for (let line = 0; line < lines; line += 1) addLine(form);
    slot(form, "addLine").addEventListener("click", () => addLine(form).querySelector("input").focus());
}

function addLine(form) {
    const list = slot(form, "lines");
    const line = clone("estimate-line");
    for (
        const field of line.querySelectorAll("[data-part]")
    ) field.name = `lines/${list.children.length}/${field.dataset.part}`;
    list.append(line);
    return line;
}

/** The price by the rate stands beside the field as a hint, and in it until a person types another. */
function followEstimate(here, one, form) {
    const { likelyMinutes, priceMinor } = form.elements;
    const rate = one.rework.client.hourlyRate ?? here.me.settings?.hourlyRate;
    let own = priceMinor.value !== "";
    const follow = () => {
        const minutes = readHours(likelyMinutes.value);
        if (!rate) return slot(form, "priceHint").replaceChildren();
        const say = (minor) => sayMoney({ minor, currency: rate.currency }, here.words.language);
        if (!minutes) return fill(
            form, { priceHint: here.words.say("act.offerEstimate.priceRate", { rate: say(rate.minor) }) },
        );
        const minor = Math.round((minutes * rate.minor) / 60);
        const hours = sayMinutes(minutes, here.words);
        fill(
            form,
            {
                priceHint: here.words.say(
                    "act.offerEstimate.priceHint", { hours, rate: say(rate.minor), price: say(minor) },
                ),
            },
        );
        if (!own) priceMinor.value = typeMoney(minor);
    };
    estimateByCriteria(here, one, form);
    priceMinor.addEventListener("input", () => { own = priceMinor.value !== ""; });
    likelyMinutes.addEventListener("input", follow);
    follow();
}

function handOff(here, one, form) {
    const likely = one.rework.estimate?.hours?.likelyMinutes;
    const hours = likely ? sayMinutes(likely, here.words) : "–";
    fill(form, {
        sizeHint: here.words.say("act.handOff.sizeHint", { hours }),
        dueHint: here.words.say("act.handOff.dueHint", { zone: here.me.zone }),
    });
    form.elements.sizeMinutes.value = typeHours(one.rework.promise?.sizeMinutes ?? likely);
    proposeDate(here, one, form);
    // Handing off again may keep the date; another one is a moved date and needs its reason.
    const promised = one.rework.promise?.due;
    if (!promised) return;
    form.elements.due.value = here.moments.toLocal(promised);
    form.querySelector("[data-f=again]").hidden = false;
}

function moveDeadline(here, one, form) {
    const due = one.rework.promise?.due;
    fill(form, { now: due ? phrase("act.moveDeadline.now", { date: sentenceTime(due) }) : null });
    if (due) form.elements.due.value = here.moments.toLocal(due);
}

/** Told once already, it is corrected, with a reason. */
function putLive(here, one, form) {
    const told = one.rework.goLive;
    form.elements.day.value = told?.day ?? here.moments.dayKey(here.now());
    form.elements.note.value = told?.note ?? "";
    slot(form, "again").hidden = !told;
}

function criterionFields(one, template, group, part) {
    return (one.rework.spec?.criteria ?? []).map((criterion, index) => {
        const piece = clone(template);
        fill(piece, { id: criterion.id, text: inline(criterion.text) });
        const [hidden, field] = piece.querySelectorAll("[data-part]");
        hidden.name = `${group}/${index}/criterion`;
        hidden.value = criterion.id;
        field.name = `${group}/${index}/${part}`;
        return piece;
    });
}

function deliver(here, one, form) {
    addFiles(here, form, form.querySelector(".tools"));
    slot(form, "cover").replaceChildren(...criterionFields(one, "criterion-field", "cover", "how"));
    const before = new Map((one.rework.delivery?.cover ?? []).map((item) => [item.criterion, item.how]));
    (one.rework.spec?.criteria ?? []).forEach((criterion, index) => {
        form.elements[`cover/${index}/how`].value = before.get(criterion.id) ?? "";
    });
}

function followDeliver(here, one, form) {
    const fields = [...form.querySelectorAll("[data-part=how]")];
    const count = () => {
        const done = fields.filter((field) => field.value.trim() !== "").length;
        fill(form, { done: here.words.say("act.deliver.done", { done, all: fields.length }) });
    };
    form.addEventListener("change", count);
    count();
    followLog(here, one, form);
}

/** Which criteria no commit of the pasted log covers; it stays a fold until somebody pastes one. */
function followLog({ words }, one, form) {
    const { log } = form.elements;
    const ids = (one.rework.spec?.criteria ?? []).map((criterion) => criterion.id);
    const follow = () => {
        const covered = coveredBy(log.value);
        const left = ids.filter((id) => !covered.has(id));
        slot(form, "covered").textContent = log.value.trim() === "" ? "" : left.length === 0
            ? words.say("commits.all") : words.say("commits.left", { list: left.join(", ") });
    };
    slot(form, "commits").open = log.value !== "";
    log.addEventListener("input", follow);
    follow();
}

function offerDemo(here, one, form) {
    addFiles(here, form, form.querySelector(".tools"));
    slot(form, "where").replaceChildren(...criterionFields(one, "where-field", "where", "text"));
    const before = one.rework.demo;
    if (!before) return;
    form.elements.link.value = before.link ?? "";
    form.elements.recording.value = before.recording ?? "";
    form.elements.notes.value = before.notes ?? "";
}

function reassign(here, one, form) {
    const others = (one.rework.people?.specialists ?? []).filter((person) => person.id !== one.rework.specialist?.id);
    addOptions(form.elements.specialist, others.map(({ id, name }) => ({ value: String(id), text: name })));
}

function enterLink(here, one, form) {
    const people = new Map(
        [...(one.rework.signatories ?? []), one.rework.requestedBy].filter(Boolean).map((person) => [person.id, person])
    );
    addOptions(form.elements.person, [...people.values()].map(({ id, name }) => ({ value: String(id), text: name })));
    form.sendAs = (body, submission) => send(
        "POST", `/api/v1/people/${body.person}/enter-links`, { rework: one.number }, { submission },
    );
    form.doneAs = ({ body }) => {
        const name = people.get(Number(form.elements.person.value))?.name ?? "";
        const made = enterPiece(here, body, name);
        slot(form, "made").replaceChildren(made);
        slot(made, "url").select();
    };
}
