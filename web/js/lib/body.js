import { readDecimal, readHours, readMoney, readMore } from "./measures.js";

/**
 * A form's fields → the JSON body. A field's name is its JSON pointer without the first slash ("cover/0/how"),
 * its kind says how to read it. What cannot be read is a fault here; what is missing or forbidden the server says.
 */
export function readBody(fields, moments) {
    const body = {};
    const faults = [];
    for (const { name, kind, value } of fields) {
        const read = (readers[kind] ?? readers.text)(value, moments);
        if (Number.isNaN(read)) faults.push({ pointer: `/${name}`, code: "format", values: {} });
        else put(body, name.split("/"), read);
    }
    return { body: prune(body), faults };
}

/** By kind; a page that has a kind of its own adds how it is read. */
export const readers = {
    text: (value) => value.trim(),
    words: (value) => value,
    optional: (value) => (value.trim() === "" ? null : value.trim()),
    hours: readHours,
    decimal: readDecimal,
    money: readMoney,
    hoursMore: (value) => readMore(value, readHours),
    moneyMore: (value) => readMore(value, readMoney),
    day: (value) => (value === "" ? null : value),
    moment: (value, moments) => (value === "" ? null : moments.fromLocal(value)),
    number: (value) => (value.trim() === "" ? null : /^-?\d+$/.test(value.trim()) ? Number(value) : Number.NaN),
    list: (value) => value,
    yesNo: (value) => value === "yes",
    files: readFiles,
    check: (value) => value === "on" || value === true,
};

/** A line a file: its checksum, a space, its name. */
export function readFiles(value) {
    return value.split("\n").filter(Boolean).map((line) => {
        const space = line.indexOf(" ");
        return { sha256: line.slice(0, space), name: line.slice(space + 1) };
    });
}

export function writeFiles(files) {
    return files.map(({ sha256, name }) => `${sha256} ${name}`).join("\n");
}

/** What a fault of the files says: that there are too many, or which one has to be chosen again. */
export function filesFault(fault, value) {
    const index = fault.pointer.match(/^\/files\/(\d+)/)?.[1];
    if (index === undefined) return { key: "files.tooMany", limit: fault.values?.maximum };
    return { key: "files.gone", name: readFiles(value)[index]?.name ?? "" };
}

function put(node, [step, ...rest], value) {
    const key = /^\d+$/.test(step) ? Number(step) : step;
    if (rest.length === 0) node[key] = value;
    else put((node[key] ??= /^\d+$/.test(rest[0]) ? [] : {}), rest, value);
}

/** Rows left wholly empty (an estimate's spare line) are not sent. A criterion's id alone says nothing. */
function prune(body) {
    for (const [key, value] of Object.entries(body)) {
        if (["lines", "types", "steps", "exceptions"].includes(key) && Array.isArray(value)) {
            body[key] = value.filter(
                (line) => line && Object.values(line).some((item) => item !== null && item?.length !== 0)
            );
        }
        if (key === "where" && Array.isArray(value)) body[key] = value.filter((item) => item?.text);
    }
    return body;
}

/**
 * The field a fault points at: by its pointer, else by the criterion it names (in its values, or as the pointer's last step:
 * `/cover/AC-2`), else the first of its group.
 */
export function fieldOf(names, fault, criteria = []) {
    let pointer = (fault.pointer ?? "").replace(/^\//, "");
    if (names.includes(pointer)) return pointer;
    // Commits come from a log that was pasted whole.
    if (pointer.startsWith("commits/") && names.includes("log")) return "log";
    const last = pointer.split("/").at(-1);
    if (criteria.includes(last)) pointer = pointer.slice(0, -last.length - 1);
    const place = criteria.indexOf(criteria.includes(last) ? last : fault.values?.criterion);
    const group = names.filter((name) => name === pointer || name.startsWith(`${pointer}/`));
    if (place >= 0) {
        const named = group.find((name) => name.startsWith(`${pointer}/${place}/`));
        if (named) return named;
    }
    return pointer === "" ? null : (group[0] ?? null);
}
