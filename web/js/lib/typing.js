/** What a key does to a text: the range it replaces, by what, and where the caret is then; null: what it does anywhere. */

const item = /^(\s*)([-*+]|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/;

/** Enter in a list item begins the next one; in an empty one it ends the list. */
export function continued(text, start, end) {
    if (start !== end) return null;
    const from = text.lastIndexOf("\n", start - 1) + 1;
    const line = text.slice(from, start);
    const mark = line.match(item);
    if (!mark) return null;
    const rest = text.slice(start, endOfLine(text, start));
    if (line.length === mark[0].length && rest.trim() === "") return { from, to: start, put: "", caret: from };
    const [, indent, bullet, number, sign, space, box] = mark;
    const next = number === undefined ? bullet : `${Number(number) + 1}${sign}`;
    const put = `\n${indent}${next}${space}${box ? "[ ] " : ""}`;
    return { from: start, to: start, put, caret: start + put.length };
}

/** Tab in a list item moves its lines in by two columns, Shift+Tab out. */
export function indented(text, start, end, isBack) {
    const from = text.lastIndexOf("\n", start - 1) + 1;
    const to = endOfLine(text, end);
    const lines = text.slice(from, to).split("\n");
    if (!lines.some((line) => item.test(line))) return null;
    const moved = lines.map((line) => (isBack ? line.replace(/^( {1,2}|\t)/, "") : line === "" ? line : `  ${line}`));
    const put = moved.join("\n");
    if (put === text.slice(from, to)) return isBack ? { from: start, to: end, put: text.slice(start, end), caret: start, caretEnd: end } : null;
    const first = moved[0].length - lines[0].length;
    const caret = Math.max(from, start + first);
    return { from, to, put, caret, caretEnd: Math.max(caret, end + put.length - (to - from)) };
}

function endOfLine(text, place) {
    const end = text.indexOf("\n", place);
    return end < 0 ? text.length : end;
}

/**
 * Where a new item of the section goes: behind its last line that says something, as another item of its list. heading is
 * the section's line (from 1), next that of the heading behind it or null.
 */
export function newItem(text, heading, next) {
    const lines = text.split("\n");
    const end = next === null ? lines.length : next - 1;
    let last = heading;
    for (let line = heading + 1; line <= end; line += 1) if (lines[line - 1].trim() !== "") last = line;
    const mark = lines.slice(heading, last).map((line) => line.match(/^([-*+])\s/)).find(Boolean)?.[1] ?? "-";
    const offset = lines.slice(0, last).join("\n").length;
    const put = `${last === heading ? "\n\n" : "\n"}${mark} `;
    return { from: offset, to: offset, put, caret: offset + put.length };
}
