/**
 * What is kept of a draft in this browser, and what to do with it when the page opens again.
 * kept: { text, base (the version it was typed over), at }.
 */
export function whatToOffer(kept, server) {
    if (!kept || kept.text === server.text) return { kind: "nothing" };
    if (kept.base === server.version) return { kind: "restore", text: kept.text };
    return { kind: "choose", mine: kept.text, theirs: server.text };
}

/** After a refused save: the same text by another hand is no conflict at all. */
export function afterStale(mine, current) {
    if (current.text === undefined || current.text === null) return { kind: "fetch" };
    return current.text === mine ? { kind: "nothing" } : { kind: "choose", mine, theirs: current.text };
}

/** Offset of the first character of a line (1-based), for the link of a finding. */
export function lineStart(text, line) {
    let offset = 0;
    for (let count = 1; count < line; count += 1) {
        const next = text.indexOf("\n", offset);
        if (next < 0) return text.length;
        offset = next + 1;
    }
    return offset;
}

export function lineAt(text, offset) {
    let line = 1;
    for (let index = text.indexOf("\n"); index >= 0 && index < offset; index = text.indexOf("\n", index + 1)) line += 1;
    return line;
}

/** The heading the cursor is under. */
export function sectionAt(outline, line) {
    let found = null;
    for (const [index, heading] of outline.entries()) if (heading.line <= line) found = index;
    return found;
}

/** Lines only in one text, for showing two versions beside each other: each line counted once. */
export function markDifferences(mine, theirs) {
    const left = mine.split("\n");
    const right = theirs.split("\n");
    const common = new Map();
    for (const line of right) common.set(line, (common.get(line) ?? 0) + 1);
    const mark = (lines, count) => lines.map((line) => {
        const left = count.get(line) ?? 0;
        if (left > 0) count.set(line, left - 1);
        return { line, own: left === 0 };
    });
    const other = new Map();
    for (const line of left) other.set(line, (other.get(line) ?? 0) + 1);
    return { mine: mark(left, common), theirs: mark(right, other) };
}

/** The characters that a mending replaces, and what it puts there: whole lines, with their ends when they go. */
export function fixRange(text, { firstLine, lastLine, text: put }) {
    const from = lineStart(text, firstLine);
    const next = lineStart(text, lastLine + 1);
    const isLast = text.indexOf("\n", lineStart(text, lastLine)) < 0;
    if (put === undefined || put === null) return { from, to: isLast ? text.length : next, put: "" };
    return { from, to: isLast ? text.length : next - 1, put };
}

/** A template with {{client}}, {{contact}}, {{date}} and {{number}} filled in; what else stands in braces stays. */
export function filledIn(text, variables) {
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name) => variables[name] ?? whole);
}

/** A published text to begin from: its criteria have no numbers yet. */
export function withoutIDs(text) {
    return text.replace(/^(\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)AC-[1-9]\d{0,5}:\s+/gm, "$1");
}
