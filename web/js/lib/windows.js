/** Windows of a working day: pairs of times for the server, one line for people: «09:00–13:00, 14:00–18:00». */
export function sayWindows(pairs) {
    return pairs.map(([open, close]) => `${open}–${close}`).join(", ");
}

/** "9-13, 14:00–18:00" → [["09:00", "13:00"], ["14:00", "18:00"]]; empty → []; anything else → NaN. */
export function readWindows(text) {
    const typed = text.trim();
    if (typed === "") return [];
    const pairs = typed.split(/[,;]/).map((part) => part.trim()).filter(Boolean)
        .map((part) => part.split(/[–—−-]/).map((time) => readTime(time)));
    return pairs.every((pair) => pair.length === 2 && !pair.includes(null)) ? pairs : Number.NaN;
}

/** "9", "9:00", "9.30" → "09:30"; null for anything else. */
export function readTime(text) {
    const found = text.trim().match(/^(\d{1,2})(?:[:.](\d{2}))?$/);
    return found ? `${found[1].padStart(2, "0")}:${found[2] ?? "00"}` : null;
}

/** Minutes of all windows; 0 for what can't be read. */
export function minutesOf(pairs) {
    const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    return Array.isArray(pairs) ? pairs.reduce((sum, [open, close]) => sum + Math.max(0, minutes(close) - minutes(open)), 0) : 0;
}
