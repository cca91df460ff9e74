/** Moments in the reader's language and the vendor's zone, never the browser's. Short in rows, long in sentences. */
export function makeMoments(language, zone, thisMoment = Date.now) {
    const locale = language === "en" ? "en-GB" : language;
    const format = (options) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const short = format(language === "en" ? { day: "numeric", month: "short" } : { day: "2-digit", month: "2-digit" });
    const shortYear = format(
        language === "en"
            ? { day: "numeric", month: "short", year: "numeric" }
            : { day: "2-digit", month: "2-digit", year: "numeric" },
    );
    const long = format({ day: "numeric", month: "long" });
    const longYear = format({ day: "numeric", month: "long", year: "numeric" });
    const whole = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
    const week = format({ weekday: "long" });
    const month = format({ month: "long" });
    const weekShort = format({ weekday: "short" });
    const zoneName = format({ timeZoneName: "shortGeneric" });
    const digits = new Intl.DateTimeFormat("en-CA", {
        timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit",
        hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
    });

    const relative = new Intl.RelativeTimeFormat(locale);
    const thisMinute = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "minute");

    const clean = (text) => text.replace(/\s*р\.$/, "").replace(/\u202f/g, "\u00a0");
    const tidy = (text) => clean(text).replace(/(\d) (\p{L})/gu, "$1\u00a0$2");

    function wall(ms) {
        const part = Object.fromEntries(digits.formatToParts(ms).map(({ type, value }) => [type, value]));
        return { ...part, day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
    }

    function offset(ms) {
        const at = wall(ms);
        return Date.parse(`${at.day}T${at.time}:${at.second}Z`) - Math.floor(ms / 1000) * 1000;
    }

    /**
     * "2026-11-26T18:00" on the vendor's wall clock → UTC milliseconds. A skipped hour moves forward, one that comes
     * twice is the first. NaN if unreadable.
     */
    function fromLocal(text) {
        const naive = Date.parse(`${text}Z`);
        if (Number.isNaN(naive)) return Number.NaN;
        const before = naive - offset(naive - 86400000);
        const after = naive - offset(naive + 86400000);
        const reads = (ms) => wall(ms).time === text.slice(11, 16);
        if (reads(before) && reads(after)) return Math.min(before, after);
        return reads(after) ? after : before;
    }

    const year = (ms) => wall(ms).year;
    const sameYear = (ms) => year(ms) === year(thisMoment());
    const dayOf = (text) => fromLocal(`${text}T12:00`);
    const capital = (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

    /** «14 хвилин тому», "yesterday": within a week; before that the day itself says more. */
    function ago(ms) {
        const seconds = Math.round((thisMoment() - ms) / 1000);
        if (seconds < 0) return null;
        if (seconds < 60) return tidy(thisMinute);
        const [, size, unit] = spans.find(([below]) => seconds < below) ?? [];
        return unit ? tidy(relative.format(-Math.floor(seconds / size), unit)) : null;
    }

    return {
        ago,
        iso: (ms) => new Date(ms).toISOString().replace(".000Z", "Z"),
        dayKey: (ms) => wall(ms).day,
        /** Since midnight on the wall clock. */
        minute: (ms) => Number(wall(ms).hour) * 60 + Number(wall(ms).minute),
        time: (ms) => clock.format(ms),
        isToday: (ms) => wall(ms).day === wall(thisMoment()).day,
        rowDay: (ms) => tidy((sameYear(ms) ? short : shortYear).format(ms)),
        row: (ms) => `${tidy((sameYear(ms) ? short : shortYear).format(ms))}, ${clock.format(ms)}`,
        sentenceDay: (ms) => tidy((sameYear(ms) ? long : longYear).format(ms)),
        sentence: (ms) => `${tidy((sameYear(ms) ? long : longYear).format(ms))}, ${clock.format(ms)}`,
        heading: (ms) => capital(`${week.format(ms)}, ${tidy(long.format(ms))}`),
        tick: (ms) => `${weekShort.format(ms).replace(".", "")} ${Number(wall(ms).day.slice(8))}`,
        exact: (ms) => `${tidy(whole.format(ms))}, ${clock.format(ms)} (${zoneOf(zoneName, ms, zone)})`,
        day: (text) => tidy(shortYear.format(dayOf(text))),
        longDay: (text) => tidy(longYear.format(dayOf(text))),
        /** Of "2026-11-26": its middle. */
        noon: dayOf,
        /** Sunday is 0. */
        weekday: (ms) => new Date(`${wall(ms).day}T00:00Z`).getUTCDay(),
        shortWeekday: (ms) => weekShort.format(ms).replace(".", ""),
        longWeekday: (ms) => week.format(ms),
        /** Of "2026-11-01": «листопад». */
        monthName: (text) => capital(month.format(dayOf(text))),
        dayAfter: (ms, days) => wall(ms + days * 86400000).day,
        fromLocal,
        toLocal: (ms) => `${wall(ms).day}T${wall(ms).time}`,
    };
}

/** Below so many seconds a time is told in units of so many. */
const spans = [[3600, 60, "minute"], [86400, 3600, "hour"], [7 * 86400, 86400, "day"]];

function zoneOf(format, ms, zone) {
    return format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? zone;
}
