const long = 8;

/**
 * In which of the two languages a text is, by its letters; null when it is the page's own or too short to tell.
 * What people wrote stands in either language on a page in either; a voice reads it rightly only when told.
 */
export function foreignLanguage(text, page) {
    const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (page === "en") return cyrillic > latin ? "uk" : null;
    // Signs and names of things (AC-1, CSV, an address) are no English; a long text may name some.
    const words = text.match(/(?<![\p{L}\p{N}./@-])\p{Script=Latin}\p{Ll}+(?![\p{N}./@-]*\p{N})/gu)?.length ?? 0;
    if (words >= long) return latin > 4 * cyrillic ? "en" : null;
    return cyrillic === 0 && words >= 2 && !/[/@\\]|\w\.\w/.test(text) ? "en" : null;
}
