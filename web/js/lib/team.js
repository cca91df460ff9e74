/** What somebody carries, in the parts that are not empty: keys of the words with their counts. */
export function loadParts(load) {
    return ["near", "week", "later", "standing"].filter((key) => load[key] > 0).map((key) => ({ key, count: load[key] }));
}

/** Tenths as people write them: 45 → "4,5" or "4.5", 40 → "4". */
export function sayTenths(tenths, language) {
    const text = tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
    return language === "uk" ? text.replace(".", ",") : text;
}

/** Parts of a hundred, rounded down: nobody is nearer to a goal than they are. */
function percent(part, whole) {
    return Math.floor((part * 100) / whole);
}

/** Rule 20's four numbers beside their goals: value is null where there is not enough to tell. */
export function indicatorRows(numbers, goals, language) {
    const known = (name, value) => (numbers.unknown.includes(name) ? null : value());
    const mean = () => sayTenths(Math.floor((numbers.scoreSum * 10) / numbers.scores), language);
    const rows = [
        { name: "solved", value: String(numbers.solved), goal: String(goals.solved), of: null },
        {
            name: "inTime", value: known("inTime", () => String(percent(numbers.inTime, numbers.timed))),
            goal: String(goals.inTimePercent), of: { part: numbers.inTime, whole: numbers.timed },
        },
        {
            name: "reopened", value: known("reopened", () => String(percent(numbers.reopened, numbers.requests))),
            goal: String(goals.reopenedPercent), of: { part: numbers.reopened, whole: numbers.requests },
        },
        {
            name: "score", value: known("score", mean), goal: sayTenths(goals.scoreTenths, language),
            of: { part: numbers.scores, whole: goals.leastScores },
        },
    ];
    return rows.map((row) => ({
        ...row,
        state: numbers.reached.includes(row.name) ? "reached" : row.value === null ? "unknown" : "missed",
    }));
}

/** Which sentence tells why it is that specialist, and with which names. */
export function assignedKey({ kind, absent, through, next }) {
    if (kind === "substitute") return through ? "substitute" : "substituteOpen";
    if (kind === "leastLoaded") return next ? "leastLoaded" : "leastLoadedAlone";
    if (kind === "lead") return absent ? "leadFor" : "lead";
    return kind;
}
