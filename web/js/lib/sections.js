/** The sections of a template: each heading of the second level with all that stands under it. Fenced lines are no headings. */
export function templateSections(text) {
    const found = [];
    let fence = null;
    for (const line of text.split("\n")) {
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
        if (fence === null && mark) fence = mark;
        else if (fence !== null && mark && mark[0] === fence[0] && mark.length >= fence.length) fence = null;
        const heading = fence === null ? /^##\s+(.*?)\s*#*\s*$/.exec(line) : null;
        if (heading) found.push({ title: heading[1], lines: [] });
        found.at(-1)?.lines.push(line);
    }
    return found.map(({ title, lines }) => ({ title, text: lines.join("\n").trim() }));
}

/** Where a section goes: before the line the caret is in, an empty line on both sides; the caret comes behind its heading. */
export function sectionPut(text, caret, section) {
    const at = text.lastIndexOf("\n", caret - 1) + 1;
    const [before, behind] = [text.slice(0, at), text.slice(at)];
    const lead = before === "" || before.endsWith("\n\n") ? "" : "\n";
    const tail = behind === "" ? "\n" : behind.startsWith("\n") ? "\n" : "\n\n";
    return { at, put: `${lead}${section}${tail}`, caret: at + lead.length + section.split("\n")[0].length };
}
