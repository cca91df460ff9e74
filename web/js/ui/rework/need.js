import { sayMinutes } from "../../lib/measures.js";
import { attached } from "../attached.js";
import { clone, fill, inline, phrase, quoted, sentenceTime, slot } from "../fill.js";
import { rich } from "../rich.js";

const looks = { met: "kept", metWithNote: "kept", notMet: "late", notChecked: "risk" };

/** What this move needs to see: the client's verdicts, what was delivered, the criteria, or the wish itself. */
export function needPieces(here, rework) {
    const pieces = [];
    const criteria = rework.spec?.criteria ?? [];
    const judged = (rework.verdicts ?? []).length > 0;
    if (judged) pieces.push(verdicts(here, rework, criteria));
    if (rework.delivery) pieces.push(delivery(here, rework, criteria));
    else if (criteria.length > 0) pieces.push(plain(here, rework, criteria));
    pieces.push(wish(here, rework));
    return pieces;
}

function told(parts, rows) {
    const piece = clone("told");
    fill(piece, {
        title: parts.title, count: parts.count ?? null, note: parts.note ?? null, words: parts.words ?? null,
        files: parts.files ?? null,
    });
    slot(piece, "rows").replaceChildren(...rows);
    return piece;
}

function line({ id, text }, how) {
    return fill(clone("told-row"), { id, text: inline(text), how: how ?? null });
}

function delivery(here, { delivery: { by, at, minutesSpent, note, rich: marked, cover, files } }, criteria) {
    const { words } = here;
    const how = new Map((cover ?? []).map((item) => [item.criterion, item.rich ? rich(here, item.rich) : item.how]));
    const done = criteria.filter((criterion) => how.get(criterion.id)).length;
    const facts = { name: by.name, date: sentenceTime(at), duration: sayMinutes(minutesSpent, words) };
    return told(
        {
            title: words.say("told.title"), count: words.say("told.count", { done, all: criteria.length }),
            note: phrase("told.note", facts), words: marked ? rich(here, marked) : note, files: attached(here, files),
        },
        criteria.map((criterion) => line(criterion, how.get(criterion.id) ?? words.say("told.notCovered"))),
    );
}

function plain(here, { spec }, criteria) {
    const { words } = here;
    return told(
        {
            title: words.say("told.criteria"), count: String(criteria.length),
            note: words.say("told.criteriaNote", { revision: spec.revision }),
        },
        criteria.map((criterion) => line(criterion)),
    );
}

/** Several contacts may judge: the worst word stands first, every note is shown with its author. */
function verdicts(here, rework, criteria) {
    const { words } = here;
    const worst = ["notMet", "notChecked", "metWithNote", "met"];
    const judged = new Set(rework.verdicts.map((verdict) => verdict.criterion));
    const rows = criteria.map((criterion) => {
        const given = rework.verdicts.filter((verdict) => verdict.criterion === criterion.id);
        given.sort((one, two) => worst.indexOf(one.verdict) - worst.indexOf(two.verdict));
        const piece = clone("verdict-how");
        const first = given[0];
        const notes = given.filter((one) => one.note).map((one) => `${quoted(one.note)} ${one.by.name}`);
        fill(piece, {
            verdict: {
                text: words.say(`verdict.${first?.verdict ?? "notJudged"}`), look: looks[first?.verdict] ?? "still",
            },
            note: notes.join(" ") || null,
        });
        const row = line(criterion, null);
        row.append(piece);
        return row;
    });
    return told(
        {
            title: words.say("verdicts.title"),
            count: words.say("verdicts.count", { done: judged.size, all: criteria.length }),
        },
        rows,
    );
}

function wish(here, rework) {
    const { words } = here;
    const asked = phrase("rework.wishBy", { name: rework.requestedBy?.name ?? "", date: sentenceTime(rework.createdAt) });
    return fill(clone("wish"), { 
        title: words.say("rework.wish"), note: asked, text: rework.wish, files: attached(here, rework.files),
    });
}
