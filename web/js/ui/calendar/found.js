import { get, send, Problem } from "../../api.js";
import { clone, fill, slot } from "../fill.js";
import { problemWords } from "../start.js";

/** Days off that are prepared, or were read from a file: a person ticks which of them the calendar takes. */
function pickPiece(here, days, { ticked, known, add, empty }) {
    const { words, moments } = here;
    const piece = clone("found-days");
    const rows = days.map(({ day, name }) => {
        const row = clone("found-day");
        const box = slot(row, "box");
        box.disabled = known(day);
        box.checked = ticked && !box.disabled;
        box.value = day;
        const told = words.say("calendars.foundDay", { day: moments.longDay(day), weekday: moments.longWeekday(moments.noon(day)), name });
        fill(row, { words: box.disabled ? words.say("calendars.foundKnown", { day: told }) : told });
        return { row, box, day, name };
    });
    fill(piece, { rows: rows.map(({ row }) => row), empty: rows.length > 0 ? null : words.say(empty) });
    const button = slot(piece, "take");
    if (rows.length === 0) button.remove();
    button.addEventListener("click", () => {
        const taken = rows.filter(({ box }) => box.checked && !box.disabled);
        for (const { day, name, box } of taken) {
            add(day, name);
            box.disabled = true;
        }
        slot(piece, "status").textContent = words.say("calendars.taken", { count: taken.length });
    });
    return piece;
}

/** Public holidays of a year: nothing is ticked, since wartime law leaves them working days. */
export async function holidays(here, place, year, { known, add }) {
    const { body } = await get(`/api/v1/holidays?year=${year}`);
    const named = body.items.map(({ day, name, englishName }) => (
        { day, name: here.words.language === "en" ? englishName : name }
    ));
    place.replaceChildren(pickPiece(here, named, { ticked: false, known, add, empty: "calendars.noHolidays" }));
}

/** A file of somebody's calendar program, read by the server: what it can't take is told by the line. */
export function calendarFile(here, place, { known, add }) {
    const { words } = here;
    const input = slot(place, "file");
    input.addEventListener("change", async () => {
        const [file] = input.files;
        const out = slot(place, "read");
        out.replaceChildren();
        slot(place, "fileFault").hidden = true;
        if (!file) return;
        try {
            const { body } = await send("POST", "/api/v1/calendar-files", { text: await file.text() });
            const piece = pickPiece(here, body.days, { ticked: true, known, add, empty: "calendars.fileEmpty" });
            out.replaceChildren(piece, ...troubles(here, body.troubles));
        } catch (problem) {
            if (!(problem instanceof Problem)) throw problem;
            const fault = slot(place, "fileFault");
            fault.textContent = problem.faults.length > 0 || problem.status === 413
                ? words.say("calendars.fileTooLong") : problemWords(problem, words);
            fault.hidden = false;
        }
    });
}

function troubles(here, found) {
    if (found.length === 0) return [];
    const piece = clone("file-troubles");
    fill(piece, {
        rows: found.map(({ line, code }) => {
            const row = clone("file-trouble");
            row.textContent = here.words.say("calendars.trouble", { line, why: here.words.say(`calendars.why.${code}`) });
            return row;
        }),
    });
    return [piece];
}
