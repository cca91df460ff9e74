import { minutesOf } from "./windows.js";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A day is counted in days since 1970, so that no clock's change touches it. */
const length = 86400000;
/** Of all: 5 January 1970. */
export const firstMonday = 4;

export function numberOf(day) {
    return Date.parse(`${day}T00:00Z`) / length;
}

export function dayOf(number) {
    return new Date(number * length).toISOString().slice(0, 10);
}

/** Monday is 0. */
export function weekdayOf(number) {
    return (number + 3) % 7;
}

/**
 * What a day is: off by its weekday, a holiday, a short day, a day of other hours, or a working one as every week.
 * week: windows by weekday; exceptions: { day: { name, windows } }.
 */
export function dayKind(number, week, exceptions) {
    const usual = minutesOf(week[weekdays[weekdayOf(number)]] ?? []);
    const special = exceptions[dayOf(number)];
    if (!special) return usual > 0 ? "work" : "off";
    const own = minutesOf(special.windows);
    if (own === 0) return "holiday";
    return own < usual ? "short" : "special";
}

/** The year in months, each in rows of weeks; a place before the first and after the last is null. */
export function yearMonths(year) {
    return Array.from({ length: 12 }, (_, month) => {
        const first = Date.UTC(year, month, 1) / length;
        const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
        const cells = [...Array(weekdayOf(first)).fill(null), ...Array.from({ length: days }, (_, index) => first + index)];
        while (cells.length % 7 !== 0) cells.push(null);
        return { month, first, weeks: Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7)) };
    });
}

/** How many days of each kind a year has. */
export function countKinds(year, week, exceptions) {
    const count = { work: 0, short: 0, special: 0, holiday: 0, off: 0 };
    for (let number = Date.UTC(year, 0, 1) / length; dayOf(number) < `${year + 1}`; number += 1) {
        count[dayKind(number, week, exceptions)] += 1;
    }
    return count;
}

/** Where a key leads from a day; null for a key that leads nowhere, and out of the year. */
export function keyDay(number, key) {
    const date = new Date(number * length);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const inMonth = (step) => {
        const last = new Date(Date.UTC(year, month + step + 1, 0)).getUTCDate();
        return Date.UTC(year, month + step, Math.min(date.getUTCDate(), last)) / length;
    };
    const steps = {
        ArrowLeft: number - 1, ArrowRight: number + 1, ArrowUp: number - 7, ArrowDown: number + 7,
        Home: number - weekdayOf(number), End: number + 6 - weekdayOf(number), PageUp: inMonth(-1), PageDown: inMonth(1),
    };
    const found = steps[key];
    return found !== undefined && new Date(found * length).getUTCFullYear() === year ? found : null;
}
