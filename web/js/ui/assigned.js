import { assignedKey, sayTenths } from "../lib/team.js";

/** Why it is that specialist, in a sentence; null where that was not kept. */
export function assignedWords(here, assigned) {
    if (!assigned) return null;
    const { words, moments } = here;
    const carried = (load) => (load ? words.say("assigned.load", {
        count: load.live, weight: sayTenths(load.weightTenths, words.language),
    }) : "");
    return words.say(`assigned.${assignedKey(assigned)}`, {
        name: assigned.person?.name ?? "", absent: assigned.absent?.name ?? "",
        through: assigned.through ? moments.longDay(assigned.through) : "",
        load: carried(assigned.load), next: assigned.next?.person.name ?? "", nextLoad: carried(assigned.next?.load),
    });
}

/** What the client thinks of it; null where nothing was said. */
export function scoreWords({ words }, given) {
    if (!given) return null;
    return words.say(given.note ? "scoredNote" : "scored", { value: given.score, note: given.note ?? "" });
}
