import { offerFiles } from "./files.js";

/** A contact's forms work without any script, but for files: this adds them where it runs. */
const template = document.getElementById("upload-row");

for (const place of document.querySelectorAll("[data-upload]")) {
    offerFiles(place.closest("form"), place, {
        row: () => template.content.firstElementChild.cloneNode(true),
        tell: (problem) => problem.detail ?? problem.code,
    });
}
