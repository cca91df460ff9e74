import { get } from "../../api.js";
import { sayMinutes } from "../../lib/measures.js";
import { clone, fill, inline, quoted, slot } from "../fill.js";
import { rich } from "../rich.js";

const looks = { met: "kept", metWithNote: "kept", notMet: "late", notChecked: "risk" };

/** What became of each criterion, in a fold: it is asked for when somebody opens it. */
export function drawTrace(here, one) {
    const place = slot(one.page, "trace");
    const criteria = one.rework.spec?.criteria ?? one.rework.estimate?.criteria ?? [];
    if (criteria.length === 0) return place.replaceChildren();
    const wasOpen = place.querySelector("details")?.open ?? false;
    const piece = clone("trace");
    const show = async () => {
        slot(piece, "state").textContent = here.words.say("load.wait");
        try {
            tell(here, piece, (await get(`${one.path}/trace`)).body);
        } catch {
            slot(piece, "state").textContent = here.words.say("trace.failed");
        }
    };
    piece.addEventListener("toggle", () => {
        if (piece.open && slot(piece, "table").hidden) show();
    });
    piece.open = wasOpen;
    place.replaceChildren(piece);
}

function tell(here, piece, { rows, restMinutes, otherCommits }) {
    const { words } = here;
    slot(piece, "state").textContent = "";
    slot(piece, "rows").replaceChildren(...rows.map((row) => traceRow(here, row)));
    slot(piece, "table").hidden = false;
    const rest = slot(piece, "rest");
    rest.hidden = !restMinutes;
    if (restMinutes) rest.textContent = words.say("trace.rest", { hours: sayMinutes(restMinutes, words) });
    const others = otherCommits ?? [];
    slot(piece, "others").hidden = others.length === 0;
    slot(piece, "list").replaceChildren(...others.map(commitPiece));
}

function traceRow(here, { criterion, text, isGone, estimatedMinutes, how, rich: marked, commits, verdict }) {
    const { words } = here;
    const piece = clone("trace-row");
    const minutes = estimatedMinutes ?? null;
    fill(piece, {
        id: criterion, text: inline(text), gone: isGone ? words.say("trace.gone") : null,
        hours: minutes === null ? null : cell(words, "hours", sayMinutes(minutes, words)),
        how: how ? cell(words, "delivered", ...(marked ? rich(here, marked) : [how])) : null,
        verdictName: verdict ? cell(words, "verdict") : null,
        verdict: verdict ? { text: words.say(`verdict.${verdict.verdict}`), look: looks[verdict.verdict] } : null,
        note: verdict?.note ? quoted(verdict.note) : null,
    });
    const list = slot(piece, "commits");
    const found = commits ?? [];
    if (found.length === 0) list.remove();
    else {
        const [name] = cell(words, "commits");
        list.before(name);
        list.replaceChildren(...found.map(commitPiece));
    }
    for (const td of piece.querySelectorAll("td")) if (td.textContent.trim() === "") td.replaceChildren();
    return piece;
}

/** On a narrow screen there is no head of the column: each cell names itself. */
function cell(words, key, ...parts) {
    const name = clone("cell-name");
    name.textContent = `${words.say(`trace.${key}`)}: `;
    return [name, ...parts];
}

function commitPiece({ short, subject }) {
    return fill(clone("trace-commit"), { hash: short, subject });
}
