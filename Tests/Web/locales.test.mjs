import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import test from "node:test";

/** Every word there is against every place that names one: pages, scripts, templates of documents, and the server. */
const root = fileURLToPath(new URL("../../", import.meta.url));
const topics = ["common", "workspace", "documents", "prices", "requests", "measures", "calendars", "team", "editor", "workshop"];
const languages = ["uk", "en"];
const forms = { uk: ["few", "many", "one", "other"], en: ["one", "other"] };
/** Words under these are named by codes that only the server knows; its own tests hold them against its enumerations. */
const byCode = ["problem.", "fault.", "finding.", "story.event.", "action.", "door.message."];

const locale = (topic, language) => JSON.parse(readFileSync(`${root}web/locales/${topic}.${language}.json`, "utf8"));
const isPlural = (value) => typeof value === "object" && "one" in value && "other" in value;

function entries(node, path = "") {
    return Object.entries(node).flatMap(([name, value]) => {
        const key = path === "" ? name : `${path}.${name}`;
        return typeof value === "string" || isPlural(value) ? [[key, value]] : entries(value, key);
    });
}

function files(folder, extensions) {
    return readdirSync(`${root}${folder}`, { recursive: true })
        .filter((name) => extensions.some((end) => name.endsWith(end)))
        .map((name) => readFileSync(`${root}${folder}/${name}`, "utf8"));
}

const scripts = files("web/js", [".js"]).join("\n");
const pages = readdirSync(`${root}web`).filter((name) => name.endsWith(".html"))
    .map((name) => readFileSync(`${root}web/${name}`, "utf8")).join("\n");
const templates = files("web/documents", [".html"]).join("\n");
const swift = files("Sources", [".swift"]).join("\n");
const keys = (...names) => new Set(names.flatMap((topic) => entries(locale(topic, "uk")).map(([key]) => key)));
const known = keys(...topics);

/** Whole keys in quotation marks, in a page's attributes, and behind `t.` in a template. */
const named = new Set([
    ...[...`${scripts}\n${pages}\n${swift}`.matchAll(/["'`]([a-zA-Z]\w*(?:\.\w+)*)["'`]/g)].map(([, key]) => key),
    ...[...templates.matchAll(/\{\{\{?[#^/]?t\.([\w.]+)\}?\}\}/g)].map(([, key]) => key),
]);
/** Keys put together: `act.${action}.label`, "my.\(way)\(key)", and a beginning with "After" or "Until" added to it. */
const literals = [
    ...[...scripts.matchAll(/`([a-zA-Z][\w.]*\$\{[^`\n]*)`/g)].map(([, key]) => key.split(/\$\{[^}]*\}/)),
    ...[...swift.matchAll(/"([a-zA-Z][\w.]*\\\((?:[^"\\]|\\\()*)"/g)].map(([, key]) => key.split(/\\\((?:[^()]|\([^()]*\))*\)/)),
];
const composed = literals
    .filter(([start, ...rest]) => start.includes(".") && rest.every((piece) => /^[\w.]*$/.test(piece)))
    .map((pieces) => new RegExp(`^${pieces.map((piece) => piece.replaceAll(".", "\\.")).join("\0").replace(/\0+/g, "(\\w+(?:\\.\\w+)*)")}$`));
/** Whatever may stand in the middle: a word of the code or of a page's attributes. */
const middles = new Set(`${scripts}\n${pages}\n${templates}\n${swift}`.match(/\w+/g));
const endings = [...named].filter((word) => /^[A-Z][a-z]+$/.test(word));

/** "askLead", of two values side by side. */
function isTwo(step) {
    return [...step].some((_, at) => at > 0 && middles.has(step.slice(0, at)) && middles.has(step.slice(at)));
}

function isComposed(key) {
    const isWord = (piece) => piece.split(".").every((step) => middles.has(step) || isTwo(step));
    if (composed.some((pattern) => key.match(pattern)?.slice(1).every(isWord))) return true;
    return endings.some((end) => key.endsWith(end) && named.has(key.slice(0, -end.length)));
}

test("every word is used", () => {
    const unused = [...known].filter((key) => !named.has(key) && !isComposed(key) && !byCode.some((one) => key.startsWith(one)));
    assert.deepEqual(unused, []);
});

/** Words, and what words stand under: `t.my` is no key but its beginning. */
function lacking(asked, there) {
    const groups = new Set([...there].flatMap((key) => key.split(".").map((_, index, all) => all.slice(0, index).join("."))));
    return [...asked].map(([, key]) => key).filter((key) => !there.has(key) && !groups.has(key));
}

test("every word that the workspace asks for is there", () => {
    const there = keys("common", "workspace", "prices", "requests", "measures", "editor", "calendars", "team", "workshop");
    const groups = new Set([...there].map((key) => key.split(".")[0]));
    const kept = /^rework\.(kept|language|shortcuts)/;
    assert.deepEqual(lacking(scripts.matchAll(/\b(?:words\.say|phrase|words\.has)\(\s*"([\w.]+)"/g), there), []);
    assert.deepEqual(lacking(pages.matchAll(/data-(?:t|t-label|t-title|t-placeholder|missing)="([^"]+)"/g), there), []);
    // A key among others, `say(one ? "a.b" : "c.d")`: whatever begins as a group of words does is one.
    const like = [...scripts.matchAll(/"([a-z]\w*\.[\w.]+)"/g)].filter(([, key]) => groups.has(key.split(".")[0]));
    assert.deepEqual(lacking(like.filter(([, key]) => !kept.test(key)), there), []);
});

test("every word that the server's pages and documents ask for is there", () => {
    assert.deepEqual(lacking(swift.matchAll(/\bwords(?:\.has)?\(\s*"([\w.]+)"/g), known), []);
    assert.deepEqual(lacking(templates.matchAll(/\{\{\{?t\.([\w.]+)\}?\}\}/g), known), []);
});

for (const topic of topics) {
    test(`${topic}: both languages have the same words with the same values, plurals with all their forms`, () => {
        const [uk, en] = languages.map((language) => new Map(entries(locale(topic, language))));
        assert.deepEqual([...uk.keys()].sort(), [...en.keys()].sort());
        for (const [key, value] of uk) {
            assert.equal(isPlural(value), isPlural(en.get(key)), key);
            for (const [index, one] of [value, en.get(key)].entries()) {
                if (isPlural(one)) assert.deepEqual(Object.keys(one).sort(), forms[languages[index]], key);
            }
            const holes = (words) => [...new Set(JSON.stringify(words).match(/\{\w+\}/g))].filter((hole) => hole !== "{count}");
            assert.deepEqual(holes(value).sort(), holes(en.get(key)).sort(), key);
        }
    });

    test(`${topic}: English has no Cyrillic letter and Ukrainian no Russian one`, () => {
        for (const [key, value] of entries(locale(topic, "en"))) {
            const own = key === "bar.switchTo" || key === "door.otherName" || key.startsWith("language.");
            if (!own) assert.doesNotMatch(JSON.stringify(value), /[\u0400-\u04ff]/, key);
        }
        for (const [key, value] of entries(locale(topic, "uk"))) assert.doesNotMatch(JSON.stringify(value), /[ыэъё]/i, key);
    });
}
