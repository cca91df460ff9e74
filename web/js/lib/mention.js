/** Longest call looked for, in characters: longer than any name that is typed by hand. */
const longest = 40;

/** The call being typed before the caret: {from, words} from its @ on; null when there is none. */
export function callAt(text, caret) {
    const before = text.slice(Math.max(0, caret - longest), caret);
    const at = before.lastIndexOf("@");
    if (at < 0) return null;
    const words = before.slice(at + 1);
    const follows = at > 0 && /[\p{L}\p{N}]/u.test(before[at - 1]);
    if (follows || /[\n\]]/.test(words) || words.startsWith(" ")) return null;
    return { from: caret - words.length - 1, words };
}

/** Those whose name, or a part of it, begins so; at most six. */
export function called(people, words) {
    const wanted = words.toLowerCase();
    return people.filter(({ name }) => {
        const known = name.toLowerCase();
        return known.startsWith(wanted) || known.split(/\s+/).some((part) => part.startsWith(wanted));
    }).slice(0, 6);
}

/** The text with the whole name in place of what was typed, and where the caret stands then. */
export function putName(text, { from, words }, name) {
    const put = `@${name} `;
    const rest = text.slice(from + 1 + words.length).replace(/^ /, "");
    return { text: text.slice(0, from) + put + rest, caret: from + put.length };
}
