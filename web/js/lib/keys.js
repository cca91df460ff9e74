/** What a pressed key is called whatever the layout: a letter by its place on the keyboard, "?" by what it types. */
export function keyName({ key, code, ctrlKey, metaKey, altKey, shiftKey }) {
    if (ctrlKey || metaKey || altKey) return null;
    if (key === "?") return "?";
    if (shiftKey) return null;
    if (code === "Slash") return "/";
    return /^Key([A-Z])$/.exec(code ?? "")?.[1].toLowerCase() ?? null;
}

/** One key after another: the name of a shortcut ("j", "g h") once it is whole. The second must follow in `within` ms. */
export function makeChords(names, now, within = 1500) {
    let first = null;
    let at = 0;
    return (name) => {
        const pair = first !== null && now() - at <= within ? `${first} ${name}` : null;
        first = null;
        if (names.includes(pair)) return pair;
        if (names.includes(name)) return name;
        if (names.some((one) => one.startsWith(`${name} `))) {
            first = name;
            at = now();
        }
        return null;
    };
}
