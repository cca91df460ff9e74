/**
 * Filters kept in the address: only those that are set, in one order, so that the same filter is the same address.
 * several: names that may be given more than once; theirs are lists.
 */
export function readFilters(search, names, several = []) {
    const given = new URLSearchParams(search);
    const single = names.map((name) => [name, (given.get(name) ?? "").trim()]);
    const lists = several.map((name) => [name, given.getAll(name).map((one) => one.trim()).filter(Boolean)]);
    return Object.fromEntries([...single, ...lists]);
}

export function writeFilters(filters) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filters)) {
        for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
    }
    const text = query.toString();
    return text === "" ? "" : `?${text}`;
}

/** Whether anything narrows the list: its order and its look do not. */
export function narrows({ sort, view, ...filters }) {
    return Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
}

export function numberIn(path) {
    const found = path.match(/\/(\d+)(?:\/|$)/);
    return found ? Number(found[1]) : null;
}
