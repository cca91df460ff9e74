/**
 * The words of one language: nested dictionaries, {placeholders}, plural forms chosen by `count`. A number stays on one
 * line with what is counted, and so does a word of one letter with the word it belongs to.
 */
export function makeWords(language, ...dictionaries) {
    const plural = new Intl.PluralRules(language);

    function find(key) {
        for (const dictionary of dictionaries) {
            const found = key.split(".").reduce((node, step) => node?.[step], dictionary);
            if (found !== undefined) return found;
        }
        return undefined;
    }

    function pattern(key, values) {
        const found = find(key);
        if (found === undefined) return key;
        if (typeof found === "string") return together(found);
        return together(found[plural.select(Number(values.count ?? 0))] ?? found.other ?? found.many ?? key);
    }

    /** The sentence in pieces, so that a value may be an element as well as a string. */
    function pieces(key, values = {}) {
        return pattern(key, values)
            .split(/(\{\w+\})/)
            .map((piece) => (/^\{\w+\}$/.test(piece) ? (values[piece.slice(1, -1)] ?? "") : piece))
            .filter((piece) => piece !== "");
    }

    return {
        language,
        has: (key) => find(key) !== undefined,
        pieces,
        say: (key, values = {}) => pieces(key, values).map(String).join(""),
    };
}

function together(text) {
    return text
        .replace(/№ /g, "№\u00a0")
        .replace(/(\d|\{count\}) (?=[\p{L}{])/gu, "$1\u00a0")
        .replace(/([\d}]) %/g, "$1\u00a0%")
        .replace(/(?<![\p{L}\d])([АаВвЗзІіЙйОоУуЯя]) (?=[\p{L}\d{«№])/gu, "$1\u00a0")
        .replace(/ (б|ж)(?![\p{L}’])/gu, "\u00a0$1");
}

/** Quotation marks inside quotation marks are of the inner kind. */
export function innerQuotes(text, language) {
    return language === "en"
        ? text.replace(/“/g, "‘").replace(/”/g, "’")
        : text.replace(/«/g, "„").replace(/»/g, "“");
}
