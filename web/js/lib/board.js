/** The board's columns: the phases of a rework's life that still go on. */
export const phases = [
    { phase: "support", stages: ["awaitingSupport"] },
    { phase: "estimate", stages: ["requested", "estimated"] },
    { phase: "spec", stages: ["specifying", "specified", "signed"] },
    { phase: "work", stages: ["ready", "developing"] },
    { phase: "demo", stages: ["delivered", "demonstrating"] },
];

/** The columns a filter leaves, each with the stages it asks for. */
export function columnsFor(stages) {
    if (stages.length === 0) return phases;
    return phases
        .map(({ phase, stages: all }) => ({ phase, stages: all.filter((stage) => stages.includes(stage)) }))
        .filter(({ stages: wanted }) => wanted.length > 0);
}

/** The count of what is shown: with a plus while there is more. */
export function shownCount(count, hasMore) {
    return hasMore ? `${count}+` : String(count);
}
