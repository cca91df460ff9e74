import { offerFiles } from "./files.js";

/** A contact's forms work without any script; where it runs it adds files, and keeps a form that no network would take. */
const template = document.getElementById("upload-row");

for (const place of document.querySelectorAll("[data-upload]")) {
    offerFiles(place.closest("form"), place, {
        row: () => template.content.firstElementChild.cloneNode(true),
        tell: (problem) => problem.detail ?? problem.code,
    });
}

const away = document.getElementById("away");

document.addEventListener("submit", (event) => {
    document.querySelector("form > .alert")?.remove();
    if (navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const told = away.content.firstElementChild.cloneNode(true);
    event.target.prepend(told);
    told.focus();
}, { capture: true });
