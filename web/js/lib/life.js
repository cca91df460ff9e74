import { isOver } from "./slack.js";

/** The drawn line of a rework's life: ten stations, each passed, present or ahead. */
export const stations = [
    "requested", "estimated", "specifying", "specified", "signed",
    "ready", "developing", "delivered", "demonstrating", "accepted",
];

export function lifeLine(rework) {
    const story = rework.story ?? [];
    const line = stationsOf(rework, story);
    const present = line.indexOf(presentStation(rework, story));
    const isShort = wasShort(story);
    return line.map((station, index) => ({
        station,
        isShort: isShort && (station === "specified" || station === "signed"),
        stage: index === present ? rework.stage : station,
        place: index < present ? "passed" : index === present ? "here" : "ahead",
        at: index <= present ? lastEntry(story, index === present ? rework.stage : station) : null,
        by: index > present ? expected(rework, station) : null,
        end: index === present && line.length - index <= 5,
    }));
}

/** Whether what waits for its signature, or was signed last, is a short offer. */
function wasShort(story) {
    const last = story.findLast(({ kind }) => turns.has(kind));
    return last?.kind === "shortOffered" || last?.kind === "shortSigned";
}

/** What makes a short offer the way a rework goes, or ends that. */
const turns = new Set([
    "shortOffered", "shortSigned", "shortReturned", "shortWithdrawn", "shortExpired", "estimateOffered", "specPublished",
]);

/** A short offer leaves out what it makes needless: an estimate, and the writing after it. */
function stationsOf(rework, story) {
    if (!wasShort(story)) return stations;
    const known = new Set([rework.stage, rework.gate?.stageLeft, ...story.map(({ stage }) => stage)]);
    return stations.filter((station) => known.has(station) || !["estimated", "specifying"].includes(station));
}

/** A rework that stands outside the line is drawn at the station it left. */
function presentStation(rework, story) {
    if (stations.includes(rework.stage)) return rework.stage;
    if (rework.stage === "awaitingSupport" && stations.includes(rework.gate?.stageLeft)) return rework.gate.stageLeft;
    const before = story.filter((event) => stations.includes(event.stage)).at(-1);
    return before?.stage ?? "requested";
}

function lastEntry(story, stage) {
    let at = null;
    let previous = null;
    for (const event of story) {
        if (event.stage === stage && previous !== stage) at = event.at;
        previous = event.stage ?? previous;
    }
    return at;
}

function expected(rework, station) {
    // A date that was shown on is not promised again.
    if (station !== "demonstrating" || isOver(rework.promise?.deadline)) return null;
    return rework.promise?.due ?? null;
}
