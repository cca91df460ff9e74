import { readdirSync, readFileSync } from "node:fs";

const web = new URL("../../web/", import.meta.url);

export const pages = readdirSync(web).filter((name) => name.endsWith(".html")).map((name) => name.slice(0, -".html".length));
export const read = (path) => readFileSync(new URL(path, web), "utf8");
export const words = (name, language) => JSON.parse(read(`locales/${name}.${language}.json`));

export const at = (text) => Date.parse(text);
