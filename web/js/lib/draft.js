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

/** Pieces of two texts put together, with a choice for each that is disputed: "mine", "theirs" or "both"; null: some is missing. */
export function assembled(pieces, choices) {
    let text = "";
    let number = 0;
    for (const piece of pieces) {
        if (piece.agreed !== undefined) {
            text += piece.agreed;
            continue;
        }
        const choice = choices[number];
        number += 1;
        if (!["mine", "theirs", "both"].includes(choice)) return null;
        text += choice === "both" ? piece.mine + piece.theirs : piece[choice];
    }
    // Every line has its end there; the last one of a text has none.
    return text.replace(/\n$/, "");
}

/** What turns one text into another: { from, to, put } by whole lines, the last first, so that none moves another. */
export function lineChanges(before, after) {
    const [old, now] = [before.split("\n"), after.split("\n")];
    let start = 0;
    while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
    let end = 0;
    const most = Math.min(old.length, now.length) - start;
    while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
    const [left, right] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
    const offset = (line) => old.slice(0, line).join("\n").length + (line > 0 ? 1 : 0);
    return common(left, right).map(({ from, to, lines }) => {
        const [first, last] = [start + from, start + to];
        // Whole lines with their ends; at the end of the text there is none behind the last.
        if (last < old.length) return { from: offset(first), to: offset(last), put: lines.map((line) => `${line}\n`).join("") };
        if (first === 0) return { from: 0, to: before.length, put: lines.join("\n") };
        return { from: offset(first) - 1, to: before.length, put: lines.map((line) => `\n${line}`).join("") };
    }).reverse();
}

/** Runs of lines that differ, by the longest common sequence as long as that is worth looking for. */
function common(left, right) {
    if (left.length === 0 && right.length === 0) return [];
    if (left.length * right.length > 250000) return [{ from: 0, to: left.length, lines: right }];
    const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
    for (let i = left.length - 1; i >= 0; i -= 1) {
        for (let j = right.length - 1; j >= 0; j -= 1) {
            table[i][j] = left[i] === right[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
        }
    }
    const found = [];
    let [i, j] = [0, 0];
    while (i < left.length || j < right.length) {
        if (i < left.length && j < right.length && left[i] === right[j]) {
            [i, j] = [i + 1, j + 1];
            continue;
        }
        const run = { from: i, to: i, lines: [] };
        while ((i < left.length || j < right.length) && !(i < left.length && j < right.length && left[i] === right[j])) {
            if (j >= right.length || (i < left.length && table[i + 1][j] >= table[i][j + 1])) i += 1;
            else {
                run.lines.push(right[j]);
                j += 1;
            }
        }
        run.to = i;
        found.push(run);
    }
    return found;
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
