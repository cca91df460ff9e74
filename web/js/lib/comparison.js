/** Rows of two texts side by side: what was removed stands left, what was added right, a changed block on both sides. */
export function sides(changes) {
    return changes.map((change) => {
        if (change.change === "gap") return { gap: change.count };
        if (change.change === "added") return { before: null, after: change };
        if (change.change === "removed") return { before: change, after: null };
        if (change.change === "same") return { before: change, after: change };
        const only = (left) => ({ ...change, words: change.words.filter((run) => run.change !== left) });
        return { before: only("added"), after: only("removed") };
    });
}
