/** The row's bar, in hundredths of its width: what is gone, the work left, the tick of the promise, what is past it. */
export function slackBar(deadline) {
    const total = Math.max(1, deadline.totalSeconds ?? 1);
    if (deadline.state === "late" || deadline.state === "missed") {
        const over = Math.max(0, -(deadline.slackSeconds ?? 0));
        const due = round(100 * Math.max(0.4, total / (total + over)));
        return { span: due, gone: due, work: null, over: { x: due, width: round(100 - due) }, due };
    }
    const gone = round(clamp((100 * (deadline.elapsedSeconds ?? 0)) / total));
    const wanted = (100 * (deadline.workSeconds ?? 0)) / total;
    const width = round(Math.min(wanted, 100 - gone));
    return { span: 100, gone, work: width > 0 ? { x: gone, width } : null, over: null, due: 100 };
}

/** Whether there is nothing to keep any more: what was promised was shown, or the rework ended. */
export function isOver(deadline) {
    return ["kept", "missed", "done"].includes(deadline?.state);
}

/** The word, the shape and the colour of a deadline's state. */
export function stateLook(state) {
    const looks = { inTime: "kept", atRisk: "risk", late: "late", kept: "kept", missed: "late" };
    return looks[state] ?? "still";
}

const clamp = (value) => Math.min(100, Math.max(0, value));
const round = (value) => Math.round(value * 10) / 10;
