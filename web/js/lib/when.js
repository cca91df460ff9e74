import { saySeconds } from "./measures.js";
import { isOver, stateLook } from "./slack.js";

/** The words about one deadline: when, how much is left, and how it looks. The moment itself is the page's <time>. */
export function deadlineWords(deadline, words, moments) {
    const today = moments.isToday(deadline.at) && deadline.kind === "promise" && !isOver(deadline);
    const due = today ? "deadline.by" : `deadline.${deadline.kind}`;
    return {
        key: due,
        at: deadline.at,
        date: today ? moments.time(deadline.at)
            : deadline.kind === "estimateValid" ? moments.rowDay(deadline.at) : moments.row(deadline.at),
        state: deadline.kind === "estimateValid" && deadline.state === "inTime" ? null : stateWords(deadline, words),
        look: stateLook(deadline.state),
    };
}

export function stateWords(deadline, words) {
    const duration = saySeconds(deadline.slackSeconds ?? 0, words);
    return words.say(`deadline.${deadline.state}`, { duration });
}

/** How long the other side has been silent, in working days. */
export function silence(days, words) {
    return days > 0 ? words.say("silenceDays", { count: days }) : words.say("unit.lessThanDay");
}
