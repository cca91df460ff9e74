import { loadParts, sayTenths } from "../../lib/team.js";
import { clone, fill, link } from "../fill.js";
import { addOptions } from "../options.js";
import { fold } from "../person.js";
import { certificationPiece } from "./certification.js";
import { teamForm } from "./form.js";

/** One of the team: here or away, what they carry, whom they lead, how far they are. */
export function memberPiece(here, member, team, done) {
    const { words } = here;
    const one = { member, team, done, path: `/api/v1/people/${member.id}` };
    const absences = member.absences.map((absence) => absenceItem(here, absence, one));
    return fill(clone("member"), {
        name: member.name,
        who: [member.position, member.isCertified ? words.say("team.certified") : null].filter(Boolean).join(" · "),
        duty: { text: words.say(member.onDuty ? "team.here" : "team.away"), look: member.onDuty ? "kept" : "still" },
        load: loadWords(here, member.load),
        cases: caseWords(here, member, team),
        offered: member.offered.length > 0 ? offeredWords(here, member) : null,
        absences: absences.length > 0 ? absences : null,
        folds: member.allowedActions.includes("beAway") ? fold(words.say("team.act.beAway.title"), absenceForm(here, one)) : null,
        certification: member.certification ? certificationPiece(here, one) : null,
    });
}

function loadWords({ words }, load) {
    if (load.live === 0) return words.say("team.free");
    const parts = loadParts(load).map(({ key, count }) => words.say(`team.load.${key}`, { count }));
    const weight = sayTenths(load.weightTenths, words.language);
    return words.say("team.carries", { count: load.live, weight, parts: parts.join(", ") });
}

/** Own projects count against the limit, those of whom they stand in for do not (rule 19). */
function caseWords({ words }, member, team) {
    const names = (clients) => clients.map((client) => client.name).join(", ");
    const told = [];
    if (member.isCertified || member.own.length > 0) {
        told.push(words.say(member.own.length > 0 ? "team.own" : "team.ownNone", {
            taken: member.taken, limit: team.managerLimit, names: names(member.own),
        }));
    }
    if (member.substituted.length > 0) told.push(words.say("team.substituted", { names: names(member.substituted) }));
    if (member.waiting.length > 0) told.push(words.say("team.waiting", { names: names(member.waiting) }));
    return told.join(" ");
}

function offeredWords({ words }, member) {
    const pieces = member.offered.flatMap((client, index) => [
        index > 0 ? ", " : null, link(client.name, `/clients/${client.id}`),
    ]).filter((piece) => piece !== null);
    return [words.say("team.offered"), " ", ...pieces];
}

function absenceItem(here, absence, one) {
    const { words, moments } = here;
    const from = moments.longDay(absence.from);
    const dates = absence.through
        ? words.say("team.absence", { from, through: moments.longDay(absence.through) })
        : words.say("team.absenceOpen", { from });
    const who = absence.substitute
        ? words.say("team.substitute", { name: absence.substitute.name }) : words.say("team.noSubstitute");
    const mayEnd = one.member.allowedActions.includes("beAway");
    return fill(clone("absence"), {
        dates, who, note: absence.note || null,
        form: mayEnd ? fold(words.say("team.act.comeBack.title"), backForm(here, one, absence)) : null,
    });
}

function absenceForm(here, one) {
    const form = teamForm(here, one, "beAway", `${one.path}/absences`);
    form.elements.from.value = one.team.today;
    addOptions(form.elements.substitute, one.member.substitutes.map(
        ({ id, name }) => ({ value: String(id), text: name })
    ));
    return form;
}

function backForm(here, one, absence) {
    const form = teamForm(here, one, "comeBack", `${one.path}/absences/${absence.number}/ending`);
    form.elements.back.value = one.team.today;
    return form;
}
