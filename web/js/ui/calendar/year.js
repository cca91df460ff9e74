import { countKinds, dayKind, dayOf, firstMonday, keyDay, numberOf, weekdayOf, weekdays, yearMonths } from "../../lib/year.js";
import { sayWindows } from "../../lib/windows.js";
import { clone, fill, slot } from "../fill.js";

/**
 * The year as a picture: twelve months of days, each a button that says what it is; one of them is in the order of the
 * Tab key, the arrows lead from it. chosen(day) is told which day was pressed.
 */
export function yearPicture(here, { year, terms, chosen, place = null }) {
    const piece = clone("year");
    const buttons = new Map();
    slot(piece, "months").replaceChildren(...yearMonths(year).map((month) => monthPiece(here, month, (number) => {
        const button = clone("year-day");
        buttons.set(number, button);
        button.textContent = String(Number(dayOf(number).slice(8)));
        button.addEventListener("click", () => {
            move(number);
            chosen(dayOf(number));
        });
        button.addEventListener("keydown", (event) => {
            const next = keyDay(number, event.key);
            if (next === null) return;
            event.preventDefault();
            move(next);
            buttons.get(next).focus();
        });
        return button;
    })));
    let current = null;
    const move = (number) => {
        if (current !== null) buttons.get(current).tabIndex = -1;
        current = number;
        buttons.get(number).tabIndex = 0;
    };
    const today = here.moments.dayKey(here.now());
    const days = [...buttons.keys()];
    move(days.find((number) => dayOf(number) === (place ?? today)) ?? days[0]);
    const paint = ({ week, exceptions }) => {
        for (const [number, button] of buttons) {
            const kind = dayKind(number, week, exceptions);
            button.className = `day ${kind}`;
            button.setAttribute("aria-label", dayWords(here, dayOf(number), { week, exceptions }));
            if (dayOf(number) === today) button.setAttribute("aria-current", "date");
        }
        const count = countKinds(year, week, exceptions);
        fill(piece, { counts: here.words.say("calendars.counts", { ...count, working: count.work + count.short + count.special }) });
    };
    paint(terms);
    return { piece, paint, get place() { return dayOf(current); } };
}

/** «пʼятниця, 24 серпня: День Незалежності України, вихідний». */
export function dayWords(here, day, { week, exceptions }) {
    const { words, moments } = here;
    const noon = moments.noon(day);
    const number = numberOf(day);
    const kind = dayKind(number, week, exceptions);
    const special = exceptions[day];
    const windows = special?.windows ?? week[weekdays[weekdayOf(number)]] ?? [];
    const told = Array.isArray(windows) && windows.length > 0 ? sayWindows(windows) : null;
    const what = words.say(`calendars.kind.${kind}`);
    const values = { day: `${moments.longWeekday(noon)}, ${moments.longDay(day)}`, what, name: special?.name ?? "", windows: told ?? "" };
    const key = special?.name ? (told ? "namedHours" : "named") : (told ? "hours" : "plain");
    return words.say(`calendars.day.${key}`, values);
}

function monthPiece(here, { first, weeks }, makeDay) {
    const { moments } = here;
    const piece = clone("year-month");
    const name = moments.monthName(dayOf(first));
    const heads = clone("year-head");
    heads.append(...[0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const head = clone("year-weekday");
        const noon = moments.noon(dayOf(firstMonday + offset));
        head.textContent = moments.shortWeekday(noon);
        head.setAttribute("abbr", moments.longWeekday(noon));
        return head;
    }));
    fill(piece, {
        name, head: heads,
        weeks: weeks.map((week) => {
            const row = clone("year-week");
            row.append(...week.map((number) => {
                const cell = clone("year-cell");
                if (number !== null) cell.append(makeDay(number));
                return cell;
            }));
            return row;
        }),
    });
    return piece;
}
