/**
 * The criteria that the commits of a pasted log cover, as the server reads it (its CommitLog has the rules): trailers
 * stand in a message's last paragraph, which is not its first.
 */
export function coveredBy(log) {
    const covered = new Set();
    for (const paragraphs of messages(log)) {
        if (paragraphs.length < 2) continue;
        for (const [key, value] of trailers(paragraphs.at(-1))) {
            if (key.toLowerCase() !== "covers") continue;
            for (const word of value.split(/[,\s]+/)) if (/^AC-[1-9]\d{0,5}$/i.test(word)) covered.add(word.toUpperCase());
        }
    }
    return covered;
}

/** What is set in by four spaces behind each `commit <hash>`, by paragraphs, up to the first line that is not. */
function messages(log) {
    const found = [];
    let now = null;
    for (const line of log.split(/\r?\n/)) {
        if (/^commit [0-9a-f]{7,64}(?!\S)/i.test(line)) {
            now = { paragraphs: [[]], isOver: false };
            found.push(now);
        } else if (now && !now.isOver) take(now, line);
    }
    return found.map(({ paragraphs }) => paragraphs.filter((lines) => lines.length > 0));
}

function take(message, line) {
    const { paragraphs } = message;
    if (line.trim() === "") {
        if (paragraphs.at(-1).length > 0) paragraphs.push([]);
    } else if (line.startsWith("    ")) paragraphs.at(-1).push(line.slice(4));
    else if (paragraphs[0].length > 0) message.isOver = true;
}

const byGit = /^(signed-off-by:|\(cherry picked from commit )/i;

function trailers(lines) {
    const entries = [];
    for (const line of lines) {
        if (/^\s/.test(line) && entries.length > 0) entries[entries.length - 1] += ` ${line.trim()}`;
        else entries.push(line);
    }
    const read = entries.map((entry) => entry.match(/^([A-Za-z0-9-]+)\s*:(.*)$/s)?.slice(1) ?? null);
    const known = entries.filter((entry, index) => read[index] || entry.startsWith("(cherry picked from commit ")).length;
    const fits = known === entries.length || (entries.some((entry) => byGit.test(entry)) && known * 4 >= entries.length);
    return fits ? read.filter(Boolean) : [];
}
