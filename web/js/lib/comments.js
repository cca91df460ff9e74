/** Texts whose comments a reader may open: the published revisions, newest first, and the draft for specialists. */
export function textsToRead(rework, me) {
    const last = rework.spec?.revision ?? 0;
    const revisions = Array.from({ length: last }, (_, index) => String(last - index));
    const readsDrafts = me.roles.includes("specialist") || me.roles.includes("lead");
    return readsDrafts ? ["draft", ...revisions] : revisions;
}

/** What the address asks for, else the draft while it is being written, else the newest revision; undefined for nothing. */
export function wanted(texts, asked, rework) {
    if (texts.includes(asked)) return asked;
    const isPublished = ["specified", "signed", "ready", "developing", "delivered", "demonstrating", "accepted"];
    if (texts[0] === "draft" && isPublished.includes(rework.stage) && texts.length > 1) return texts[1];
    return texts[0];
}

/** The blocks with the threads that stand at them, and the threads whose block is gone. */
export function gathered({ blocks, threads }) {
    const at = blocks.map((block, index) => ({ ...block, index, threads: [] }));
    for (const thread of threads) if (thread.place !== "gone") at[thread.block].threads.push(thread);
    const open = threads.filter((thread) => thread.state === "open");
    return {
        blocks: at,
        older: threads.filter((thread) => thread.place === "gone"),
        open: open.length,
        blocking: open.filter((thread) => thread.blocking).length,
    };
}
