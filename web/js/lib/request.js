/** Which words tell where a consultation or a bug stands: its stage, or what of it the stage does not say. */
export function stageKey({ stage, court, queued, developer, reopenings = 0 }) {
    if (court === "client" && ["triage", "open", "fixing"].includes(stage)) return "waiting";
    if (stage === "fixing" && queued && !developer) return "queued";
    if (stage === "open" && reopenings > 0) return "reopened";
    return stage;
}

/** Nothing is to be hurried any more once it is solved, or while the gate keeps it. */
export function isServed({ stage }) {
    return ["triage", "open", "fixing"].includes(stage);
}

/** What the form of the kind sends: a chosen criterion is "12 AC-3", and only a bug has one. */
export function classificationBody({ kind, reason, warranty }) {
    const body = { kind, reason: reason ?? "" };
    if (kind === "bug" && warranty) {
        const [rework, criterion] = warranty.split(" ");
        body.warranty = { rework: Number(rework), criterion };
    }
    return body;
}

/** What confirms the kind by one press: as the contact proposed it, with the criterion they named. */
export function confirmation({ proposedKind, proposedWarranty }) {
    return proposedWarranty && proposedKind === "bug"
        ? { kind: proposedKind, warranty: proposedWarranty } : { kind: proposedKind };
}

/** Bugs of the developers' queue: the reader's own, and those that nobody has taken. */
export function queuedBugs(items, me) {
    return {
        own: items.filter((item) => item.developer?.id === me),
        free: items.filter((item) => !item.developer && item.stage === "fixing"),
    };
}

/** The sentence of an event of the history: its key under request.story. */
export function storyKey({ kind, values = {} }) {
    if (kind === "made") return values.stopped ? "madeStopped" : "made";
    if (kind === "classified" || kind === "settled") {
        return values.rule ? `${kind}Kept` : values.warranty ? `${kind}Warranty` : kind;
    }
    if (kind === "admitted") return values.override ? "admittedOverride" : kind;
    if (kind === "solved" || kind === "fixed") return values.inTime === false ? `${kind}Late` : kind;
    if (kind === "asked") return values.to === "client" ? "askedClient" : kind;
    if (kind === "recounted") return values.to === undefined ? "recountedLeft" : kind;
    if (kind === "flagged") return values.stopped ? "flaggedOn" : "flaggedOff";
    return kind;
}
