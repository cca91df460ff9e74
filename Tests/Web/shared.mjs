import { readFileSync } from "node:fs";

const web = new URL("../../web/", import.meta.url);

export const pages = ["home", "reworks", "rework", "editor", "queue", "clients", "client"];
export const read = (path) => readFileSync(new URL(path, web), "utf8");
export const words = (name, language) => JSON.parse(read(`locales/${name}.${language}.json`));

export function keysOf(node, before = "") {
    return Object.entries(node).flatMap(([key, value]) => {
        const plural = typeof value === "object" && "one" in value && "other" in value;
        return typeof value === "string" || plural ? [before + key] : keysOf(value, `${before}${key}.`);
    });
}

export const at = (text) => Date.parse(text);
