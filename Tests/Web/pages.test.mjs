import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { pages, read } from "./shared.mjs";

const bar = (html) => html.slice(html.indexOf('<a class="skip"'), html.indexOf("</header>"));
const template = (html, id) => html.match(new RegExp(`<template id="${id}">[\\s\\S]*?</template>`))?.[0];

function scripts(folder = new URL("../../web/js/", import.meta.url)) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const url = new URL(entry.name + (entry.isDirectory() ? "/" : ""), folder);
        return entry.isDirectory() ? scripts(url) : [{ name: url.pathname, text: readFileSync(url, "utf8") }];
    });
}

test("every page has the same bar", () => {
    for (const page of pages) assert.equal(bar(read(`${page}.html`)), bar(read("home.html")), page);
});

test("a template that several pages share is the same in all of them", () => {
    const seen = new Map();
    for (const page of pages) {
        const html = read(`${page}.html`);
        for (const [, id] of html.matchAll(/<template id="([^"]+)">/g)) {
            const own = template(html, id);
            // The form of an action is of the page: a contact is not changed as a colleague is.
            if (id.startsWith("act-")) continue;
            assert.equal(seen.get(id) ?? own, own, `${page}.html: ${id}`);
            seen.set(id, own);
        }
    }
});

test("every page lists its keys and says what could not be loaded", () => {
    for (const page of pages) {
        for (const id of ["shortcuts-open", "shortcuts", "shortcut", "load-problem"]) {
            assert.ok(template(read(`${page}.html`), id), `${page}.html: ${id}`);
        }
    }
});

test("no page has an inline style or script", () => {
    for (const page of pages) {
        const html = read(`${page}.html`);
        assert.doesNotMatch(html, /\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)/, page);
    }
});

test("markup lives in the pages, never in a script", () => {
    for (const { name, text } of scripts()) {
        assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|setHTML/, name);
        assert.doesNotMatch(text, /["'`]<[a-z]/i, name);
    }
});

test("nothing moves by itself, so that nobody has to ask for stillness", () => {
    const styles = ["css/tokens.css", "css/app.css", "css/calendar.css", "css/client.css", "documents/document.css"];
    for (const style of styles) {
        assert.doesNotMatch(read(style), /\b(transition|animation|scroll-behavior)\b|@keyframes/, style);
    }
});

test("one file speaks to the server", () => {
    const speaking = scripts().filter(({ text }) => /\bfetch\(|XMLHttpRequest|sendBeacon/.test(text));
    assert.deepEqual(speaking.map(({ name }) => name.split("/").at(-1)), ["api.js"]);
});

test("the pure functions know no page", () => {
    for (const { name, text } of scripts().filter((script) => script.name.includes("/lib/"))) {
        assert.doesNotMatch(text, /\bdocument\.|\bwindow\.|localStorage/, name);
    }
});

test("every sentence at a contact's field is tied to that field, and every summary leads to one", () => {
    const folder = new URL("../../web/documents/", import.meta.url);
    for (const name of readdirSync(folder).filter((one) => one.endsWith(".html"))) {
        const html = read(`documents/${name}`);
        for (const [, id] of html.matchAll(/class="error" id="([^"]+)"/g)) {
            const tied = new RegExp(`aria-describedby="([^"]*[ }])?${id.replace(/[{}]/g, "\\$&")}[ "{]`);
            assert.match(html, tied, `${name}: ${id}`);
        }
    }
});
