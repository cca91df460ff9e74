import { isOver } from "./slack.js";

/** The drawn line of a rework's life: ten stations, each passed, present or ahead. */
export const stations = [
    "requested", "estimated", "specifying", "specified", "signed",
    "ready", "developing", "delivered", "demonstrating", "accepted",
];

export function lifeLine(rework) {
    const story = rework.story ?? [];
    const standsAt = presentStation(rework, story);
    const present = stations.indexOf(standsAt);
    return stations.map((station, index) => ({
        station,
        stage: index === present ? rework.stage : station,
        place: index < present ? "passed" : index === present ? "here" : "ahead",
        at: index <= present ? lastEntry(story, index === present ? rework.stage : station) : null,
        by: index > present ? expected(rework, station) : null,
        end: index === present && index >= 5,
    }));
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
