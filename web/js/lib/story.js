/** A rework's history in chapters: the newest first, and in it the newest event first. */
const chapterOf = {
    requested: "wish", kept: "wish", refused: "wish", estimateOffered: "wish", estimateWithdrawn: "wish",
    estimateExpired: "wish", estimateApproved: "wish", reestimateAsked: "wish", estimateDeclined: "wish",
    shortOffered: "spec", shortWithdrawn: "spec", shortExpired: "spec", shortReturned: "spec", shortSigned: "spec",
    specPublished: "spec", specWithdrawn: "spec", specReturned: "spec", specSigned: "spec",
    handedOff: "work", claimed: "work", released: "work", delivered: "work", deliveryReturned: "work",
    demoOffered: "demo", demoWithdrawn: "demo", verdictGiven: "demo", accepted: "demo", changesRequested: "demo", scored: "demo",
    wentLive: "demo", wentLiveAnew: "demo",
    protocolWritten: "demo",
};

/** What an event leaves unsaid because an earlier one said it: which revision, which demo, what was promised before. */
export function told(story) {
    const count = {};
    let due = null;
    let notMet = new Set();
    return story.map((event) => {
        const given = event.values ?? {};
        const values = { ...given };
        count[event.kind] = (count[event.kind] ?? 0) + 1;
        // A short offer is a revision of the specification too.
        const revision = (count.specPublished ?? 0) + (count.shortOffered ?? 0);
        if (event.kind === "specPublished") values.revision ??= revision;
        if (event.kind === "specSigned") values.revision ??= Math.max(1, revision);
        if (event.kind === "demoOffered") {
            values.number ??= count.demoOffered;
            notMet = new Set();
        }
        if (event.kind === "verdictGiven") notMet[given.verdict === "notMet" ? "add" : "delete"](given.criterion);
        if (event.kind === "changesRequested") values.count ??= notMet.size;
        if (event.kind === "deadlineMoved") values.from ??= due;
        if (event.kind === "admitted") values.stage ??= event.stage;
        due = (event.kind === "deadlineMoved" ? given.to : given.due) ?? due;
        return { ...event, values };
    });
}

/** An event of no chapter of its own (a question, a hold, a moved deadline) belongs to the one it happened in. */
export function chapters(story) {
    const found = [];
    for (const event of told(story)) {
        const chapter = chapterOf[event.kind] ?? found.at(-1)?.chapter ?? "wish";
        if (found.at(-1)?.chapter !== chapter) found.push({ chapter, events: [] });
        found.at(-1).events.push(event);
    }
    return found.reverse().map(({ chapter, events }) => ({
        chapter,
        from: events[0].at,
        to: events.at(-1).at,
        events: gathered(events).reverse(),
    }));
}

/** Verdicts come one by one; told one by one they would bury the rest. */
function gathered(events) {
    const kept = [];
    for (const event of events) {
        const last = kept.at(-1);
        if (event.kind === "verdictGiven" && last?.kind === "verdictGiven" && last.by?.id === event.by?.id) {
            kept[kept.length - 1] = { ...event, values: { ...event.values, count: (last.values.count ?? 1) + 1 } };
        } else {
            kept.push(event.kind === "verdictGiven" ? { ...event, values: { ...event.values, count: 1 } } : event);
        }
    }
    return kept;
}

/** What the event says in its own words: a reason, a note, a remark, a question. */
export function quote(event) {
    const values = event.values ?? {};
    // The reason of a correction says more than the note it corrects.
    if (event.kind === "wentLiveAnew") return values.reason;
    const reason = event.kind === "attemptRefused" ? null : values.reason;
    return values.remarks ?? values.text ?? values.note ?? values.waiver ?? reason ?? null;
}
