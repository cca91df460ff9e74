/** Money and lengths of time: written for people, as documents write them, and read back from what they type. */
export function sayMoney(money, language) {
    if (!money) return "";
    const locale = language === "en" ? "en-GB" : language;
    const currencyDisplay = language === "en" ? "code" : "narrowSymbol";
    const options = { style: "currency", currency: money.currency, currencyDisplay };
    const text = new Intl.NumberFormat(locale, options).format(money.minor / 100);
    return text.replace(/\u202f/g, "\u00a0");
}

/** Working seconds as hours and minutes: «22 год 40 хв». Under a minute is a minute. */
export function saySeconds(seconds, words) {
    return sayMinutes(Math.max(1, Math.round(Math.abs(seconds) / 60)), words);
}

/** Thousandths as a percentage: «63,4 %», "63.4%"; below nothing with a minus, as documents write it. */
export function sayPercent(thousandths, language) {
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    const number = new Intl.NumberFormat(language === "en" ? "en-GB" : language, digits).format(thousandths / 10);
    return `${number.replace("-", "−")}${language === "en" ? "" : "\u00a0"}%`;
}

/** Bytes by thousands: "3,2 МБ", "12 КБ", "80 Б". */
export function sayBytes(bytes, words) {
    const tenths = (unit) => {
        const number = Math.round((bytes * 10) / unit) / 10;
        return words.language === "uk" ? String(number).replace(".", ",") : String(number);
    };
    if (bytes < 1000) return words.say("files.bytes", { number: String(bytes) });
    // What would round to a thousand is the next unit.
    if (bytes < 999950) return words.say("files.kilobytes", { number: tenths(1000) });
    return words.say("files.megabytes", { number: tenths(1000000) });
}

/** Seconds as any clock counts them: «3 доби 4 год». */
export function sayPlain(seconds, words) {
    const minutes = Math.max(1, Math.round(seconds / 60));
    const days = Math.floor(minutes / 1440);
    if (days === 0) return sayMinutes(minutes, words);
    const hours = Math.floor((minutes % 1440) / 60);
    const told = words.say("unit.days", { count: days });
    return hours === 0 ? told : `${told} ${words.say("unit.hours", { hours })}`;
}

export function sayMinutes(total, words) {
    const hours = Math.floor(total / 60);
    const minutes = total % 60;
    if (hours === 0) return words.say("unit.minutes", { minutes });
    if (minutes === 0) return words.say("unit.hours", { hours });
    return words.say("unit.hoursMinutes", { hours, minutes });
}

/** "12", "12,5", "13:30", "13 год 30 хв", "45 хв" → minutes; empty → null; anything else → NaN. */
export function readHours(text) {
    const typed = text.trim().toLowerCase();
    if (typed === "") return null;
    const clock = typed.match(/^(\d+):([0-5]\d)$/);
    if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
    const decimal = typed.match(/^(\d+(?:[.,]\d+)?)\s*(?:год\.?|h|hours?)?$/);
    if (decimal) return Math.round(Number(decimal[1].replace(",", ".")) * 60);
    const both = typed.match(/^(?:(\d+)\s*(?:год\.?|h))?\s*(?:(\d+)\s*(?:хв\.?|min|m))$/);
    if (both) return Number(both[1] ?? 0) * 60 + Number(both[2]);
    return Number.NaN;
}

/** The same with a sign before it: less is below zero. */
export function readMore(text, read) {
    const typed = text.trim();
    const isLess = /^[-−–]/.test(typed);
    const found = read(typed.replace(/^[-−–+]\s*/, ""));
    return isLess && found ? -found : found;
}

/** "14 400,00", "14400.5", "14 400 ₴" → minor units; empty → null; anything else → NaN. */
export function readMoney(text) {
    const typed = text.replace(/[\s\u00a0\u202f₴]|грн\.?/g, "");
    if (typed === "") return null;
    const found = typed.match(/^(\d+)(?:[.,](\d{1,2}))?$/);
    return found ? Number(found[1]) * 100 + Number((found[2] ?? "0").padEnd(2, "0")) : Number.NaN;
}

/** "1", "0,5", "1 250.25" → thousandths; empty → null; anything else → NaN. */
export function readDecimal(text) {
    const typed = text.replace(/[\s\u00a0\u202f]/g, "");
    if (typed === "") return null;
    const found = typed.match(/^(\d{1,9})(?:[.,](\d{1,3}))?$/);
    return found ? Number(found[1]) * 1000 + Number((found[2] ?? "0").padEnd(3, "0")) : Number.NaN;
}

/** Thousandths as documents write them: 1250500 → "1 250,5". */
export function sayDecimal(thousandths, language) {
    const options = { maximumFractionDigits: 3, useGrouping: "always" };
    return new Intl.NumberFormat(language === "en" ? "en-GB" : language, options)
        .format(thousandths / 1000).replace(/\u202f/g, "\u00a0");
}

/** The same as a person would type it back. */
export function typeDecimal(thousandths) {
    return thousandths === null || thousandths === undefined ? "" : String(thousandths / 1000).replace(".", ",");
}

/** Hours as a person would type them back into the field: 90 → "1:30", 720 → "12". */
export function typeHours(minutes) {
    if (minutes === null || minutes === undefined) return "";
    const rest = minutes % 60;
    return rest === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, "0")}`;
}

export function typeMoney(minor) {
    if (minor === null || minor === undefined) return "";
    return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2).replace(".", ",");
}
