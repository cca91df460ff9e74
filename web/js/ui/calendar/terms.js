import { readers } from "../../lib/body.js";
import { typeHours } from "../../lib/measures.js";
import { readTime, readWindows, sayWindows } from "../../lib/windows.js";
import { weekdays } from "../../lib/year.js";
import { clone, slot } from "../fill.js";

const hours = ["consultationMinutes", "bugMinutes", "triageMinutes", "estimateMinutes", "specMinutes"];
const plain = ["cutoff", "afterCutoff", "graceDays", "warrantyDays"];

readers.windows = readWindows;
readers.time = (value) => (value.trim() === "" ? "" : (readTime(value) ?? Number.NaN));

/** Fills the fields of a calendar with what it says now. */
export function fillTerms(form, calendar) {
    const { elements } = form;
    elements.name.value = calendar.name;
    elements.timeZone.value = calendar.timeZone;
    for (const day of weekdays) elements[`week/${day}`].value = sayWindows(calendar.week[day] ?? []);
    for (const name of hours) elements[`clock/${name}`].value = typeHours(calendar.clock[name]);
    for (const name of plain) elements[`clock/${name}`].value = String(calendar.clock[name]);
}

/** Names of zones to choose from, where the browser knows them. */
export function offerZones(form) {
    const zones = Intl.supportedValuesOf?.("timeZone") ?? [];
    const known = zones.includes("Europe/Kyiv") ? zones : ["Europe/Kyiv", ...zones];
    slot(form, "zones").replaceChildren(...known.map((zone) => {
        const option = clone("option");
        option.value = zone;
        option.textContent = zone;
        return option;
    }));
}

/** What the fields say at this moment, for the picture: windows that can't be read are none. */
export function typedTerms(form) {
    const list = (value) => {
        const read = readWindows(value);
        return Array.isArray(read) ? read : [];
    };
    const week = Object.fromEntries(weekdays.map((day) => [day, list(form.elements[`week/${day}`].value)]));
    const exceptions = {};
    for (const row of slot(form, "rows").children) {
        const { day, name, windows } = partsOf(row);
        if (day.value) exceptions[day.value] = { name: name.value.trim(), windows: list(windows.value) };
    }
    return { week, exceptions };
}

/** What a calendar that is only read says. */
export function toldTerms(calendar) {
    const exceptions = Object.fromEntries(calendar.exceptions.map(({ day, name, windows }) => [day, { name, windows }]));
    return { week: calendar.week, exceptions };
}

export function partsOf(row) {
    const part = (name) => row.querySelector(`[data-part=${name}]`);
    return { day: part("day"), name: part("name"), windows: part("windows") };
}
