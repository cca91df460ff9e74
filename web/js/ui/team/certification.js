import { indicatorRows } from "../../lib/team.js";
import { clone, fill } from "../fill.js";
import { addOptions } from "../options.js";
import { fold } from "../person.js";
import { teamForm } from "./form.js";

const looks = { reached: "kept", missed: "risk" };
const nouns = {
    beginInternship: "internship", endInternship: "internship/ending", certify: "certification",
    withdrawCertification: "certification/withdrawal",
};

/** Rule 20: where somebody stands on the way to a manager, the numbers with their goals, and every step there was. */
export function certificationPiece(here, one) {
    const { words, moments } = here;
    const { state, numbers, steps } = one.member.certification;
    const actions = one.member.allowedActions.filter((action) => action in nouns);
    return fill(clone("certification"), {
        state: words.say(`team.state.${state}`),
        since: words.say("team.since", { from: moments.day(numbers.from), through: moments.day(numbers.through) }),
        rows: indicatorRows(numbers, one.team.goals, words.language).map((row) => indicatorItem(here, row, state === "certified")),
        steps: steps.length > 0 ? steps.map((step) => stepItem(here, step)) : null,
        forms: actions.length > 0
            ? actions.map((action) => fold(words.say(`team.act.${action}.title`), stepForm(here, one, action))) : null,
    });
}

function indicatorItem({ words }, row, isSaid) {
    return fill(clone("indicator"), {
        name: words.say(`team.indicator.${row.name}`),
        value: row.value === null ? words.say("team.notEnough") : words.say(`team.value.${row.name}`, { value: row.value }),
        of: row.of ? words.say(`team.of.${row.name}`, row.of) : null,
        goal: words.say(`team.goal.${row.name}`, { goal: row.goal }),
        // Of one who is certified the goals are behind, and what is unknown has been said.
        state: isSaid || row.state === "unknown" ? null : { text: words.say(`team.reached.${row.state}`), look: looks[row.state] },
    });
}

function stepItem({ words, moments }, step) {
    const told = words.say(`team.step.${step.kind}`, {
        date: moments.longDay(step.on), name: step.by?.name ?? "", mentor: step.mentor?.name ?? "",
    });
    const { solved, timed, inTime, requests, reopened, scores } = step.numbers;
    return fill(clone("cert-step"), {
        told, note: step.note || null,
        numbers: words.say("team.stepNumbers", { solved, timed, inTime, requests, reopened, scores }),
    });
}

function stepForm(here, one, action) {
    const form = teamForm(here, one, action, `${one.path}/${nouns[action]}`);
    if (action === "beginInternship") {
        const mentors = one.team.certified.filter((mentor) => mentor.id !== one.member.id);
        addOptions(form.elements.mentor, mentors.map(({ id, name }) => ({ value: String(id), text: name })));
    }
    return form;
}
