/** Filters kept in the address: only those that are set, in one order, so that the same filter is the same address. */
export function readFilters(search, names) {
    const given = new URLSearchParams(search);
    return Object.fromEntries(names.map((name) => [name, (given.get(name) ?? "").trim()]));
}

export function writeFilters(filters) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
    const text = query.toString();
    return text === "" ? "" : `?${text}`;
}

export function numberIn(path) {
    const found = path.match(/\/(\d+)(?:\/|$)/);
    return found ? Number(found[1]) : null;
}
